import { numeralPattern, readNumeral } from '@/utils/text/numerals';
import { fromWallTime, readWeekday, toWallTime } from '../zone-time';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A promise for a day without an hour is due while somebody can still keep it: by the end of office hours, tonight at the latest. */
const officeEndHour = 18;
const eveningEndHour = 22;

interface Expression {
  pattern: RegExp;
  /** Wall time of the zone in, wall time out; undefined when the words make no time after all. */
  read(groups: Readonly<Record<string, string | undefined>>, wall: number): number | undefined;
}

const numeral = `(?:${numeralPattern})`;
const range = `(?:${numeral}(?:到|至|-|~|—))?`;

const units: readonly [RegExp, number][] = [
  [/^秒/, 1000],
  [/^分/, minuteMs],
  [/^刻/, 15 * minuteMs],
  [/^(小时|钟头)/, hourMs],
  [/^(天|日)/, dayMs],
];

/** 两三分钟, 三五天: two digits side by side are a span, the second one counts. */
const readAmount = (text: string): number | undefined => {
  if (/^几$/.test(text)) return 5;
  const pair = /^[一二两三四五六七八九]([二两三四五六七八九])$/.exec(text);
  return readNumeral(pair?.[1] ?? text);
};

const addWorkdays = (wall: number, days: number): number => {
  let at = wall;
  for (let left = Math.ceil(days); left > 0; ) {
    at += dayMs;
    if (readWeekday(at) < 5) left -= 1;
  }
  return at;
};

const startOfDay = (wall: number): number => Math.floor(wall / dayMs) * dayMs;

/** The usual end of a part of the day, in hours. */
const partEnds: Readonly<Record<string, number>> = {
  凌晨: 6,
  早上: 10,
  早: 10,
  早晨: 10,
  上午: 12,
  中午: 13,
  下午: officeEndHour,
  傍晚: 19,
  晚上: eveningEndHour,
  晚: eveningEndHour,
};
const partPattern = '凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|早|晚';

const weekdays = '一二三四五六日天';

const readWeekdayName = (name: string): number => Math.min(weekdays.indexOf(name), 6);

const relativeDays: Readonly<Record<string, number>> = { 今: 0, 当: 0, 明: 1, 后: 2, 大后: 3 };

/** The day that the words name, as the wall time of its start. */
const readDay = (words: string | undefined, wall: number): number | undefined => {
  if (!words) return undefined;
  const today = startOfDay(wall);
  const relative = /^(大后|今|当|明|后)/.exec(words)?.[1];
  if (relative !== undefined) return today + (relativeDays[relative] ?? 0) * dayMs;
  const week = /^(下个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日天])/.exec(words);
  if (week) {
    const monday = today - readWeekday(wall) * dayMs;
    const target = monday + readWeekdayName(week[2] ?? '一') * dayMs;
    if (week[1]?.startsWith('下')) return target + 7 * dayMs;
    return target >= today ? target : target + 7 * dayMs;
  }
  const date = /^(?:(\d{1,2})月)?(\d{1,2})[号日]/.exec(words);
  return date ? readDate(date[1], Number(date[2]), wall) : undefined;
};

const readDate = (monthWords: string | undefined, day: number, wall: number): number => {
  const today = startOfDay(wall);
  const base = new Date(wall);
  const month = monthWords === undefined ? base.getUTCMonth() : Number(monthWords) - 1;
  const at = Date.UTC(base.getUTCFullYear(), month, day);
  if (at >= today) return at;
  return monthWords === undefined
    ? Date.UTC(base.getUTCFullYear(), month + 1, day)
    : Date.UTC(base.getUTCFullYear() + 1, month, day);
};

const dayPattern =
  '大后天|今天|今日|当天|明天|明日|后天|今(?=[早晚])|明(?=[早晚])|(?:下个?|这个?|本)?(?:周|星期|礼拜)[一二三四五六日天]|(?:\\d{1,2}月)?\\d{1,2}[号日]';

/** 3点 without more: the next three o'clock; 明天3点 is the afternoon's, since nobody answers at night. */
const readHour = (hour: number, part: string | undefined, isAnotherDay: boolean): number | undefined => {
  if (part === '晚上' || part === '晚' || part === '下午' || part === '傍晚')
    return hour < 12 ? hour + 12 : hour === 12 ? 24 : hour;
  if (part === '中午') return hour < 6 ? hour + 12 : hour;
  if (part) return hour;
  return isAnotherDay && hour < 7 ? hour + 12 : undefined;
};

