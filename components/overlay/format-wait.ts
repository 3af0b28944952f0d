import { formatRemaining } from '@/components/shared/format-remaining';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { AlertFrom } from '@/utils/policy/alert-policy';
import { compareStages } from '@/utils/response-timer/read-clocks';
import type { Stage, TimerView } from '@/utils/response-timer/types';

/** ms until the limit at `now`; negative when late. */
export const readRemainingMs = (timer: TimerView, now: number): number =>
  timer.dueAt === undefined ? timer.remainingMs : timer.dueAt - now;

/** The wait in the words that our own pages use as well; `short` for the mark on a row. */
export const formatWait = (t: ConsoleCatalogue, timer: TimerView, now: number, length: 'full' | 'short'): string =>
  formatRemaining(
    t.overlay.time,
    {
      remainingMs: readRemainingMs(timer, now),
      isOffHours: timer.stage === 'off-hours',
      precisionMs: timer.precisionMs,
      passedLimitMs: timer.clocks.find((it) => it.isAlarming && it.dueAt <= now)?.limitMs,
    },
    length,
  );

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
