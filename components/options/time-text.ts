import type { DayWindow } from '@/utils/policy/response-policy';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Minutes of a day as a clock shows them: 540 is "9:00", 1440 is "24:00". */
export const formatTime = (minutes: number): string => `${Math.floor(minutes / 60)}:${pad(minutes % 60)}`;

/** What somebody types for a time, "9:00", "09:00" or "24:00", as minutes of the day; undefined: no time. */
export const parseTime = (text: string): number | undefined => {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(minutes) > 59) return undefined;
  const total = Number(hours) * 60 + Number(minutes);
  return total <= 1440 ? total : undefined;
};

export const formatWindow = ({ from, to }: DayWindow): string => `${formatTime(from)}–${formatTime(to)}`;
