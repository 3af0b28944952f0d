import type { ConversationKey } from '@/utils/conversation/types';

/** calm → warn → urgent → overdue. `idle`: nobody waits. `off-hours`: somebody waits outside working time; never alarms. */
export type Stage = 'idle' | 'off-hours' | 'calm' | 'warn' | 'urgent' | 'overdue';

export interface TimerView {
  stage: Stage;
  /** ms since the first unanswered customer message; 0 when idle. */
  waitedMs: number;
  limitMs: number;
  /** limit − waited; negative when overdue. */
  remainingMs: number;
  /** When the limit is reached, ms since 1970; undefined when idle. */
  dueAt: number | undefined;
  /** `page`: the console's own countdown or late marker; it outranks our arithmetic. */
  basis: 'page' | 'arithmetic';
  certainty: 'sure' | 'unsure';
  /** The step in which the page told the wait (1 s, 60 s, 3600 s): do not show seconds beyond it. */
  precisionMs: number;
}

/** One line of the queue strip, ordered most urgent first. */
export interface QueueRow {
  id: string;
  conversation: ConversationKey;
  name: string;
  timer: TimerView;
  /** Known by name only, and somebody else has the same name: shown as 不确定. */
  isNameAmbiguous: boolean;
}
