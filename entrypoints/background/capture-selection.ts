import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import { matchLanguage } from '@/utils/i18n/languages';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import type { Capture } from '@/utils/messaging/page-port';
import { redactPersonalData } from '@/utils/privacy/redact';
import { openSidePanel } from './side-panel';

const menuIds = { article: 'warmreply-keep-article', phrase: 'warmreply-keep-phrase' } as const;

/** 收进知识库 and 存为快捷语 in the browser's context menu, on selected text of any page. Called after the menu was emptied. */
export const createCaptureMenu = (): void => {
  const { common } = pageCatalogues[matchLanguage(browser.i18n.getUILanguage())];
  const contexts: ['selection'] = ['selection'];
  browser.contextMenus.create({ id: menuIds.article, title: common.keepAsArticle, contexts });
  browser.contextMenus.create({ id: menuIds.phrase, title: common.keepAsPhrase, contexts });
};

/**
 * Opens the side panel with the selected text as a form to confirm; nothing is saved here. What identifies a person goes
 * before the text goes anywhere: as a word in an article, as a variable to fill in a phrase.
 */
export const captureOnClick = (
  click: { menuItemId: string | number; selectionText?: string },
  tabId: number | undefined,
  parts: { capture(capture: Capture): void; logger: Logger },
): void => {
  const kind = click.menuItemId === menuIds.article ? 'article' : 'phrase';
  if (click.menuItemId !== menuIds[kind] || !click.selectionText?.trim()) return;
  // Before anything else: the user gesture that allows opening the panel is gone after the first await.
  void openSidePanel(tabId, parts.logger);
  const { text, count } = redactPersonalData(click.selectionText.trim(), kind === 'article' ? 'word' : 'variable');
  parts.capture({ kind, text, maskedCount: count });
};
