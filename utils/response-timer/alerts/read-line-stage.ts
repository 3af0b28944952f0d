import type { AlertFrom } from '@/utils/policy/alert-policy';
import type { MergedLine } from '../queue/types';
import { compareStages, readStage, readWorstStage } from '../read-clocks';
import type { Stage } from '../types';

/** Outside working hours a wait is grey and silent; a paused one is counted but its stages say nothing. */
export const isSilent = (line: MergedLine, now: number): boolean =>
  line.isOffHours || line.isPaused || (line.closesAt !== undefined && now >= line.closesAt);

/** The stage that badge and notification go by. */
export const readLineStage = (line: MergedLine, now: number): Stage => {
  if (line.isOffHours || (line.closesAt !== undefined && now >= line.closesAt)) return 'off-hours';
  return line.isPaused ? 'calm' : readWorstStage(line.clocks, now);
};

/** Each alarming clock's stage. */
export const readClockStages = (line: MergedLine, now: number): Record<string, Stage> =>
  Object.fromEntries(line.clocks.filter((it) => it.isAlarming).map((it) => [it.id, readStage(it, now)]));

/** Whether a channel that speaks from `from` on speaks at `stage`. */
export const isFrom = (from: AlertFrom, stage: Stage): boolean =>
  from !== 'never' && stage !== 'off-hours' && compareStages(stage, from) >= 0;
