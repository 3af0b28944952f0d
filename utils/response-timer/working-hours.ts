import type { DayWindow, Schedule, TimeRange } from '@/utils/policy/response-policy';
import { beijing, formatDay, fromWallTime, readWeekday, toWallTime } from './zone-time';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The moments within `span` (ms since 1970) at which the shop works: its windows less breaks and holidays. Sorted, disjoint. */
export const planWorkedRanges = ({ timeZone, week, holidays }: Schedule, span: TimeRange): TimeRange[] =>
  planDays(
    timeZone,
    span,
    (day) => holidays.find((it) => it.date === formatDay(day))?.windows ?? week[readWeekday(day)] ?? [],
  );

/** The moments among the `worked` ones that a platform counts: its `hours` of each Beijing day. Sorted, disjoint. */
export const planOpenRanges = (worked: readonly TimeRange[], hours: DayWindow, span: TimeRange): TimeRange[] =>
  intersect(
    planDays(beijing, span, () => [hours]),
    worked,
  );

/** Windows of each day of a zone as moments; touching ones become one. A day is told by its midnight as wall time. */
const planDays = (timeZone: string, span: TimeRange, windowsOf: (day: number) => readonly DayWindow[]): TimeRange[] => {
  const ranges: TimeRange[] = [];
  const lastDay = toWallTime(span.to, timeZone);
  for (let day = Math.floor(toWallTime(span.from, timeZone) / dayMs) * dayMs; day <= lastDay; day += dayMs) {
    for (const { from, to } of windowsOf(day)) {
      ranges.push({
        from: fromWallTime(day + from * minuteMs, timeZone),
        to: fromWallTime(day + to * minuteMs, timeZone),
      });
    }
  }
  return mergeRanges(ranges, span);
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
