import type { DayWindow, Schedule } from '@/utils/policy/response-policy';
import { formatTime, parseTime } from './time-text';

/** One window as typed. */
export interface WindowDraft {
  from: string;
  to: string;
}
export type DayDraft = readonly WindowDraft[];
export type WindowFault = 'not-a-time' | 'no-hours' | 'overlaps';

export const toDayDraft = (windows: readonly DayWindow[]): DayDraft =>
  windows.map(({ from, to }) => ({ from: formatTime(from), to: formatTime(to) }));

/** A day as typed: its windows in order when all is well, else what is wrong with each. A gap is a break. */
export const readDay = (day: DayDraft): { windows: DayWindow[] | undefined; faults: (WindowFault | undefined)[] } => {
  const parsed = day.map(({ from, to }) => ({ from: parseTime(from), to: parseTime(to) }));
  const faults = parsed.map(({ from, to }, index): WindowFault | undefined => {
    if (from === undefined || to === undefined) return 'not-a-time';
    if (from >= to) return 'no-hours';
    const isTaken = parsed.some(
      (other, place) =>
        place !== index && other.from !== undefined && other.to !== undefined && other.from <= to && other.to >= from,
    );
    return isTaken ? 'overlaps' : undefined;
  });
  if (faults.some(Boolean)) return { windows: undefined, faults };
  const windows = parsed.map(({ from = 0, to = 0 }) => ({ from, to })).sort((a, b) => a.from - b.from);
  return { windows, faults };
};

/** A window after the last one of the day, an hour long where there is room. */
export const addWindow = (day: DayDraft): DayDraft => {
  const last = Math.max(...day.map(({ to }) => parseTime(to) ?? 0), 480);
  const from = Math.min(last + 60, 1380);
  return [...day, { from: formatTime(from), to: formatTime(Math.min(from + 180, 1440)) }];
};

/** Time zones that shops of these platforms are in, and the stored one. */
export const listTimeZones = ({ timeZone }: Schedule): string[] => [
  ...new Set([
    timeZone,
    'Asia/Shanghai',
    'Asia/Urumqi',
    'Asia/Hong_Kong',
    'Asia/Taipei',
    'Asia/Singapore',
    'Asia/Bangkok',
    'Asia/Tokyo',
    'Asia/Seoul',
    'Australia/Sydney',
    'Europe/London',
    'Europe/Berlin',
    'America/New_York',
    'America/Los_Angeles',
    'UTC',
  ]),
];
