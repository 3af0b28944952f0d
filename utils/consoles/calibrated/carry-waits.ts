import type { ConsoleAdapter } from '@/utils/consoles/types';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConsoleEvent, ConversationKey } from '@/utils/conversation/types';

/** Somebody of whom a session that has just ended knew that she waits. */
export interface CarriedWait {
  conversation: ConversationKey;
  /** ms since 1970. */
  startedAt: number;
}

/** What stood in the page when the session began has been read by then. */
const firstLookMs = 2500;

/**
 * An adapter that starts anew on a page that stayed as it was: what it sees at its first look was there before. Where the page
 * tells no time, a customer who waited goes on waiting since then and not since the new start. A reply that nobody could
 * see in between makes the wait too long at worst, never too short.
 */
export const carryWaits = (adapter: ConsoleAdapter, waits: readonly CarriedWait[]): ConsoleAdapter => ({
  ...adapter,
  start(io) {
    const until = io.now() + firstLookMs;
    const waiting = new Map(
      waits.map(({ conversation, startedAt }) => [formatConversationKey(conversation), { startedAt, isRead: false }]),
    );
    const dateBack = (event: ConsoleEvent): ConsoleEvent => {
      if (event.type !== 'message-seen' && event.type !== 'row-seen') return event;
      const id = formatConversationKey(event.conversation);
      const wait = event.at <= until ? waiting.get(id) : undefined;
      if (!wait) return event;
      if (event.type === 'message-seen') {
        wait.isRead = true;
        const isTimeless = event.message.sentAt === event.at;
        return isTimeless ? { ...event, message: { ...event.message, sentAt: wait.startedAt } } : event;
      }
      // Messages are read before the rows: with the row, the first look at this customer is over.
      waiting.delete(id);
      return wait.isRead ? event : { ...event, at: wait.startedAt };
    };
    return adapter.start({ ...io, emit: (event) => io.emit(dateBack(event)) });
  },
});
