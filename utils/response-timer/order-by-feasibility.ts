import type { Feasibility, TimerView } from './types';

/** What the order is worked out from. */
export interface WaitToOrder {
  id: string;
  timer: TimerView;
  /** ms since 1970. */
  snoozedUntil: number | undefined;
}

/**
 * The order in which to answer, and what can still be reached, when one agent answers one customer after another and
 * needs `medianReplyMs` for each.
 *
 * Earliest deadline first; who cannot be answered in time behind those before them is passed over. With equal service
 * times this saves as many as any order can (Moore and Hodgson's rule), at every `now` anew. The deadline is that of the
 * next alarming clock that can still be met when answered at once: a lost house target does not give up the platform's
 * limit. A wait
 * without an alarming clock has no deadline and yields to all that have one.
 *
 * Savable ones come by deadline, then who is out of reach, then who is late, then who waits outside working hours. A
 * snoozed customer takes no slot before others, unless the wait is urgent. Equals stand by begin of the wait, then by id.
 */
export const orderByFeasibility = <Wait extends WaitToOrder>(
  waits: readonly Wait[],
  medianReplyMs: number,
  now: number,
): (Wait & { feasibility: Feasibility })[] => {
  const queue = waits
    .map((wait) => ({ wait, deadline: findDeadline(wait.timer, now, medianReplyMs), isAsleep: isAsleep(wait, now) }))
    .sort((a, b) => Number(a.isAsleep) - Number(b.isAsleep) || a.deadline - b.deadline || compareAge(a.wait, b.wait));
  const groups: Record<Feasibility, (Wait & { feasibility: Feasibility })[]> = {
    savable: [],
    'out-of-reach': [],
    late: [],
    'off-hours': [],
  };
  for (const { wait, deadline } of queue) {
    const answeredAt = now + (groups.savable.length + 1) * medianReplyMs;
    const feasibility = judge(wait.timer, deadline, answeredAt);
    groups[feasibility].push({ ...wait, feasibility });
  }
  return [...groups.savable, ...groups['out-of-reach'], ...groups.late, ...groups['off-hours']];
};

const judge = ({ stage }: TimerView, deadline: number, answeredAt: number): Feasibility => {
  if (stage === 'off-hours') return 'off-hours';
  if (deadline === Number.NEGATIVE_INFINITY) return 'late';
  return answeredAt <= deadline ? 'savable' : 'out-of-reach';
};

/** ms since 1970; Infinity where nothing alarms, −Infinity where every alarming clock is overdue. */
const findDeadline = ({ clocks }: TimerView, now: number, medianReplyMs: number): number => {
  const alarming = clocks.filter((it) => it.isAlarming);
  if (alarming.length === 0) return Number.POSITIVE_INFINITY;
  const ahead = alarming.map((it) => it.dueAt).filter((dueAt) => dueAt > now);
  if (ahead.length === 0) return Number.NEGATIVE_INFINITY;
  const inReach = ahead.filter((dueAt) => dueAt >= now + medianReplyMs);
  return Math.min(...(inReach.length > 0 ? inReach : ahead));
};

const isAsleep = ({ snoozedUntil, timer }: WaitToOrder, now: number): boolean =>
  snoozedUntil !== undefined &&
  snoozedUntil > now &&
  !timer.clocks.some((it) => it.isAlarming && it.stage === 'urgent');

const compareAge = (a: WaitToOrder, b: WaitToOrder): number =>
  (a.timer.startedAt ?? 0) - (b.timer.startedAt ?? 0) || (a.id < b.id ? -1 : 1);
