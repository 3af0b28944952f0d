import { formatConversationKey } from './conversation-key';
import type { Conversation, ConversationState } from './state';
import type { ConversationKey } from './types';

/** One conversation changed, known or new; the same state when nothing changed. */
export const changeConversation = (
  state: ConversationState,
  key: ConversationKey,
  change: (conversation: Conversation) => Conversation,
): ConversationState => {
  const id = formatConversationKey(key);
  const before = state.conversations.get(id) ?? createConversation(id, key);
  const after = change(before);
  if (after === before) return state;
  return { ...state, conversations: new Map(state.conversations).set(id, after) };
};

const createConversation = (id: string, key: ConversationKey): Conversation => ({
  id,
  key,
  name: '',
  group: 'other',
  messages: [],
  countdown: undefined,
  pageDueAt: undefined,
  lateSince: undefined,
  rowWaitSince: undefined,
  rowGoneAt: undefined,
  answeredByRowAt: undefined,
  transferredAt: undefined,
  dismissedAt: undefined,
  withdrawnIds: [],
  lastAuthor: undefined,
});
