import { browser } from 'wxt/browser';
import { consoleMatches } from '@/utils/consoles/matches';
import type { ConsoleId, ConversationKey } from '@/utils/conversation/types';
import type { ConsoleHub } from '../console-hub';
import { findConsoleOf, readConsoleAddress } from './console-addresses';

/** Brings a tab and its window to the front; false when it is gone. */
const focusTab = async (tabId: number): Promise<boolean> => {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
};

/** Opens the console, or comes back to the tab where it is. */
export const openConsole = async (console: ConsoleId): Promise<void> => {
  const tabs = await browser.tabs.query({ url: consoleMatches });
  const open = tabs.find((tab) => findConsoleOf(tab.url ?? '') === console && tab.id !== undefined);
  if (open?.id !== undefined && (await focusTab(open.id))) return;
  const url = readConsoleAddress(console);
  if (url) await browser.tabs.create({ url, active: true });
};

/** Goes to the tab of a conversation and points at it; without a tab to its console. Points only, never clicks. */
export const goToConversation = async (
  hub: ConsoleHub,
  conversation: ConversationKey,
  tabId?: number,
): Promise<void> => {
  const home =
    tabId ??
    hub.list().find((it) => it.console === conversation.console && (it.report?.shop ?? '') === conversation.shop)
      ?.tabId;
  if (home === undefined || !(await focusTab(home))) return openConsole(conversation.console);
  hub.point(home, conversation);
};
