import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import { matchLanguage } from '@/utils/i18n/languages';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { openSidePanel } from './side-panel';

const menuId = 'warmreply-speak';

/** Empties the browser's context menu of our entries and puts in 说人话, on selected text of any page: agents' wikis are elsewhere. */
export const createSpeakMenu = (addMore: () => void): void => {
  const { common } = pageCatalogues[matchLanguage(browser.i18n.getUILanguage())];
  browser.contextMenus.removeAll(() => {
    browser.contextMenus.create({ id: menuId, title: common.speakSelection, contexts: ['selection'] });
    addMore();
  });
};

export const speakOnClick = (
  click: { menuItemId: string | number; selectionText?: string },
  tabId: number | undefined,
  parts: { speak(text: string): void; logger: Logger },
): void => {
  if (click.menuItemId !== menuId || !click.selectionText) return;
  // Before anything else: the user gesture that allows opening the panel is gone after the first await.
  void openSidePanel(tabId, parts.logger);
  parts.speak(click.selectionText);
};
