import type { ConsoleId, ConsoleStatus } from '@/utils/conversation/types';
import type { PresencePolicy } from '@/utils/policy/alert-policy';
import type { TimeRange } from '@/utils/policy/response-policy';
import type { PresenceAlarm, PresenceKind } from '../situation';

/** What outlives worker and browser: console ids, times and counts only. */
export interface PresenceState {
  consoles: Partial<Record<ConsoleId, SeenConsole>>;
  /** The day (YYYY-MM-DD of the shop) on which the agent said 我下班了; '' when not. */
  offDutyOn: string;
}

export interface SeenConsole {
  /** When somebody was last at it, ms since 1970; 0: never. */
  lastOkAt: number;
  /** How many waited when it was last seen. */
  waiting: number;
  /** What is wrong now, since when (ms since 1970). */
  trouble?: { kind: PresenceKind; since: number };
}

export const unseenPresence: PresenceState = { consoles: {}, offDutyOn: '' };

export interface PresencePage {
  console: ConsoleId;
  shop: string;
  status: ConsoleStatus;
  isBlind: boolean;
}

export interface PresenceInput {
  now: number;
  policy: PresencePolicy;
  /** Consoles that have an adapter, with the moments that count there (hours and schedule), ms since 1970. */
  watched: readonly { console: ConsoleId; open: readonly TimeRange[] }[];
  /** Connected pages that have reported. */
  pages: readonly PresencePage[];
  /** Consoles with a tab that is neither closed nor discarded. */
  openTabs: ReadonlySet<ConsoleId>;
  /** Who waits in the queue now, per console. */
  waiting: Partial<Record<ConsoleId, number>>;
  /** The shop's date of a moment, YYYY-MM-DD. */
  dayOf(at: number): string;
  /** When this worker began: pages need a moment to call in again. */
  workerStartedAt: number;
}

export interface PresenceReading extends PresenceAlarm {
  /** Nobody has been at this console since the shift began. */
  isShiftStart: boolean;
}

export interface PresenceOutcome {
  state: PresenceState;
  alarms: PresenceReading[];
  /** A shift is on: look again by alarm although nobody waits. */
  isWatching: boolean;
  /** When to look again, ms since 1970. */
  nextAt: number | undefined;
}
