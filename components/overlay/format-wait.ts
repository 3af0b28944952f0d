import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { TimerView } from '@/utils/response-timer/types';

/** Seconds show only inside the last 90 s: further out they are noise (neighbours.md 4). */
const nearMs = 90_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;

/** ms until the limit at `now`; negative when late. */
export const readRemainingMs = (timer: TimerView, now: number): number =>
  timer.dueAt === undefined ? timer.remainingMs : timer.dueAt - now;

const formatClock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

function formatLate(t: ConsoleCatalogue, lateMs: number, precisionMs: number): string {
  const { hours, minutes } = t.overlay.time;
  const stepMs = Math.max(precisionMs, lateMs >= hourMs ? hourMs : 0);
  if (stepMs >= hourMs) return `+${hours(Math.floor(lateMs / hourMs))}`;
  if (stepMs >= minuteMs && lateMs < minuteMs) return t.overlay.time.underMinute;
  if (stepMs >= minuteMs) return `+${minutes(Math.floor(lateMs / minuteMs))}`;
  return `+${formatClock(Math.floor(lateMs / 1000))}`;
}

/**
 * The wait as the agent reads it: "2分", "1:24", "+1:05", never finer than the page's own step.
 * `short` leaves out the word 已超时, for the mark on a row.
 */
export function formatWait(t: ConsoleCatalogue, timer: TimerView, now: number, length: 'full' | 'short'): string {
  const { time } = t.overlay;
  if (timer.stage === 'off-hours') return time.offHours;
  const remainingMs = readRemainingMs(timer, now);
  if (timer.stage === 'overdue' || remainingMs <= 0) {
    const late = formatLate(t, Math.max(0, -remainingMs), timer.precisionMs);
    return length === 'full' ? time.overdue(late) : late;
  }
  if (remainingMs <= nearMs && timer.precisionMs < minuteMs) return formatClock(Math.ceil(remainingMs / 1000));
  return time.minutes(Math.floor(remainingMs / minuteMs));
}

/** How much of the limit is used, in steps of 5 %, so that an edge does not repaint every second. */
export function findProgressPercent(timer: TimerView, now: number): number {
  if (timer.limitMs <= 0) return 0;
  const used = (timer.limitMs - readRemainingMs(timer, now)) / timer.limitMs;
  return Math.round(Math.max(0, Math.min(used, 1)) * 20) * 5;
}
