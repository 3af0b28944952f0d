import type { DayWindow, Schedule, TimeRange } from '@/utils/policy/response-policy';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Local wall time of a moment as if it were UTC; both ms. */
type LocalReader = (at: number) => number;

/** The platforms count in Beijing time (no daylight saving since 1991), wherever the shop is. */
const readBeijing: LocalReader = (at) => at + 8 * hourMs;

/** The moments within `span` (ms since 1970) at which the shop works: its windows less breaks and holidays. Sorted, disjoint. */
export const planWorkedRanges = (schedule: Schedule, span: TimeRange): TimeRange[] =>
  planDays(createLocalReader(schedule.timeZone), span, (date, weekday) => findWindows(schedule, date, weekday));

/** The moments among the `worked` ones that a platform counts: its `hours` of each Beijing day. Sorted, disjoint. */
export const planOpenRanges = (worked: readonly TimeRange[], hours: DayWindow, span: TimeRange): TimeRange[] =>
  intersect(
    planDays(readBeijing, span, () => [hours]),
    worked,
  );

const findWindows = ({ week, holidays }: Schedule, date: string, weekday: number): readonly DayWindow[] =>
  holidays.find((it) => it.date === date)?.windows ?? week[weekday] ?? [];

/** Windows of each day of a zone as moments; touching ones become one. `weekday` 0 is Monday. */
const planDays = (
  readLocal: LocalReader,
  span: TimeRange,
  windowsOf: (date: string, weekday: number) => readonly DayWindow[],
): TimeRange[] => {
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

const createLocalReader = (timeZone: string): LocalReader => {
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
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const ms = ((at % 1000) + 1000) % 1000;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) + ms;
  };
};

/** The moment at which a zone's wall clock shows `local`; where daylight saving skips that time, the moment of the skip. */
const findMoment = (readLocal: LocalReader, local: number): number => {
  const first = local - (readLocal(local) - local);
  const second = first - (readLocal(first) - local);
  if (readLocal(second) === local) return second;
  let [before, after] = [Math.min(first, second), Math.max(first, second)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (readLocal(middle) < local) before = middle;
    else after = middle;
  }
  return after;
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
