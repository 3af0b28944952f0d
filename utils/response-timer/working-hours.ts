import type { DayWindow, Schedule, TimeRange } from '@/utils/policy/response-policy';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** The platforms count in Beijing time (no daylight saving since 1991), wherever the shop is. */
const platformZone = 'Asia/Shanghai';

/**
 * The moments within `span` (ms since 1970) that count: the platform's hours of each Beijing day, less what lies
 * outside the shop's own windows, breaks and holidays. Sorted, disjoint.
 */
export const planOpenRanges = (schedule: Schedule, hours: DayWindow, span: TimeRange): TimeRange[] => {
  const counted = planDays(platformZone, span, () => [hours]);
  const worked = planDays(schedule.timeZone, span, (date, weekday) => findWindows(schedule, date, weekday));
  return intersect(counted, worked);
};

const findWindows = ({ week, holidays }: Schedule, date: string, weekday: number): readonly DayWindow[] =>
  holidays.find((it) => it.date === date)?.windows ?? week[weekday] ?? [];

/** Windows of each day of a zone as moments; touching ones become one. `weekday` 0 is Monday. */
const planDays = (
  timeZone: string,
  span: TimeRange,
  windowsOf: (date: string, weekday: number) => readonly DayWindow[],
): TimeRange[] => {
  const readLocal = createLocalReader(timeZone);
  const firstDay = Math.floor(readLocal(span.from) / dayMs);
  const lastDay = Math.floor(readLocal(span.to) / dayMs);
  const ranges: TimeRange[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const date = new Date(day * dayMs).toISOString().slice(0, 10);
    // 1970-01-01 was a Thursday.
    for (const window of windowsOf(date, (((day + 3) % 7) + 7) % 7)) {
      ranges.push({
        from: findMoment(readLocal, day * dayMs + window.from * minuteMs),
        to: findMoment(readLocal, day * dayMs + window.to * minuteMs),
      });
    }
  }
  return mergeRanges(ranges, span);
};

/** Local wall time of a zone as if it were UTC, ms. */
const createLocalReader = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at: number): number => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    return (
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) +
      (((at % 1000) + 1000) % 1000)
    );
  };
};

/** The moment at which a zone's wall clock shows `local`; in the hour that daylight saving skips, the moment after it. */
const findMoment = (readLocal: (at: number) => number, local: number): number => {
  const first = local - (readLocal(local) - local);
  return first - (readLocal(first) - local);
};

const mergeRanges = (ranges: readonly TimeRange[], span: TimeRange): TimeRange[] => {
  const merged: TimeRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const clipped = { from: Math.max(range.from, span.from), to: Math.min(range.to, span.to) };
    if (clipped.from >= clipped.to) continue;
    const last = merged.at(-1);
    if (last && clipped.from <= last.to) last.to = Math.max(last.to, clipped.to);
    else merged.push(clipped);
  }
  return merged;
};

const intersect = (some: readonly TimeRange[], others: readonly TimeRange[]): TimeRange[] =>
  some.flatMap((a) =>
    others
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter(({ from, to }) => from < to),
  );
