import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConsoleEvent, ConversationKey } from '@/utils/conversation/types';
import { readOpenConversation } from './read-open-conversation';
import type { SessionState, Typing } from './types';

/** A draft from before comes back within this time after its conversation was opened. */
const restoreMs = 1_000;
/** Without a key for so long nobody is writing any more. */
const typingMs = 8_000;

/** Follows who is being written to. */
export const noteTyping = (typing: Typing, event: ConsoleEvent): Typing => {
  if (event.type === 'conversation-opened') return { owner: undefined, openedAt: event.at, typedAt: 0 };
  if (event.type !== 'draft-changed') return typing;
  const owner = event.conversation && formatConversationKey(event.conversation);
  const isWriting = event.text.trim() !== '' && (owner === typing.owner || event.at - typing.openedAt > restoreMs);
  return { ...typing, owner, typedAt: isWriting ? event.at : 0 };
};

/** The customer whom the agent is writing to at `now` (ms since 1970): no alarm for that one. */
export const findTypingTo = (state: SessionState, now: number): ConversationKey | undefined =>
  now - state.typing.typedAt < typingMs ? readOpenConversation(state)?.key : undefined;
