import type { OpenConsole } from '@/components/shared/page/types';
import { formatConversationKey, isSameConversation } from '@/utils/conversation/conversation-key';
import type { Where } from './types';

/** The conversation an insert would go to, with the name the agent knows it by. */
export interface Target extends Where {
  name: string;
}

/**
 * The console the agent works in: the one in front, else the one that was in front last, else the only one there is.
 * @param lastTabId the tab that was in front when this was last known
 */
export const chooseConsole = (
  consoles: readonly OpenConsole[],
  lastTabId: number | undefined,
): OpenConsole | undefined =>
  consoles.find(({ isActiveTab }) => isActiveTab) ?? consoles.find(({ tabId }) => tabId === lastTabId) ?? consoles[0];

/** Where an insert goes now; undefined while no conversation is open. */
export const findTarget = (console: OpenConsole | undefined): Target | undefined =>
  console?.open && { tabId: console.tabId, conversation: console.open, name: console.openName };

/** A version asked for one conversation waits while its console shows another one, or is gone. */
export const isParked = (target: Target, consoles: readonly OpenConsole[]): boolean =>
  !consoles.some(({ tabId, open }) => tabId === target.tabId && isSameConversation(open, target.conversation));

export const isSameTarget = (a: Target | undefined, b: Target | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.tabId === b.tabId &&
  formatConversationKey(a.conversation) === formatConversationKey(b.conversation);
