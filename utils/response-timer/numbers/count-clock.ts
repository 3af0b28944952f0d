import type { Clock } from '@/utils/policy/response-policy';
import { isLate } from './merge-wait';
import type { WaitRow } from './wait-row';

/** How often a clock was met; customers, turns or sessions as the clock counts. */
export interface ClockCounts {
  inTime: number;
  late: number;
  /** Per cent of those decided; undefined while nobody is. */
  ratePercent: number | undefined;
}

type Verdict = 'in-time' | 'late' | 'undecided';

/**
 * One wait by one clock at `now` (ms since 1970). An open wait is late as soon as its limit has passed. Ended without an
 * answer (不用回, handed over) it counts only when it was late by then; undefined when the clock did not run for it.
 */
const judgeWait = (row: WaitRow, clockId: string, now: number): Verdict | undefined => {
  const clock = row.clocks.find((it) => it.id === clockId);
  if (!clock) return undefined;
  if (isLate(clock, row.endedAt ?? now)) return 'late';
  return row.outcome === 'replied' ? 'in-time' : 'undecided';
};

/**
 * What counts as one: each wait, or everything of one customer on one day. The page does not tell where a session ends,
 * so a session of several turns is taken as the customer's day; a first-reply clock runs once per session by itself.
 */
const readUnitKey = (row: WaitRow, { unit, measures }: Pick<Clock, 'unit' | 'measures'>): string =>
  unit === 'turn' || (unit === 'session' && measures === 'first-reply')
    ? row.id
    : `${row.console}/${row.conversation}/${row.day}`;

const worse: Readonly<Record<Verdict, number>> = { undecided: 0, 'in-time': 1, late: 2 };

/** Who was answered in time and who late; one late answer spoils the whole unit. `rows` of one console. */
export const countClock = (
  rows: readonly WaitRow[],
  clock: Pick<Clock, 'id' | 'unit' | 'measures'>,
  now: number,
): ClockCounts => {
  const units = new Map<string, Verdict>();
  for (const row of rows) {
    const verdict = judgeWait(row, clock.id, now);
    if (!verdict) continue;
    const key = readUnitKey(row, clock);
    const known = units.get(key);
    if (!known || worse[verdict] > worse[known]) units.set(key, verdict);
  }
  const verdicts = [...units.values()];
  const late = verdicts.filter((it) => it === 'late').length;
  const inTime = verdicts.filter((it) => it === 'in-time').length;
  return { inTime, late, ratePercent: inTime + late === 0 ? undefined : (inTime / (inTime + late)) * 100 };
};

/**
 * The average of a platform that caps each turn (Douyin: 600 s): a longer wait counts as the cap, and so does a turn that
 * is late and still unanswered. Undefined without turns.
 */
export const readCappedAverageMs = (
  rows: readonly WaitRow[],
  clock: Pick<Clock, 'id' | 'averageCapSeconds'>,
  now: number,
): number | undefined => {
  const capMs = clock.averageCapSeconds === undefined ? Number.POSITIVE_INFINITY : clock.averageCapSeconds * 1000;
  const waits = rows.flatMap((row) => {
    if (judgeWait(row, clock.id, now) === undefined) return [];
    if (row.waitedMs !== undefined) return [Math.min(row.waitedMs, capMs)];
    return row.outcome === 'open' && Number.isFinite(capMs) && judgeWait(row, clock.id, now) === 'late' ? [capMs] : [];
  });
  return waits.length === 0 ? undefined : waits.reduce((sum, it) => sum + it, 0) / waits.length;
};
