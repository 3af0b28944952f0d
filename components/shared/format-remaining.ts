import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';

/** Seconds show only inside the last 90 s: further out they are noise (neighbours.md 4). */
const nearMs = 90_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;

export type TimeWords = ConsoleCatalogue['overlay']['time'];

export interface Remaining {
  /** Until the limit; negative when late. */
  remainingMs: number;
  isOffHours: boolean;
  /** The step in which the page told the wait; never shown finer than that. */
  precisionMs: number;
}

const formatSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const formatLate = (words: TimeWords, lateMs: number, precisionMs: number): string => {
  const stepMs = Math.max(precisionMs, lateMs >= hourMs ? hourMs : 0);
  if (stepMs >= hourMs) return `+${words.hours(Math.floor(lateMs / hourMs))}`;
  if (stepMs >= minuteMs && lateMs < minuteMs) return words.underMinute;
  if (stepMs >= minuteMs) return `+${words.minutes(Math.floor(lateMs / minuteMs))}`;
  return `+${formatSeconds(Math.floor(lateMs / 1000))}`;
};

/**
 * Time left as the agent reads it everywhere, on the console and on our own pages: "2分", "1:24", "已超时 +1:05".
 * `short` leaves out the word 已超时, for the mark on a row.
 */
export const formatRemaining = (
  words: TimeWords,
  { remainingMs, isOffHours, precisionMs }: Remaining,
  length: 'full' | 'short',
): string => {
  if (isOffHours) return words.offHours;
  if (remainingMs <= 0) {
    const late = formatLate(words, -remainingMs, precisionMs);
    return length === 'full' ? words.overdue(late) : late;
  }
  if (remainingMs <= nearMs && precisionMs < minuteMs) return formatSeconds(Math.ceil(remainingMs / 1000));
  return words.minutes(Math.floor(remainingMs / minuteMs));
};
