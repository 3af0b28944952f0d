import type { ConversationKey } from '@/utils/conversation/types';
import type { QueueEntry, QueueLine } from '../situation';

/** One waiting customer as the background keeps it: without the name, so that it may lie in session storage. */
export type KeptEntry = Omit<QueueEntry, 'name'>;

/** A conversation, and for a weak identity the tab it belongs to: weak ones are never the same in two tabs. */
export interface Scope {
  conversation: ConversationKey;
  tabId: number;
}

export interface Dismissal extends Scope {
  /** ms since 1970. */
  at: number;
  /** Numbers from which no text can be read: by them a page that tells no times knows after a reload that nothing is new. */
  marks?: number[] | undefined;
}

export interface KeptLine extends Scope {
  /** What each page (by document id) said last about this wait. A page that is gone still vouches for its start. */
  holders: Record<string, KeptEntry>;
}

/** What outlives the worker; by line id. */
export interface QueueState {
  lines: Record<string, KeptLine>;
  /** The latest human reply, ms since 1970, and the pages that know of it. */
  answered: Record<string, { at: number; knownBy: string[] }>;
  /** 不用回: nothing sent until `at` waits any more. */
  dismissed: Record<string, Dismissal>;
  snoozed: Record<string, Scope & { until: number }>;
  allSnoozedUntil: number;
}

export const emptyQueue: QueueState = { lines: {}, answered: {}, dismissed: {}, snoozed: {}, allSnoozedUntil: 0 };

/** A console page that is connected now. */
export interface ReportingPage {
  /** One per loaded document: a reload is another page. */
  pageId: string;
  tabId: number;
  console: ConversationKey['console'];
  shop: string;
  lastActiveAt: number;
  isPaused: boolean;
  isBlind: boolean;
  /** Connected long enough to have shown everything it knows. */
  isSettled: boolean;
  entries: readonly KeptEntry[];
}

export interface MergedLine extends QueueLine {
  id: string;
  /** Every page that shows it is logged out, kicked or not understood: somebody else may be answering. */
  isPaused: boolean;
}
