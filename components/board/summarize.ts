import { type ConsoleId, consoleIds } from '@/utils/conversation/types';
import { platformPresets } from '@/utils/policy/platform-presets';
import type { ResponseRules } from '@/utils/policy/policy';
import type { Clock } from '@/utils/policy/response-policy';
import { computeBudget } from '@/utils/response-timer/miss-budget';
import { type ClockCounts, countClock, readCappedAverageMs } from '@/utils/response-timer/numbers/count-clock';
import { findLeadClock } from '@/utils/response-timer/numbers/find-lead-clock';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';
import { formatDay, fromWallTime, toWallTime } from '@/utils/response-timer/zone-time';
import type { Period } from './types';

const dayMs = 86_400_000;

export interface ClockLine extends ClockCounts {
  clock: Clock;
  averageMs: number | undefined;
}

export interface ConsoleSummary {
  console: ConsoleId;
  /** Of the period. */
  rows: WaitRow[];
  /** The clock that leads the numbers; its pictures are drawn. */
  lead: Clock;
  lines: ClockLine[];
  today: ClockCounts;
  todayAverageMs: number | undefined;
  /** As computeBudget says; undefined without a target or when nothing brings it back today. */
  canMiss: number | undefined;
}

/** The days of a period in the shop's zone, oldest first, and when the first and the last one begin (ms since 1970). */
export const readPeriod = (
  period: Period,
  now: number,
  timeZone: string,
): { days: string[]; from: number; todayFrom: number } => {
  const today = Math.floor(toWallTime(now, timeZone) / dayMs) * dayMs;
  const days = Array.from({ length: period }, (_, index) => formatDay(today - (period - 1 - index) * dayMs));
  return {
    days,
    from: fromWallTime(today - (period - 1) * dayMs, timeZone),
    todayFrom: fromWallTime(today, timeZone),
  };
};

const findClocks = (rules: ResponseRules, console: ConsoleId): readonly Clock[] =>
  (rules.consoles[console] ?? platformPresets[console].rules).clocks;

/** Per console with a record in the period; practice is no work. `today` is a day of the period. */
export const summarize = (
  rows: readonly WaitRow[],
  rules: ResponseRules,
  now: number,
  today: string,
): ConsoleSummary[] =>
  consoleIds
    .filter((console) => console !== 'practice')
    .flatMap((console) => {
      const own = rows.filter((row) => row.console === console);
      const clocks = findClocks(rules, console);
      const lead = findLeadClock(clocks);
      if (own.length === 0 || !lead) return [];
      const ofToday = own.filter(({ day }) => day === today);
      const counts = countClock(ofToday, lead, now);
      const { targetPercent } = lead;
      return [
        {
          console,
          rows: own,
          lead,
          lines: clocks.map((clock) => ({
            clock,
            ...countClock(own, clock, now),
            averageMs: readCappedAverageMs(own, clock, now),
          })),
          today: counts,
          todayAverageMs: readCappedAverageMs(ofToday, lead, now),
          canMiss: targetPercent === undefined ? undefined : computeBudget({ ...counts, targetPercent }),
        },
      ];
    });

/** Per cent with one decimal, never rounded up over a target: 94.96 reads 94.9, so that it does not look like 95. */
export const floorPercent = (percent: number): number => Math.floor(percent * 10 + 1e-6) / 10;
