import type { Stage } from './types';

/** What anybody needs to tell a clock's stage at any moment; ms since 1970, closed hours and breaks left out. */
export interface ClockTimes {
  id: string;
  isAlarming: boolean;
  warnAt: number;
  urgentAt: number;
  dueAt: number;
}

/** From calm to overdue, for comparing. */
const runningStages: readonly Stage[] = ['idle', 'off-hours', 'calm', 'warn', 'urgent', 'overdue'];

export const compareStages = (a: Stage, b: Stage): number => runningStages.indexOf(a) - runningStages.indexOf(b);

export const readStage = ({ warnAt, urgentAt, dueAt }: ClockTimes, now: number): Stage => {
  if (now >= dueAt) return 'overdue';
  if (now >= urgentAt) return 'urgent';
  return now >= warnAt ? 'warn' : 'calm';
};

export const findWorstStage = (stages: readonly Stage[], least: Stage = 'idle'): Stage =>
  stages.reduce((worst, stage) => (compareStages(stage, worst) > 0 ? stage : worst), least);

/** The worst stage among the clocks that alarm; a quiet clock never raises it. */
export const readWorstStage = (clocks: readonly ClockTimes[], now: number): Stage =>
  findWorstStage(
    clocks.filter((it) => it.isAlarming).map((it) => readStage(it, now)),
    'calm',
  );

/** When the next alarming clock changes its stage, ms since 1970; undefined when all are overdue. */
export const findNextChange = (clocks: readonly ClockTimes[], now: number): number | undefined => {
  const ahead = clocks
    .filter((it) => it.isAlarming)
    .flatMap((it) => [it.warnAt, it.urgentAt, it.dueAt])
    .filter((at) => at > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
};

/**
 * The clocks with the leading one first: of the alarming clocks that are not overdue the one nearest to its next
 * stage; when all are overdue, the one that is late the longest. Quiet clocks follow.
 */
export const orderClocks = <Clock extends ClockTimes>(clocks: readonly Clock[], now: number): Clock[] => {
  const rank = (it: Clock) => (it.isAlarming ? 0 : 2) + (now >= it.dueAt ? 1 : 0);
  const nextAt = ({ warnAt, urgentAt, dueAt }: Clock) => (now < warnAt ? warnAt : now < urgentAt ? urgentAt : dueAt);
  return [...clocks].sort((a, b) => rank(a) - rank(b) || nextAt(a) - nextAt(b) || (a.id < b.id ? -1 : 1));
};
