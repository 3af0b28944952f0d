const dayMs = 86_400_000;

/** The days of a knowledge base are those of the computer: shops say 11月30日, not an instant. */
const readDay = (year: number, month: number, day: number): number | undefined => {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date.getTime() : undefined;
};

/**
 * Reads 2026-11-30, 2026/11/30, 2026.11.30, 2026年11月30日 or 20261130, a time of day after it is left out. Gives the first
 * moment of that day in ms since 1970; undefined for anything else, 2月30日 included.
 */
export const parseDay = (text: string): number | undefined => {
  const match = /^(\d{4})(?:[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?|(\d{2})(\d{2}))(?:[ T].*)?$/.exec(text.trim());
  if (!match) return undefined;
  return readDay(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5]));
};

/** The last moment of the day that begins at `start`. */
export const endOfDay = (start: number): number => {
  const next = new Date(start + dayMs * 1.5); // 36 h on: the next day also where clocks are put back
  return new Date(next.getFullYear(), next.getMonth(), next.getDate()).getTime() - 1;
};

/** As 2026-11-30, which `parseDay` and date fields read. */
export const formatDay = (time: number): string => {
  const date = new Date(time);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
};

/** As 2026-11-30 09:05. */
export const formatMoment = (time: number): string => {
  const date = new Date(time);
  return `${formatDay(time)} ${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
};
