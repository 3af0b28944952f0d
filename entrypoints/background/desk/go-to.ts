import { browser } from 'wxt/browser';
import type { ConsoleId, ConversationKey } from '@/utils/conversation/types';
import type { ConsoleHub } from '../console-hub';
import type { WatchedPlaces } from './watched-places';

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
export const openConsole = async (places: WatchedPlaces, console: ConsoleId): Promise<void> => {
  const open = (await places.findTabs()).find((it) => it.console === console && it.tabId !== undefined);
  if (open?.tabId !== undefined && (await focusTab(open.tabId))) return;
  const url = (await places.list()).find((it) => it.console === console && it.address !== undefined)?.address;
  if (url) await browser.tabs.create({ url, active: true });
};

/** Goes to the tab of a conversation and points at it; without a tab to its console. Points only, never clicks. */
export const goToConversation = async (
  { hub, places }: { hub: ConsoleHub; places: WatchedPlaces },
  conversation: ConversationKey,
  tabId?: number,
): Promise<void> => {
  const home =
    tabId ??
    hub.list().find((it) => it.console === conversation.console && (it.report?.shop ?? '') === conversation.shop)
      ?.tabId;
  if (home === undefined || !(await focusTab(home))) return openConsole(places, conversation.console);
  hub.point(home, conversation);
};
