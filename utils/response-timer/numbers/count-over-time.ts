import type { Clock } from '@/utils/policy/response-policy';
import { type ClockCounts, countClock } from './count-clock';
import type { WaitRow } from './wait-row';

type Counted = Pick<Clock, 'id' | 'unit' | 'measures'>;

export interface HourCounts extends ClockCounts {
  /** 0-23 in the shop's zone. */
  hour: number;
}

export interface DayCounts extends ClockCounts {
  /** YYYY-MM-DD in the shop's zone. */
  day: string;
}

/** By the hour in which a wait began; each wait for itself, whatever unit the clock counts, since a day has one unit only. */
export const countByHour = (rows: readonly WaitRow[], clock: Counted, now: number): HourCounts[] =>
  Array.from({ length: 24 }, (_, hour) => ({
    hour,
    ...countClock(
      rows.filter((row) => row.hour === hour),
      { ...clock, unit: 'turn' },
      now,
    ),
  }));

/** Every day of `days` (YYYY-MM-DD, in this order), also those on which nobody asked. */
export const countByDay = (
  rows: readonly WaitRow[],
  clock: Counted,
  now: number,
  days: readonly string[],
): DayCounts[] => {
  const rowsOfDay = new Map(days.map((day) => [day, [] as WaitRow[]]));
  for (const row of rows) rowsOfDay.get(row.day)?.push(row);
  return days.map((day) => ({ day, ...countClock(rowsOfDay.get(day) ?? [], clock, now) }));
};
