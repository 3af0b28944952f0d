import type { Author, ConsoleStatus, ConversationKey, Message, PageCountdown, RowGroup } from './types';

/** A message as the reducer keeps it, in memory only. */
export interface KnownMessage extends Message {
  /** When we first saw it, ms since 1970. */
  seenAt: number;
  isWithdrawn: boolean;
  certainty: 'sure' | 'unsure';
}

/** One customer in one shop on one console, as far as the page has told. */
export interface Conversation {
  id: string;
  key: ConversationKey;
  name: string;
  group: RowGroup;
  /** Known messages in the order they were sent, oldest first, at most `maxKnownMessages`. */
  messages: readonly KnownMessage[];
  /** The last thing the page said about the wait, and when we saw it. */
  countdown: { value: PageCountdown; seenAt: number } | undefined;
  /** The deadline by the page's last running countdown, ms since 1970: once late, the page tells whole minutes only. */
  pageDueAt: number | undefined;
  /** The latest start that the page's late markers so far allow, ms since 1970: 已等待1小时 read again is no later start. */
  lateSince: number | undefined;
  /** The row tells that somebody waits: since when we know, ms since 1970. */
  rowWaitSince: number | undefined;
  /** The row is not in the list now: what only it told is out of force, until it is back. */
  rowGoneAt: number | undefined;
  /** The row told that a human answered last: nothing sent before this waits any more. */
  answeredByRowAt: number | undefined;
  /** Handed to another agent: nothing sent before this is ours to answer. */
  transferredAt: number | undefined;
  /** 不用回: nothing sent before this needs an answer any more. */
  dismissedAt: number | undefined;
  /** Withdrawn before we saw them. */
  withdrawnIds: readonly string[];
  lastAuthor: Author | undefined;
}

export interface ConversationState {
  conversations: ReadonlyMap<string, Conversation>;
  /** Id of the conversation whose messages and composer are shown. */
  openId: string | undefined;
  status: ConsoleStatus;
  /** When the status last changed, ms since 1970. */
  statusSince: number;
  draft: string;
}

/** Enough for the wait and for the check's context; older messages cannot change either. */
export const maxKnownMessages = 200;

export const emptyConversationState: ConversationState = {
  conversations: new Map(),
  openId: undefined,
  status: 'online',
  statusSince: 0,
  draft: '',
};
