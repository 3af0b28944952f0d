import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { AlertFrom } from '@/utils/policy/alert-policy';
import { compareStages } from '@/utils/response-timer/read-clocks';
import type { ClockView, Stage, TimerView } from '@/utils/response-timer/types';

/** Seconds show only inside the last 90 s: further out they are noise (neighbours.md 4). */
const nearMs = 90_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;

/** ms until the limit at `now`; negative when late. */
export const readRemainingMs = (timer: TimerView, now: number): number =>
  timer.dueAt === undefined ? timer.remainingMs : timer.dueAt - now;

const formatClock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** "14:35", in the browser's time zone. `at` is ms since 1970. */
export const formatTimeOfDay = (at: number): string => {
  const date = new Date(at);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
};

function formatLate(t: ConsoleCatalogue, lateMs: number, precisionMs: number): string {
  const { hours, minutes } = t.overlay.time;
  const stepMs = Math.max(precisionMs, lateMs >= hourMs ? hourMs : 0);
  if (stepMs >= hourMs) return `+${hours(Math.floor(lateMs / hourMs))}`;
  if (stepMs >= minuteMs && lateMs < minuteMs) return t.overlay.time.underMinute;
  if (stepMs >= minuteMs) return `+${minutes(Math.floor(lateMs / minuteMs))}`;
  return `+${formatClock(Math.floor(lateMs / 1000))}`;
}

function formatLeft(t: ConsoleCatalogue, leftMs: number, precisionMs: number): string {
  if (leftMs <= nearMs && precisionMs < minuteMs) return formatClock(Math.ceil(leftMs / 1000));
  return t.overlay.time.minutes(Math.floor(leftMs / minuteMs));
}

const formatLimit = (t: ConsoleCatalogue, limitMs: number): string =>
  limitMs % minuteMs === 0 ? t.overlay.time.minutes(limitMs / minuteMs) : t.overlay.time.seconds(limitMs / 1000);

/** The alarming clock that is late while the leading one still runs: it is told beside it, never hidden. */
const findPassedClock = (timer: TimerView, now: number): ClockView | undefined =>
  timer.clocks.find((it) => it.isAlarming && it.dueAt <= now);

/**
 * The wait as the agent reads it: "2分", "1:24", "+1:05", "15秒已超 · 2:40", never finer than the page's own step.
 * `short` leaves out the word 已超时, for the mark on a row.
 */
export function formatWait(t: ConsoleCatalogue, timer: TimerView, now: number, length: 'full' | 'short'): string {
  const { time } = t.overlay;
  if (timer.stage === 'off-hours') return time.offHours;
  const remainingMs = readRemainingMs(timer, now);
  if (remainingMs <= 0) {
    const late = formatLate(t, -remainingMs, timer.precisionMs);
    return length === 'full' ? time.overdue(late) : late;
  }
  const left = formatLeft(t, remainingMs, timer.precisionMs);
  const passed = findPassedClock(timer, now);
  // On a row the flame and the colour tell that a clock has passed; the strip says which.
  return passed && length === 'full' ? `${time.clockLate(formatLimit(t, passed.limitMs))} · ${left}` : left;
}

const findPercent = (limitMs: number, remainingMs: number): number =>
  limitMs > 0 ? Math.round(Math.max(0, Math.min((limitMs - remainingMs) / limitMs, 1)) * 20) * 5 : 0;

/** How much of the limit is used, in steps of 5 %, so that an edge does not repaint every second. */
export const findProgressPercent = (timer: TimerView, now: number): number =>
  findPercent(timer.limitMs, readRemainingMs(timer, now));

/** The same of the clock that never alarms (30秒应答); undefined where none runs. */
export const findQuietPercent = (timer: TimerView, now: number): number | undefined => {
  const quiet = timer.clocks.find((it) => !it.isAlarming);
  return quiet && findPercent(quiet.limitMs, quiet.dueAt - now);
};

/** The stage whose colour and shape are shown: below the stage from which marks speak, everybody looks calm. */
export const readShownStage = (stage: Stage, from: AlertFrom): Stage => {
  if (stage === 'idle' || stage === 'off-hours') return stage;
  return from === 'never' || compareStages(stage, from) < 0 ? 'calm' : stage;
};
