import type { FactKind } from '@/utils/facts/types';
import { unitPattern } from '@/utils/facts/units';
import { readNumeral } from '@/utils/text/numerals';

/** A fact that is recognised by its shape alone: links, phone numbers, models, dates, times. */
export interface MarkedFact {
  kind: FactKind;
  value: string;
  start: number;
  end: number;
}

const numeral = '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})';
const dayWords = '凌晨|清晨|半夜|深夜|夜间|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚间|晚|夜里';

const read = (text: string | undefined): number => (text === undefined ? 0 : (readNumeral(text) ?? 0));

const readDate = (match: RegExpMatchArray): string => {
  const { y: long, short, m, d, part } = match.groups ?? {};
  const y = long ?? short;
  return `${y ? (read(y) % 100) + 2000 : ''}/${read(m)}/${d ? read(d) : (part ?? '')}`;
};

const weekdays: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7, 末: 67 };

/** Minutes of the day; 下午4点 and 16:00 are equal. A later time of a range inherits 下午 and 晚上. */
const readTime = (match: RegExpMatchArray, dayWord: string | undefined): string => {
  const { h, min, half } = match.groups ?? {};
  let hours = read(h);
  const isSmall = hours < 6 && /夜/.test(dayWord ?? '');
  if (dayWord && /下午|傍晚|晚|夜/.test(dayWord) && hours < 12 && !isSmall) hours += 12;
  else if (dayWord && /晚|夜/.test(dayWord) && hours === 12) hours = 24;
  if (dayWord === '中午' && hours < 3) hours += 12;
  if (dayWord && /凌晨/.test(dayWord) && hours === 12) hours = 0;
  if (hours > 24) return `${hours}:${min ?? ''}`;
  return `${(hours % 24) * 60 + (half ? 30 : read(min))}`;
};

/** 四分之一, 1/4, 一半: a share of the whole, as percentages are. */
const fraction =
  /(?<whole>[二三四五六七八九]|\d{1,2})分之(?<part>[一二三四五六七八九]|\d{1,2})|(?<![\d/])(?<part2>[1-9])\/(?<whole2>[2-9])(?![\d/])|一半(?![路边天])|半价|对折|对半/g;

const readFraction = ({ groups }: RegExpMatchArray): string => {
  const { part, whole, part2, whole2 } = groups ?? {};
  const share = (read(part ?? part2 ?? '一') / read(whole ?? whole2 ?? '二')) * 100;
  return `percent:${Number(share.toFixed(4))}`;
};

interface Shape {
  kind: FactKind;
  pattern: RegExp;
  read: (match: RegExpMatchArray) => string;
}

const shapes: readonly Shape[] = [
  { kind: 'model', pattern: /⟦[^⟧]{1,40}⟧/g, read: (m) => m[0] },
  {
    kind: 'link',
    pattern:
      /(?:https?:\/\/|www\.)[\w.~:/?#@!$&*+;=%-]+|[\w.+-]+@[\w-]+\.[\w.]+\w|\b[\w-]+\.(?:com|cn|net|org)(?:\/[\w./?=&%-]*)?/gi,
    read: (m) => m[0].replace(/[.;!?]+$/, '').toLowerCase(),
  },
  {
    kind: 'channel',
    pattern:
      /(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)|(?<!\d)[48]00[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)|(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)|(?<![\d.])(?:9[56]|1[02])\d{3,4}(?![\d.]|\s*[个元块件次人万%年])/g,
    read: (m) => m[0].replace(/\D/g, ''),
  },
  {
    kind: 'model',
    pattern: /(?<![A-Za-z\d])[A-Za-z][A-Za-z-]*\d[A-Za-z\d-]*|(?<![\dA-Za-z])\d+[A-Za-z]+\d+[A-Za-z\d-]*/g,
    read: (m) => m[0].toLowerCase(),
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `(?:(?<y>\\d{4}|\\d{2}(?=年))\\s*[年/-](?:年?[底末初]的?)?\\s*)?(?<m>${numeral})\\s*月\\s*(?:(?<d>${numeral})\\s*[日号]|(?<part>底|初|中旬|上旬|下旬))`,
      'g',
    ),
    read: readDate,
  },
  // 12月31前: in speech the 号 may go.
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![\\d个])(?<m>1[0-2]|[1-9])月(?<d>[12]\\d|3[01]|[1-9])(?![\\d.:]|\\s*(?:个|${unitPattern}))`,
      'g',
    ),
    read: readDate,
  },
  { kind: 'count', pattern: /[翻加]一?倍|翻一?番/g, read: () => '倍:2' },
  { kind: 'percentage', pattern: fraction, read: readFraction },
  { kind: 'date', pattern: /(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})/g, read: readDate },
  {
    kind: 'date',
    pattern: /(?<y>20\d\d)年(?:(?<m>\d{1,2})月)?|(?<![\d.])(?<short>[012]\d)年(?=(?:[之以]?前)?(?:出厂|生产|的))/g,
    read: readDate,
  },
  { kind: 'date', pattern: new RegExp(`每个?月的?(?<m>)(?<d>${numeral})[日号]`, 'g'), read: readDate },
  // 5号自动扣款: the month goes unsaid.
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![\\d月第节前至到~零一二三四五六七八九十百-])(?<m>)(?<d>3[01]|[12]\\d|[1-9]|${numeral.slice(numeral.indexOf('['), -1)})号(?![\\u4e00-\\u9fff]?[楼线店箱柜房门码色电球位机仓口桌馆厅院字款床车])`,
      'g',
    ),
    read: readDate,
  },
  {
    kind: 'date',
    pattern: /(?:周|星期|礼拜)([一二三四五六日天末])(?![次件回个年])/g,
    read: (m) => `w${weekdays[m[1] ?? ''] ?? 0}`,
  },
];