const readClock: Expression['read'] = ({ day, part, hour, half, minute }, wall) => {
  const hours = readNumeral(hour ?? '');
  if (hours === undefined || hours > 24) return undefined;
  const minutes = half === '半' ? 30 : half === '一刻' ? 15 : (readNumeral(minute ?? '0') ?? 0);
  if (minutes >= 60) return undefined;
  const base = readDay(day, wall) ?? startOfDay(wall);
  const isAnotherDay = base > wall;
  const settled = readHour(hours, part, isAnotherDay) ?? (hours >= 12 || isAnotherDay ? hours : undefined);
  const at = (hourOfDay: number) => base + hourOfDay * hourMs + minutes * minuteMs;
  const choices = settled === undefined ? [at(hours), at(hours + 12)] : [at(settled)];
  const ahead = choices.find((choice) => choice > wall);
  if (ahead !== undefined) return ahead;
  return day ? undefined : (choices[0] ?? 0) + dayMs;
};

const readDayWords: Expression['read'] = ({ day, part, before }, wall) => {
  const base = day ? readDay(day, wall) : startOfDay(wall);
  if (base === undefined) return undefined;
  const isToday = base <= wall;
  if (part) {
    const end = base + (partEnds[part] ?? officeEndHour) * hourMs;
    if (end > wall) return end;
    return isToday ? (day ? base : end) + dayMs : undefined;
  }
  if (isToday) return base + (wall < base + (eveningEndHour - 1) * hourMs ? eveningEndHour : 24) * hourMs;
  // 周三前: before that day begins, so the last office hour ahead of it.
  const end = base + officeEndHour * hourMs - (before ? dayMs : 0);
  return end > wall ? end : base;
};

const endOfWeek = (wall: number, weeksAhead: number): number => {
  const friday = startOfDay(wall) + (4 - readWeekday(wall) + 7 * weeksAhead) * dayMs + officeEndHour * hourMs;
  return friday > wall ? friday : friday + 2 * dayMs;
};

/** In the order in which they are tried: the more words an expression takes, the earlier. */
const expressions: readonly Expression[] = [
  {
    pattern: new RegExp(
      `(?<day>${dayPattern})?的?(?<part>${partPattern})?(?<hour>\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点钟?(?<half>半|一刻)|点(?<minute>\\d{1,2}|[一二三四五][十五]+)?分?|:(?<minute2>\\d{2}))(?!\\d)`,
    ),
    read: (groups, wall) => readClock({ ...groups, minute: groups.minute ?? groups.minute2 }, wall),
  },
  {
    pattern: new RegExp(
      `${range}(?<amount>几|[一二两三四五六七八九][二两三四五六七八九](?=[个天分小日])|${numeral})个?(?<half>半)?(?<unit>秒钟?|分钟|分|刻钟|小时|钟头|天|个?工作日)`,
    ),
    read: ({ amount, half, unit = '' }, wall) => {
      const value = readAmount(amount ?? '');
      if (value === undefined || value <= 0) return undefined;
      if (unit.includes('工作日')) return addWorkdays(wall, value);
      const size = units.find(([pattern]) => pattern.test(unit))?.[1] ?? dayMs;
      return wall + (value + (half ? 0.5 : 0)) * size;
    },
  },
  { pattern: /下班(之?以?前)/, read: (_, wall) => readDayWords({ part: '下午' }, wall) },
  {
    pattern: new RegExp(`(?<day>${dayPattern})(?:的)?(?<part>${partPattern})?(?:之?(?:内|中)|内)?(?<before>之?以?前)?`),
    read: readDayWords,
  },
  {
    pattern: /(?<part>上午|中午|下午|傍晚|晚上|晚些时候?)/,
    read: ({ part }, wall) => readDayWords({ part: part?.startsWith('晚些') ? '晚上' : part }, wall),
  },
  { pattern: /这(一)?两天|(一)?两天/, read: (_, wall) => wall + 2 * dayMs },
  { pattern: /(这|本)周(之?内)?|周末之?前/, read: (_, wall) => endOfWeek(wall, 0) },
  { pattern: /下周/, read: (_, wall) => endOfWeek(wall, 1) },
];

/**
 * The moment that a clause names, ms since 1970: 10分钟内, 下午3点前, 明天, 周三前, 48小时内. `text` is folded
 * (fold-reply.ts), `sentAt` is ms since 1970. Undefined when it names none.
 */
export const findTime = (text: string, sentAt: number, timeZone: string): number | undefined => {
  const wall = toWallTime(sentAt, timeZone) + (((sentAt % 1000) + 1000) % 1000);
  for (const { pattern, read } of expressions) {
    const match = pattern.exec(text);
    const at = match && read(match.groups ?? {}, wall);
    if (at !== null && at !== undefined && at > wall) return fromWallTime(at, timeZone);
  }
  return undefined;
};
