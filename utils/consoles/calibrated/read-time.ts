const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export interface ShownTime {
  /** ms since 1970, in the browser's time zone. */
  at: number;
  /** To the second; a time to the minute says only that it was not earlier. */
  isExact: boolean;
}

const readClock = (text: string): { hour: number; minute: number; second: number | undefined } | undefined => {
  const found = /(上午|下午|中午|晚上|凌晨)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?/i.exec(text);
  if (!found) return undefined;
  const [, half = '', hours, minutes, seconds, latin = ''] = found;
  const hour = Number(hours);
  const isAfternoon = /下午|晚上/.test(half) || /^p/i.test(latin) || (half === '中午' && hour < 11);
  const isMidnight = hour === 12 && (/^a/i.test(latin) || half === '凌晨');
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return {
    hour: isMidnight ? 0 : isAfternoon && hour < 12 ? hour + 12 : hour,
    minute: Number(minutes),
    second: seconds === undefined ? undefined : Number(seconds),
  };
};

const readDay = (text: string, now: number): Date => {
  const today = new Date(now);
  const full = /(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})/.exec(text);
  if (full) return new Date(Number(full[1]), Number(full[2]) - 1, Number(full[3]));
  const short = /(?<![\d:])(\d{1,2})\s*[月/-]\s*(\d{1,2})(?![\d:])/.exec(text);
  if (short) return new Date(today.getFullYear(), Number(short[1]) - 1, Number(short[2]));
  const back = /前天/.test(text) ? 2 : /昨天|yesterday/i.test(text) ? 1 : 0;
  return new Date(now - back * dayMs);
};

/** 刚刚, 3分钟前, 12:40, 昨天 12:40, 2026-09-08 17:30:17 …; undefined for anything that is no time. */
export const parseShownTime = (text: string, now: number): ShownTime | undefined => {
  if (/刚刚|just now/i.test(text)) return { at: now, isExact: false };
  const ago = /(\d+)\s*(秒|分钟|小时|s|min|h)\w*\s*(?:前|ago)/i.exec(text);
  if (ago) {
    const unitMs = /^秒|^s/i.test(ago[2] ?? '') ? 1000 : /^分|^m/i.test(ago[2] ?? '') ? minuteMs : 60 * minuteMs;
    return { at: now - Number(ago[1]) * unitMs, isExact: unitMs === 1000 };
  }
  const clock = readClock(text);
  if (!clock) return undefined;
  const day = readDay(text, now);
  const at = new Date(
    day.getFullYear(),
    day.getMonth(),
    day.getDate(),
    clock.hour,
    clock.minute,
    clock.second ?? 0,
  ).getTime();
  // A page that shows tomorrow means yesterday's evening, read after midnight.
  return { at: at > now + 10 * minuteMs ? at - dayMs : at, isExact: clock.second !== undefined };
};

/** Whether a short text is a time and nothing else: what a calibration looks for beside a name or a bubble. */
export const isTimeText = (text: string): boolean =>
  text.length > 1 &&
  text.length <= 24 &&
  /^(刚刚|昨天|前天|今天|(周|星期)[一二三四五六日天]|yesterday|today|now|just now|[\d年月日时分秒小前天:：/.\s,-]+(分钟|小时|秒|天)?前?|(昨天|前天|今天|上午|下午|晚上|凌晨|星期.|周.)\s*\d{1,2}:\d{2}(:\d{2})?|\d{1,2}:\d{2}(:\d{2})?\s*[ap]\.?m\.?|\d+\s*(s|m|min|h|d)\w*( ago)?)$/i.test(
    text.trim(),
  ) &&
  !/^\d+$/.test(text.trim());
