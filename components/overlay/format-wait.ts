import { formatRemaining } from '@/components/shared/format-remaining';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { TimerView } from '@/utils/response-timer/types';

/** ms until the limit at `now`; negative when late. */
export const readRemainingMs = (timer: TimerView, now: number): number =>
  timer.dueAt === undefined ? timer.remainingMs : timer.dueAt - now;

/**
 * The wait as the agent reads it: "2分", "1:24", "+1:05", never finer than the page's own step.
 * `short` leaves out the word 已超时, for the mark on a row.
 */
export function formatWait(t: ConsoleCatalogue, timer: TimerView, now: number, length: 'full' | 'short'): string {
  const remainingMs = readRemainingMs(timer, now);
  return formatRemaining(
    t.overlay.time,
    {
      remainingMs: timer.stage === 'overdue' ? Math.min(0, remainingMs) : remainingMs,
      isOffHours: timer.stage === 'off-hours',
      precisionMs: timer.precisionMs,
    },
    length,
  );
}

/** How much of the limit is used, in steps of 5 %, so that an edge does not repaint every second. */
export function findProgressPercent(timer: TimerView, now: number): number {
  if (timer.limitMs <= 0) return 0;
  const used = (timer.limitMs - readRemainingMs(timer, now)) / timer.limitMs;
  return Math.round(Math.max(0, Math.min(used, 1)) * 20) * 5;
}