const dayOfRange = /^\s*[至到~-]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/;

/** 6月16日到18日: the second day is of the same month. */
const findRangeEnds = (text: string, facts: readonly MarkedFact[]): MarkedFact[] =>
  facts.flatMap(({ kind, value, end }): MarkedFact[] => {
    const match = kind === 'date' ? dayOfRange.exec(text.slice(end, end + 10)) : null;
    if (!match || !value.includes('/')) return [];
    const start = end + match[0].search(/[\d一二三四五六七八九十]/);
    const month = value.slice(0, value.lastIndexOf('/'));
    return [{ kind, value: `${month}/${read(match[1])}`, start, end: end + match[0].length }];
  });

const laterDay = new RegExp(
  `(?<![\\d前每提第隔当次月])(?:3[01]|[12]\\d|[1-9])[日号](?=\\s*(?:${dayWords}|\\d{1,2}[:点时]))`,
  'g',
);

/** 10月20日20:00至31日18:00: a day with a time of day is of the month that was named last. */
const findLaterDays = (text: string, facts: readonly MarkedFact[]): MarkedFact[] =>
  [...text.matchAll(laterDay)].flatMap(({ 0: whole, index }): MarkedFact[] => {
    const last = facts
      .filter(({ kind, value, start }) => kind === 'date' && value.includes('/') && start < index)
      .sort((one, other) => other.start - one.start)[0];
    const month = last?.value.slice(0, last.value.lastIndexOf('/'));
    return month
      ? [{ kind: 'date', value: `${month}/${read(whole.slice(0, -1))}`, start: index, end: index + whole.length }]
      : [];
  });

const timeShape = new RegExp(
  `(?<!分之[零一二三四五六七八九十百]{0,4})(?<day>${dayWords})?\\s*(?<h>\\d{1,2}|零(?=点(?!零?[一二三四五六七八九]))|[一二两三四五六七八九十]{1,3})(?::(?<min>\\d{2})(?!\\d)|[点时](?!间|段|长|期|心|击|开(?![始奖播抢售卖门业放团])|头|儿)(?:(?<half>半)|(?<min2>\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分?)?)`,
  'g',
);

const findTimes = (text: string): MarkedFact[] => {
  const found: MarkedFact[] = [];
  let day: string | undefined;
  let lastEnd = 0;
  for (const match of text.matchAll(timeShape)) {
    const { day: written, min2, min } = match.groups ?? {};
    // 一点 alone is "a little", not one o'clock.
    if (!written && min === undefined && /^[一两][点]$/.test(match[0].trim())) continue;
    if (!/^\s*[至到~-]\s*$/.test(text.slice(lastEnd, match.index))) day = undefined;
    day = written ?? day;
    if (match.groups && min2 !== undefined) match.groups.min = min2;
    found.push({ kind: 'time', value: readTime(match, day), start: match.index, end: match.index + match[0].length });
    lastEnd = match.index + match[0].length;
  }
  return found;
};

const shift = /[朝早](\d{1,2}|[一二三四五六七八九十]{1,2})晚(\d{1,2}|[一二三四五六七八九十]{1,2})(?![点:\d])/g;

/** 朝九晚六 is 9:00至18:00. */
const findShifts = (text: string): MarkedFact[] =>
  [...text.matchAll(shift)].flatMap(({ 0: whole, 1: from, 2: to, index }) =>
    [read(from), read(to) + 12].map(
      (hours): MarkedFact => ({ kind: 'time', value: `${hours * 60}`, start: index, end: index + whole.length }),
    ),
  );

/** Finds facts by shape in a folded text; returns them and the text with them blanked (offsets unchanged). */
export const findMarked = (text: string): { facts: MarkedFact[]; rest: string } => {
  const facts: MarkedFact[] = [];
  let rest = text;
  const take = (found: MarkedFact[]) => {
    for (const { start, end } of found) rest = rest.slice(0, start) + '□'.repeat(end - start) + rest.slice(end);
    facts.push(...found);
  };
  for (const { kind, pattern, read: readValue } of shapes) {
    take(
      [...rest.matchAll(pattern)].map((m) => ({
        kind,
        value: readValue(m),
        start: m.index,
        end: m.index + m[0].length,
      })),
    );
  }
  take(findRangeEnds(rest, facts));
  take(findLaterDays(rest, facts));
  take(findTimes(rest));
  take(findShifts(rest));
  return { facts, rest };
};
