import type { AlertPolicy } from '@/utils/policy/alert-policy';
import type { MergedLine } from '../queue/types';
import type { PresenceAlarm, PromiseEntry } from '../situation';
import type { Stage } from '../types';

/** What has been raised for one wait; nothing here names a customer but the line's id. */
export interface RaisedWait {
  startedAt: number;
  /** The highest stage each clock has reached, by clock id. */
  stages: Record<string, Stage>;
  /** The highest stage reached since an interruption last told of this wait; `idle`: nothing new. */
  untold: Stage;
  /** The snooze (its end, ms since 1970) that this wait broke by becoming overdue. */
  brokeSnooze: number;
}

/** What outlives the worker. */
export interface AlertState {
  waits: Record<string, RaisedWait>;
  /** When the agent was interrupted within the last hour, ms since 1970. */
  interruptions: number[];
  /** The last merged alarm, ms since 1970; 0: never. */
  lastAlarmAt: number;
  /** The notification that stands now, as a fingerprint; '' when none does. */
  shown: string;
  /** Overdue promises that were told of: line id → due. */
  promises: Record<string, number>;
  /** Presence alarms that stand: console → when last told, ms since 1970. */
  presence: Record<string, { since: number; kind: PresenceAlarm['kind']; toldAt: number; waiting: number }>;
}

export const quietAlerts: AlertState = {
  waits: {},
  interruptions: [],
  lastAlarmAt: 0,
  shown: '',
  promises: {},
  presence: {},
};

export interface AlertInput {
  lines: readonly MergedLine[];
  policy: AlertPolicy;
  now: number;
  /** Everything is snoozed until then; 0: nothing is. */
  allSnoozedUntil: number;
  /** 帮我盯一下 until then; 0: off. */
  coverUntil: number;
  /** Ids of the lines whose customer the agent is writing to. */
  typingTo: ReadonlySet<string>;
  promises: readonly PromiseEntry[];
  /** Those that last long enough to be told. */
  presence: readonly (PresenceAlarm & { isShiftStart: boolean })[];
}

export type Sound = 'warn' | 'urgent' | 'overdue' | 'presence' | 'promise';

/** The waiting customers that the merged notification speaks of. */
export interface WaitSummary {
  count: number;
  overdue: number;
  /** Who waits longest, and how many whole minutes. */
  longest: MergedLine;
  waitedMinutes: number;
  /** No more interruptions this hour. */
  isBudgetSpent: boolean;
}

/** Desired states (badge, waits, cleared) may be said again without harm; `pops` and sounds are said exactly once. */
export type AlertEffect =
  | { type: 'badge'; count: number; stage: Stage }
  | { type: 'show-waits'; summary: WaitSummary; pops: boolean }
  | { type: 'clear-waits' }
  | { type: 'show-promises'; overdue: readonly PromiseEntry[] }
  | { type: 'clear-promises' }
  | { type: 'show-presence'; alarm: PresenceAlarm & { isShiftStart: boolean }; pops: boolean }
  | { type: 'clear-presence'; console: string }
  | { type: 'sound'; sound: Sound; volume: number };

export interface AlertOutcome {
  state: AlertState;
  effects: AlertEffect[];
  /** When to look again, ms since 1970; undefined: when something happens. */
  nextAt: number | undefined;
}
