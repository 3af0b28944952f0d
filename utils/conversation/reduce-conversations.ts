import { formatConversationKey } from './conversation-key';
import { type Conversation, type ConversationState, type KnownMessage, maxKnownMessages } from './state';
import type { ConsoleEvent, ConversationKey, CountdownSeen, MessageSeen, RowSeen } from './types';

/** The next state after one console event. Pure: the same events give the same state, duplicates change nothing. */
export const reduceConversations = (state: ConversationState, event: ConsoleEvent): ConversationState => {
  switch (event.type) {
    case 'row-seen':
      return update(state, event.conversation, (it) => applyRow(it, event));
    case 'row-gone':
      // The list is lazy and is replaced as a whole: a missing row ends what only the row told, not the conversation.
      return update(state, event.conversation, (it) => ({ ...it, countdown: undefined, rowWait: undefined }));
    case 'conversation-opened': {
      const opened = update(state, event.conversation, (it) => ({ ...it, name: event.name || it.name }));
      return { ...opened, openId: formatConversationKey(event.conversation) };
    }
    case 'message-seen':
      return update(state, event.conversation, (it) => applyMessage(it, event));
    case 'message-withdrawn':
      return update(state, event.conversation, (it) => ({
        ...it,
        messages: it.messages.map((known) => (known.id === event.messageId ? { ...known, isWithdrawn: true } : known)),
      }));
    case 'countdown-seen':
      return update(state, event.conversation, (it) => applyCountdown(it, event));
    case 'transferred':
      return update(state, event.conversation, (it) => ({
        ...it,
        transferredAt: event.at,
        countdown: undefined,
        rowWait: undefined,
      }));
    case 'status-changed':
      return event.status === state.status ? state : { ...state, status: event.status, statusSince: event.at };
    case 'draft-changed':
      return { ...state, draft: event.text };
  }
};

const update = (
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
  rowWait: undefined,
  answeredByRowAt: undefined,
  transferredAt: undefined,
  dismissedAt: undefined,
  lastAuthor: undefined,
});

const applyRow = (it: Conversation, event: RowSeen): Conversation => {
  const lastAuthor = event.lastAuthor ?? it.lastAuthor;
  const isAnswered = event.lastAuthor === 'agent' || event.group === 'answered';
  const isWaiting =
    !isAnswered && (event.group === 'waiting' || event.group === 'overdue' || event.lastAuthor === 'customer');
  return {
    ...it,
    name: event.name || it.name,
    group: event.group,
    lastAuthor,
    // Only the change to "answered" is news; a row that has stood so for an hour says nothing about newer messages.
    answeredByRowAt: isAnswered && it.rowWait ? event.at : it.answeredByRowAt,
    rowWait: isWaiting ? (it.rowWait ?? { since: event.at, certainty: event.certainty }) : undefined,
  };
};

const applyCountdown = (it: Conversation, { countdown, at }: CountdownSeen): Conversation => ({
  ...it,
  countdown: { value: countdown, seenAt: at },
  pageDueAt:
    countdown.kind === 'remaining'
      ? at + countdown.seconds * 1000
      : countdown.kind === 'waited'
        ? it.pageDueAt
        : undefined,
});

const applyMessage = (it: Conversation, event: MessageSeen): Conversation => {
  if (it.messages.some((known) => known.id === event.message.id)) return it;
  const known: KnownMessage = {
    ...event.message,
    // A page clock that runs ahead must not create a wait in the future.
    sentAt: Math.min(event.message.sentAt, event.at),
    seenAt: event.at,
    isWithdrawn: false,
    certainty: event.certainty,
  };
  return { ...it, messages: insertBySentAt(it.messages, known).slice(-maxKnownMessages) };
};

/** Late arrivals (scrolling up, a slow frame) find their place; equal times keep the order of arrival. */
const insertBySentAt = (messages: readonly KnownMessage[], added: KnownMessage): KnownMessage[] => {
  let index = messages.length;
  while (index > 0 && (messages[index - 1]?.sentAt ?? 0) > added.sentAt) index -= 1;
  return [...messages.slice(0, index), added, ...messages.slice(index)];
};
