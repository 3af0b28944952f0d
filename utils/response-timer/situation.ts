import type { ConsoleId, ConversationKey } from '@/utils/conversation/types';
import type { ClockTimes } from './read-clocks';

/** What the background keeps for all tabs together and tells every console page and every page of ours. In memory only. */

/** One waiting customer as a page tells it. All times are moments, so whoever holds it can tell the stage at any time. */
export interface QueueEntry {
  conversation: ConversationKey;
  /** Stays in memory, never in storage. */
  name: string;
  /** ms since 1970. */
  waitingSince: number;
  clocks: (ClockTimes & { origin: 'platform' | 'house'; limitMs: number })[];
  isOffHours: boolean;
  /** When the counted hours end next, ms since 1970; absent while the page's own countdown runs. */
  closesAt?: number;
  certainty: 'sure' | 'unsure';
  /** The step in which the page told the wait (1 s, 60 s, 3600 s): do not show seconds beyond it. Absent: 1 s. */
  precisionMs?: number;
  /** The customer's last messages only say thanks or goodbye: 不用回 is offered. */
  isClosing: boolean;
}

/** One waiting customer of all tabs together: a conversation stands here once, however many tabs show it. */
export interface QueueLine extends QueueEntry {
  /** A tab where the conversation can be pointed at; absent when its page is gone (discarded, closed). */
  tabId?: number;
  /** No alarm until then, ms since 1970; 0: not snoozed. */
  snoozedUntil: number;
}

/** A promise made in a sent message that waits to be followed up. */
export interface PromiseEntry {
  conversation: ConversationKey;
  name: string;
  /** When it was given and when it is due, ms since 1970. */
  madeAt: number;
  dueAt: number;
}

export const presenceKinds = ['not-open', 'logged-out', 'elsewhere', 'offline', 'busy', 'connecting', 'blind'] as const;
export type PresenceKind = (typeof presenceKinds)[number];

/** Somebody should be at a console and is not. */
export interface PresenceAlarm {
  console: ConsoleId;
  kind: PresenceKind;
  /** ms since 1970. */
  since: number;
  /** How many customers were waiting there when it was last seen. */
  waiting: number;
}

/** Today's figures of one console for the clock that leads its numbers; customers, turns or sessions as that clock counts. */
export interface Budget {
  console: ConsoleId;
  clockId: string;
  inTime: number;
  late: number;
  targetPercent?: number;
  /** How many more may be late before the rate falls below the target; negative: how many in time are missing to get back. */
  canMiss?: number;
}

export interface Situation {
  /**
   * The agent's own median time per reply, ms; what feasible order is worked out with. 0: not enough replies yet, then the
   * order is that of the deadlines alone: nobody is called out of reach by a guess.
   */
  medianReplyMs: number;
  budgets: Budget[];
  promises: PromiseEntry[];
  presence: PresenceAlarm[];
  /**
   * 不用回: nothing that this customer sent until `at` waits any more. `marks`: of a page that tells no times, what stood there
   * then; entrypoints/calibrated.content/hold-dismissals.ts.
   */
  dismissed: { conversation: ConversationKey; at: number; marks?: number[] | undefined }[];
  snoozed: { conversation: ConversationKey; until: number }[];
  /** Everything is snoozed until then, ms since 1970; 0: nothing is. */
  allSnoozedUntil: number;
  /** 帮我盯一下 until then, ms since 1970; 0: off. */
  coverUntil: number;
  /** Waiting in other tabs and consoles than the one this is told to. */
  elsewhere: { waiting: number; overdue: number };
}

/** Before the background has said anything. */
export const calmSituation: Situation = {
  medianReplyMs: 0,
  budgets: [],
  promises: [],
  presence: [],
  dismissed: [],
  snoozed: [],
  allSnoozedUntil: 0,
  coverUntil: 0,
  elsewhere: { waiting: 0, overdue: 0 },
};
