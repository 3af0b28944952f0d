const dayMs = 86_400_000;

/** The platforms count in Beijing time, and shops speak of it, wherever the browser stands. */
export const beijing = 'Asia/Shanghai';
/** No daylight saving since 1991: no need to ask Intl, which is slow, for the zone that is asked for most. */
const beijingOffsetMs = 8 * 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const readFormat = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
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
  formats.set(timeZone, format);
  return format;
};

/** The wall time that a zone's clocks show at `at` (ms since 1970), as if it were UTC, ms. Throws on an unknown zone. */
export const toWallTime = (at: number, timeZone: string): number => {
  if (timeZone === beijing) return Math.floor(at / 1000) * 1000 + beijingOffsetMs;
  const parts = new Map(
    readFormat(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

/**
 * The moment (ms since 1970) at which a zone's clocks show `wall` (a whole second); the inverse of `toWallTime`. Where
 * daylight saving skips that time, the moment of the skip.
 */
export const fromWallTime = (wall: number, timeZone: string): number => {
  const first = wall - (toWallTime(wall, timeZone) - wall);
  const second = first - (toWallTime(first, timeZone) - wall);
  if (toWallTime(second, timeZone) === wall) return second;
  let [before, after] = [Math.min(first, second), Math.max(first, second)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (toWallTime(middle, timeZone) < wall) before = middle;
    else after = middle;
  }
  return after;
};

/** The day of a wall time as YYYY-MM-DD. */
export const formatDay = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** Monday is 0. */
export const readWeekday = (wall: number): number => (((Math.floor(wall / dayMs) + 3) % 7) + 7) % 7;

/** Day (YYYY-MM-DD) and hour (0-23) of a moment in a zone. */
export const readDayAndHour = (at: number, timeZone: string): { day: string; hour: number } => {
  const wall = toWallTime(at, timeZone);
  return { day: formatDay(wall), hour: new Date(wall).getUTCHours() };
};
