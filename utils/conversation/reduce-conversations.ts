import { changeConversation } from './change-conversation';
import { formatConversationKey } from './conversation-key';
import { rewindConversation } from './rewind-conversation';
import { type Conversation, type ConversationState, type KnownMessage, maxKnownMessages } from './state';
import type {
  ConsoleEvent,
  CountdownSeen,
  DraftChanged,
  MessageSeen,
  MessageWithdrawn,
  RowSeen,
  StatusChanged,
  Transferred,
} from './types';

/** A list that is drawn anew or filtered for a moment shows the same waits again, not new ones. */
const remountMs = 60_000;

/** The next state after one console event. Pure: the same events give the same state, duplicates change nothing. */
export const reduceConversations = (state: ConversationState, event: ConsoleEvent): ConversationState => {
  switch (event.type) {
    case 'status-changed':
      return event.status === state.status ? state : { ...state, status: event.status, statusSince: event.at };
    case 'draft-changed':
      return { ...state, draft: event.text };
    case 'row-seen':
      return changeConversation(state, event.conversation, (it) => applyRow(rewindConversation(it, event.at), event));
    default: {
      const next = changeConversation(state, event.conversation, (it) =>
        applyEvent(rewindConversation(it, event.at), event),
      );
      return event.type === 'conversation-opened'
        ? { ...next, openId: formatConversationKey(event.conversation) }
        : next;
    }
  }
};

const applyEvent = (
  it: Conversation,
  event: Exclude<ConsoleEvent, StatusChanged | DraftChanged | RowSeen>,
): Conversation => {
  switch (event.type) {
    case 'row-gone':
      // The list is lazy and is replaced as a whole: a missing row ends what only the row told, not the conversation.
      return { ...it, countdown: undefined, rowGoneAt: it.rowGoneAt ?? event.at };
    case 'conversation-opened':
      return { ...it, name: event.name || it.name };
    case 'message-seen':
      return applyMessage(it, event);
    case 'message-withdrawn':
      return applyWithdrawal(it, event);
    case 'countdown-seen':
      return applyCountdown(it, event);
    case 'transferred':
      return applyTransfer(it, event);
  }
};

const applyRow = (it: Conversation, event: RowSeen): Conversation => {
  const isAnswered = event.lastAuthor === 'agent' || event.group === 'answered';
  const isWaiting =
    !isAnswered && (event.group === 'waiting' || event.group === 'overdue' || event.lastAuthor === 'customer');
  const isSameRow = it.rowGoneAt === undefined || event.at - it.rowGoneAt <= remountMs;
  const waitSince = isSameRow && !hasNewsAfterDismissal(it, event) ? it.rowWaitSince : undefined;
  const next: Conversation = {
    ...it,
    name: event.name || it.name,
    group: event.group,
    lastAuthor: event.lastAuthor ?? it.lastAuthor,
    // Only the change to "answered" is news; a row that has stood so for an hour says nothing about newer messages.
    answeredByRowAt: isAnswered && waitSince !== undefined ? event.at : it.answeredByRowAt,
    rowWaitSince: isWaiting ? (waitSince ?? event.at) : undefined,
    rowGoneAt: undefined,
  };
  return isSameShallow(it, next) ? it : next;
};

const isSameShallow = (a: object, b: object): boolean =>
  Object.keys(b).every((name) => Reflect.get(a, name) === Reflect.get(b, name));

/** After 不用回 the row waits on; only another last message tells that the customer, who is not open, has written again. */
const hasNewsAfterDismissal = ({ dismissedAt, rowWaitSince }: Conversation, { hasNewPreview }: RowSeen): boolean =>
  hasNewPreview === true && dismissedAt !== undefined && rowWaitSince !== undefined && rowWaitSince <= dismissedAt;

/** So late may a page redraw its countdown, or we look at it, while everything is busy. */
const lateLookMs = 1500;

/** A late look makes a due time later than it is, never earlier: of those that are one the earliest holds. */
const readDueAt = (known: number | undefined, told: number): number =>
  known !== undefined && told > known && told - known <= lateLookMs ? known : told;

const applyCountdown = (it: Conversation, { countdown, at }: CountdownSeen): Conversation => {
  const seen = { ...it, countdown: { value: countdown, seenAt: at } };
  if (countdown.kind === 'none') return { ...seen, pageDueAt: undefined, lateSince: undefined };
  if (countdown.kind === 'remaining') {
    return { ...seen, pageDueAt: readDueAt(it.pageDueAt, at + countdown.seconds * 1000), lateSince: undefined };
  }
  const latest = at - countdown.seconds * 1000;
  const isSameWait = (since: number) => since <= latest && since > latest - countdown.precisionSeconds * 1000;
  const isKnown = it.lateSince !== undefined && isSameWait(it.lateSince);
  return { ...seen, lateSince: isKnown ? it.lateSince : latest };
};

const applyTransfer = (it: Conversation, { sentAt, at }: Transferred): Conversation => {
  const transferredAt = Math.max(it.transferredAt ?? Number.NEGATIVE_INFINITY, Math.min(sentAt ?? at, at));
  const isOver = (since: number | undefined) => since !== undefined && since <= transferredAt;
  return {
    ...it,
    transferredAt,
    countdown: isOver(it.countdown?.seenAt) ? undefined : it.countdown,
    rowWaitSince: isOver(it.rowWaitSince) ? undefined : it.rowWaitSince,
  };
};

const applyWithdrawal = (it: Conversation, { messageId }: MessageWithdrawn): Conversation => {
  const known = it.messages.find((message) => message.id === messageId);
  if (known?.isWithdrawn || it.withdrawnIds.includes(messageId)) return it;
  if (!known) return { ...it, withdrawnIds: [...it.withdrawnIds, messageId].slice(-maxKnownMessages) };
  const messages = it.messages.map((message) => (message === known ? { ...known, isWithdrawn: true } : message));
  return { ...it, messages };
};

const applyMessage = (it: Conversation, { message, at, certainty }: MessageSeen): Conversation => {
  if (it.messages.some((known) => known.id === message.id)) return it;
  const isWithdrawn = it.withdrawnIds.includes(message.id);
  const messages = insertBySentAt(it.messages, { ...message, seenAt: at, isWithdrawn, certainty });
  return { ...it, messages: messages.length > maxKnownMessages ? dropOldest(messages) : messages };
};

/** Late arrivals (scrolling up, a slow frame) find their place; equal times keep the order of arrival. */
const insertBySentAt = (messages: readonly KnownMessage[], added: KnownMessage): KnownMessage[] => {
  let index = messages.length;
  while (index > 0 && (messages[index - 1]?.sentAt ?? 0) > added.sentAt) index -= 1;
  return [...messages.slice(0, index), added, ...messages.slice(index)];
};

/** The first of many unanswered messages is what the wait counts from: then the one after it goes. */
const dropOldest = (messages: KnownMessage[]): KnownMessage[] => {
  const [first, second] = messages;
  return first?.author === 'customer' && second?.author !== 'agent' ? [first, ...messages.slice(2)] : messages.slice(1);
};
