import type { ConsoleIo } from '@/utils/consoles/types';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConsoleEvent, MessageSeen, RowSeen } from '@/utils/conversation/types';

/** What a page draws of a conversation that was just opened stands there within this time of its first message. */
const drawnWithinMs = 500;
/** A page takes the unread mark away and fetches the messages after that. */
const fetchedWithinMs = 5000;

interface RowWait {
  since: number;
  endedAt?: number;
}

/**
 * On a page whose messages carry no times, those that stand in a conversation when it is opened are told as old: an
 * answer among them was not given now, and what the customer wrote waits at least since her row has said so.
 */
export const tellOldMessages = (io: ConsoleIo): ConsoleIo => {
  const rowWaits = new Map<string, RowWait>();
  let opened: { id: string; knownSince: number | undefined } | undefined;
  const newestSentAt = new Map<string, number>();

  const noteRow = (id: string, { group, at }: RowSeen) => {
    const wait = rowWaits.get(id);
    if (group === 'waiting' || group === 'overdue') {
      if (!wait || wait.endedAt !== undefined) rowWaits.set(id, { since: at });
    } else if (wait) wait.endedAt ??= at;
  };

  const isOfOpening = (id: string, at: number): boolean => {
    if (opened?.id !== id) return false;
    opened.knownSince ??= at;
    return at - opened.knownSince < drawnWithinMs;
  };

  const dateMessage = (id: string, event: MessageSeen): MessageSeen => {
    const { at, message } = event;
    const isTimeless = message.sentAt === at && event.certainty === 'unsure';
    const newest = newestSentAt.get(id);
    newestSentAt.set(id, Math.max(message.sentAt, newest ?? message.sentAt));
    if (!isTimeless || !isOfOpening(id, at)) {
      // Answered while we looked: what the row said until then is over.
      if (message.author === 'agent' && !event.isOld) rowWaits.delete(id);
      return event;
    }
    const wait = rowWaits.get(id);
    const isInForce = wait && at - (wait.endedAt ?? at) < fetchedWithinMs;
    // Never before what stands above it: it would look answered.
    const sentAt = isInForce ? Math.max(wait.since, newest ?? wait.since) : at;
    newestSentAt.set(id, Math.max(sentAt, newest ?? sentAt));
    return { ...event, isOld: true, message: { ...message, sentAt } };
  };

  const follow = (event: ConsoleEvent): ConsoleEvent => {
    if (event.type === 'status-changed' || event.type === 'draft-changed') return event;
    const id = formatConversationKey(event.conversation);
    if (event.type === 'row-seen') noteRow(id, event);
    if (event.type === 'row-gone') rowWaits.delete(id);
    // Of one that was open before, what is new is drawn with it; of another, nobody knows when its messages come.
    if (event.type === 'conversation-opened') opened = { id, knownSince: newestSentAt.has(id) ? event.at : undefined };
    return event.type === 'message-seen' ? dateMessage(id, event) : event;
  };
  return { ...io, emit: (event) => io.emit(follow(event)) };
};
