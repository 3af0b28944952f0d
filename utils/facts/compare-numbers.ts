import type { NumberFact } from '@/utils/facts/extract-facts';

const halfDay = 720;

/** 下午4点 … 4点以后: a time without its half of the day may repeat one that had it. Never for 16:00 against 4:00. */
const isSameTime = (source: string, rewrite: NumberFact): boolean =>
  Number(source) % halfDay === Number(rewrite.value) % halfDay &&
  /^\d{1,2}[点时]|^[一二三四五六七八九十]/.test(rewrite.text);

/** Month lengths differ, so 一个月 is 1个月 and never 30天. 一年 is 12个月. */
const isSameDate = (source: string, rewrite: string): boolean => {
  const [year, month, day] = source.split('/');
  const [otherYear, otherMonth, otherDay] = rewrite.split('/');
  // The year and the month may go unsaid in speech; they may not change or appear.
  return (
    day === otherDay &&
    (year === otherYear || otherYear === '') &&
    (month === otherMonth || (otherMonth === '0' && day !== '0'))
  );
};

/** 当月25日前 is 25号之前. */
const isDayOfMonth = (day: NumberFact, date: NumberFact): boolean =>
  /日$/.test(day.text) && date.value === `/0/${day.quantity?.raw}`;

/** 假一赔十 is 赔付十倍. */
const isSameCompensation = (deal: NumberFact, times: NumberFact): boolean =>
  deal.value.startsWith('1|赔|') && times.value === `倍:${deal.value.slice(4)}`;

/** Of spoken lengths only 半个月 has a fixed number of days. */
const isHalfMonth = ({ value }: NumberFact): boolean => value === 'month:0.5' || value === 'minute:21600';

const isWeekend = (one: NumberFact, other: NumberFact): boolean =>
  one.value === 'w67' && (other.value === 'w6' || other.value === 'w7');

/** 25日 is 25号, 10分钟 may be 10分, 12位 is 12位数. */
const isSameRaw = ({ text }: NumberFact, { text: other }: NumberFact): boolean =>
  (/日$/.test(text) && /号$/.test(other)) ||
  (/分钟$/.test(text) && /分$/.test(other)) ||
  (/位$/.test(text) && /位数$/.test(other));

/** 半价, 对折, 五折. */
const isHalfPrice = ({ value, text }: NumberFact): boolean =>
  value === 'discount:5' || (value === 'percent:50' && /价|折|一半/.test(text));

/** 打八折 is 20% off, and 80% of the price. */
const isSameDiscount = (discount: NumberFact, percent: NumberFact): boolean => {
  if (discount.quantity?.base !== 'discount' || percent.quantity?.base !== 'percent') return false;
  const left = discount.quantity.amount * 10;
  const isOff = /[减省降]|优惠|便宜|让利|少[付收]/.test(percent.clause);
  return Math.abs(percent.quantity.amount - (isOff ? 100 - left : left)) < 1e-6;
};

/** 第二号箱 is 2号箱. */
const isSameMark = (ordinal: NumberFact, marked: NumberFact): boolean =>
  ordinal.quantity?.base === 'ordinal' &&
  marked.quantity?.base === '号' &&
  ordinal.quantity.raw === marked.quantity.raw;

/** 16日至1年内 is 第16天到一年内. */
const isSameDay = (ordinal: NumberFact, day: NumberFact): boolean =>
  ordinal.quantity?.base === 'ordinal' &&
  day.value === `minute:${ordinal.quantity.raw * 1440}` &&
  day.direction === undefined &&
  /[天日]$/.test(ordinal.text);

/** 第7至18个月 is 第7个月到第18个月. */
const isSameMonth = (ordinal: NumberFact, month: NumberFact): boolean =>
  ordinal.quantity?.base === 'ordinal' && month.value === `month:${ordinal.quantity.raw}` && /月$/.test(ordinal.text);

/** 1000积分 said as 1000分. */
const isPoints = (one: string, other: string): boolean =>
  [one, other].every((base) => base === '积分' || base === '分');

/** True when the rewrite's number says what the source's number says, allowing spoken forms (两个人 for 2人, a missing unit). */
export const isSameNumber = (source: NumberFact, rewrite: NumberFact): boolean => {
  if (source.value === rewrite.value) return true;
  if (isWeekend(source, rewrite) || isWeekend(rewrite, source)) return true;
  if (source.kind === 'date' && rewrite.kind === 'date') return isSameDate(source.value, rewrite.value);
  if (source.kind === 'time' && rewrite.kind === 'time') return isSameTime(source.value, rewrite);
  if (isSameCompensation(source, rewrite) || isSameCompensation(rewrite, source)) return true;
  if (isHalfMonth(source) && isHalfMonth(rewrite)) return true;
  if (isHalfPrice(source) && isHalfPrice(rewrite)) return true;
  if (isSameDiscount(source, rewrite) || isSameDiscount(rewrite, source)) return true;
  if (isSameMark(source, rewrite) || isSameMark(rewrite, source)) return true;
  if (isSameDay(source, rewrite) || isSameDay(rewrite, source)) return true;
  if (isSameMonth(source, rewrite) || isSameMonth(rewrite, source)) return true;
  if (isDayOfMonth(source, rewrite) || isDayOfMonth(rewrite, source)) return true;
  const a = source.quantity;
  const b = rewrite.quantity;
  if (!a || !b) return false;
  if (b.base === 'bare' || a.base === 'bare') return a.raw === b.raw;
  if (a.raw === b.raw && (isSameRaw(source, rewrite) || isSameRaw(rewrite, source))) return true;
  // 一个 is an article more often than a number.
  const isOne = (text: string): boolean => /^[1一]$/.test(text.trim().slice(0, 1)) && a.amount === 1;
  const isWritten = isOne(source.text) && /^1/.test(rewrite.text);
  const isEitherGeneric =
    ((a.base === '个' || b.base === '个') && (a.amount > 1 || isWritten)) || isPoints(a.base, b.base);
  return a.kind === 'count' && b.kind === 'count' && isEitherGeneric && a.amount === b.amount;
};
