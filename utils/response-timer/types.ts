import type { ConversationKey } from '@/utils/conversation/types';

/** calm → warn → urgent → overdue. `idle`: nobody waits. `off-hours`: somebody waits outside working time; never alarms. */
export type Stage = 'idle' | 'off-hours' | 'calm' | 'warn' | 'urgent' | 'overdue';

/** One clock of one wait. The three moments are ms since 1970 and already leave out closed hours and breaks. */
export interface ClockView {
  /** Id within the console's rules, e.g. "three-minutes". */
  id: string;
  origin: 'platform' | 'house';
  isAlarming: boolean;
  stage: Stage;
  limitMs: number;
  warnAt: number;
  urgentAt: number;
  dueAt: number;
}

export interface TimerView {
  /** The worst stage of the alarming clocks: an overdue clock is never hidden behind one that still runs. */
  stage: Stage;
  /** Counted ms since the first unanswered customer message (breaks and closed hours left out); 0 when idle. */
  waitedMs: number;
  /** When the wait began, ms since 1970; undefined when idle. */
  startedAt: number | undefined;
  /** Id of the leading clock, the one nearest to its next stage; the four fields below are its. '' when idle, or when no clock runs. */
  clockId: string;
  limitMs: number;
  /** limit − waited; negative when overdue. */
  remainingMs: number;
  /** When the limit is reached, ms since 1970; undefined when idle, or when no clock runs. */
  dueAt: number | undefined;
  /** When the counted hours end next, ms since 1970; undefined outside them, and while the page's own countdown runs. */
  closesAt?: number | undefined;
  /** Every clock that runs for this wait, leading first; none after the first reply where only that is timed. */
  clocks: readonly ClockView[];
  /** `page`: the console's own countdown or late marker; it outranks our arithmetic. */
  basis: 'page' | 'arithmetic';
  certainty: 'sure' | 'unsure';
  /** The step in which the page told the wait (1 s, 60 s, 3600 s): do not show seconds beyond it. */
  precisionMs: number;
}

/** Why a row stands where it stands: by the agent's own median reply time it can be saved, cannot any more, or is late already. */
export type Feasibility = 'savable' | 'out-of-reach' | 'late' | 'off-hours';

/** One line of the queue strip, in the order in which to answer. */
export interface QueueRow {
  id: string;
  conversation: ConversationKey;
  name: string;
  timer: TimerView;
  feasibility: Feasibility;
  /** The customer, whose messages are open, last only said thanks or goodbye: 不用回 is offered. */
  isClosing: boolean;
  /** No alarm until then, ms since 1970. */
  snoozedUntil: number | undefined;
  /** Known by name only, and somebody else has the same name: shown as 不确定. */
  isNameAmbiguous: boolean;
}
