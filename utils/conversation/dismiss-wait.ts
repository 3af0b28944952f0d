import { changeConversation } from './change-conversation';
import type { ConversationState } from './state';
import type { ConversationKey } from './types';

/**
 * 不用回: nothing that this customer sent until `at` (ms since 1970) waits any more, whether messages, a row or the page's
 * countdown told of it. Also for a customer who is not known yet, as after a reload.
 */
export const dismissWait = (state: ConversationState, key: ConversationKey, at: number): ConversationState =>
  changeConversation(state, key, (it) => (it.dismissedAt === at ? it : { ...it, dismissedAt: at }));

/** Takes 不用回 back: what was waiting waits again, since then. */
export const restoreWait = (state: ConversationState, key: ConversationKey): ConversationState =>
  changeConversation(state, key, (it) => (it.dismissedAt === undefined ? it : { ...it, dismissedAt: undefined }));
