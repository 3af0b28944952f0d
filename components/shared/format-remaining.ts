import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';

/** Seconds show only inside the last 90 s: further out they are noise (neighbours.md 4). */
const nearMs = 90_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;

type TimeWords = ConsoleCatalogue['overlay']['time'];

export interface Remaining {
  /** Until the limit that leads; negative when late. */
  remainingMs: number;
  isOffHours: boolean;
  /** The step in which the page told the wait; never shown finer than that. */
  precisionMs: number;
  /** The limit that has passed while the leading one still runs: it is told beside it, never hidden. */
  passedLimitMs: number | undefined;
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

const formatLeft = (words: TimeWords, leftMs: number, precisionMs: number): string =>
  leftMs <= nearMs && precisionMs < minuteMs
    ? formatSeconds(Math.ceil(leftMs / 1000))
    : words.minutes(Math.floor(leftMs / minuteMs));

const formatLimit = (words: TimeWords, limitMs: number): string =>
  limitMs % minuteMs === 0 ? words.minutes(limitMs / minuteMs) : words.seconds(limitMs / 1000);

/**
 * The wait as the agent reads it everywhere, on the console and on our own pages: "2分", "1:24", "已超时 +1:05",
 * "15秒已超 · 2:40". `short`, for the mark on a row, leaves out the word 已超时, and flame and colour tell of a clock that
 * has passed.
 */
export const formatRemaining = (
  words: TimeWords,
  { remainingMs, isOffHours, precisionMs, passedLimitMs }: Remaining,
  length: 'full' | 'short',
): string => {
  if (isOffHours) return words.offHours;
  if (remainingMs <= 0) {
    const late = formatLate(words, -remainingMs, precisionMs);
    return length === 'full' ? words.overdue(late) : late;
  }
  const left = formatLeft(words, remainingMs, precisionMs);
  return passedLimitMs !== undefined && length === 'full'
    ? `${words.clockLate(formatLimit(words, passedLimitMs))} · ${left}`
    : left;
};

/** "14:35", in the browser's time zone. `at` is ms since 1970. */
export const formatTimeOfDay = (at: number): string => {
  const date = new Date(at);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
};
