import type { FactKind, LimitDirection } from '@/utils/facts/types';
import { type Unit, unitPattern, units } from '@/utils/facts/units';
import { numeralPattern, readNumeral } from '@/utils/text/numerals';

/** A number with its unit. */
export interface Quantity {
  kind: FactKind;
  /** Base unit; 'bare' when none is written, 'ordinal' for 第N. */
  base: string;
  /** In the base unit. */
  amount: number;
  /** The number as written, for a rewrite that leaves the unit out. */
  raw: number;
  start: number;
  end: number;
  /** A Chinese 一 or an enumeration word (两种方式): dropping or adding it changes nothing. */
  isLoose: boolean;
  direction?: LimitDirection;
}

/** Words that contain a numeral and count nothing. */
const frozen = new RegExp(
  [
    '第[一二三四五]方|三包|二次(?![以之内起])|二维码|三无|一次性|千万(?=别|不|要|注意|记)|十分(?!钟|之)',
    '百分百|双十一|双十二|七夕|四周(?=[都围的是])|五金|一口价|二手|两者|两边|两头|二选一|五一(?![斤个件份])|十一(?=假|黄金|国庆)|一分钱|一毛钱|三个字|两个字',
    '[统唯同另任每逐单专万之其]一(?![百千万十])|一(?=[下样直定般些点旦经律并致切起键同时共边会体线概向味路道手眼趟旁侧])|一口(?!价)|(?<=[跟和与同陪随][^，。；\\d]{1,8})一块|一块(?=[儿寄发退送给来走到用放拍买装洗])',
    '(?:核对|检查|确认)[一两三]遍',
    '(?:^|[\\n。；;：:!?])\\s*(?:\\(?\\d{1,2}\\)?[.、](?!\\d)|\\(\\d{1,2}\\))|[件个]套(?=装)|7[×x*](?=24)|[两三]件事|分[两三四几]次|一(?:天天|步步|个个|层层|点点|次次|遍遍)|多[看想试读核检查对]{1,2}[一两几]?[遍眼次下]',
  ].join('|'),
  'g',
);
const quantity = new RegExp(
  `(¥|人民币)?\\s*(第|头(?=一[年月次回])|百分之|千分之)?(${numeralPattern})\\s*([多余几整])?(个(?=人|月|工作|小时|钟头|星期|礼拜|季度|自然|半|积分|字符))?(半(?=[小个]|月|年))?(${unitPattern})?(半(?!价|折|码|径))?(?:(?<=[块毛米])([一二三四五六七八九]|\\d)(?=$|[^\\d\\u4e00-\\u9fff.]|[一每以左起钱的就到至的、]))?`,
  'gi',
);
/** 两条路您挑：, 三句话。: how many things the speaker is going to say. */
const announced = /^(?:红线|路|规矩|原则|话(?=[。:,]))|^[^，。；,;\d]{0,5}[:]/;
const looseUnits = new Set([
  '种',
  '项',
  '步',
  '个',
  '码',
  '字',
  '组',
  '款',
  '本',
  '层',
  '号',
  '部',
  '包',
  '位',
  '家',
  '档',
  '样',
  '级',
]);
const notMore =
  /(?:不(?:得|能|要|应|可|会|可以)?(?:超过|超出|高于|多于|大于|晚于|超)|别(?:超过|超|高于|多于)|[未没]超过?)[^\d，。；、,;]{0,3}$/;
const notLess = /(?:不(?:得|能|要|应|可)?(?:低于|少于|小于|早于)|别(?:低于|少于))[^\d，。；、,;]{0,3}$/;
const less =
  /(?:最[多高长迟晚大]|至多|顶多|上限(?:为|是)?|低于|少于|小于|[不没]到|不足|不够|[未不没]满|限值(?:为|是)?|控制在|限)[^\d，。；、,;]{0,3}$/;
const more = /(?:最[少低短小]|至少|起码|超过|超出|高于|大于|多于|晚于|(?<![至到])满|达到|达|够)[^\d，。；、,;]{0,3}$/;
const upperAfter = /^(?:钱|人民币)?(?:之内|以内|内|以下|及以下|封顶|之前|以前|为限)/;
const lowerAfter = /^(?:钱|人民币)?(?:及?以上|起(?!泡|见)|往上|开外)/;
const rangeGap = /^\s*(?:至|到|-|~|或者?|、|\/)\s*$/;

/** 十 in 十到二十个工作日 has its unit behind the other number. */
const rangeStart = new RegExp(`^\\s*[至到~-]\\s*(?:${numeralPattern})`);

const readDirection = (text: string, start: number, end: number): LimitDirection | undefined => {
  const before = text.slice(Math.max(0, start - 10), start);
  const after = text.slice(end, end + 6);
  if (notMore.test(before)) return 'upper';
  // 不早于发货前12个月 is within the 12 months.
  if (/(?:不(?:得|能|应)?早于|[没未]早于)[^\d，。；、,;]{0,6}前$/.test(before)) return 'upper';
  if (notLess.test(before)) return 'lower';
  if (less.test(before) || upperAfter.test(after)) return 'upper';
  if (more.test(before) || lowerAfter.test(after)) return 'lower';
  return undefined;
};

const round = (value: number): number => Number(value.toFixed(4));

/** 85折 and 八五折 are 8.5折; nobody says 90折 for 9折. */
const readAmount = (value: number, unit: Unit): number =>
  round(unit.base === 'discount' && value >= 10 && value % 10 !== 0 ? value / 10 : value * unit.factor);

const readMatch = (match: RegExpMatchArray, text: string): Quantity | undefined => {
  const [whole, currency, prefix, numeral = '', , counter, halfUnit, unitName, halfAfter, tail] = match;
  const value = readNumeral(numeral);
  if (value === undefined) return undefined;
  const lead = whole.length - whole.trimStart().length;
  const start = (match.index ?? 0) + lead;
  const isDigits = /\d/.test(numeral);
  let unit = unitName === undefined ? undefined : units.get(unitName.toLowerCase());
  let raw = value + (halfUnit || halfAfter ? 0.5 : 0);
  let end = start + whole.length - lead;
  if (tail !== undefined) {
    // 三块五 is 3.5元, 一米二 is 1.2米; after any other unit the digit belongs to the next word.
    const cents = readNumeral(tail);
    const takesTail = unitName === '块' || unitName === '毛' || unitName === '米';
    if (takesTail && cents !== undefined) raw += cents / 10;
    else end -= tail.length;
  }
  if (currency && !unit) unit = units.get('元');
  if (prefix === '百分之') unit = units.get('%');
  if (prefix === '千分之') unit = units.get('‰');
  const direction = readDirection(text, start, end);
  if (!unit) {
    const isRangeStart = rangeStart.test(text.slice(end));
    if (numeral === '半' || (!isDigits && numeral.length < 2 && !counter && !isRangeStart)) return undefined;
    return {
      kind: 'count',
      base: prefix === '第' ? 'ordinal' : 'bare',
      amount: raw,
      raw,
      start,
      end,
      isLoose: !isDigits,
      ...(direction && { direction }),
    };
  }
  // 二次起 is 第二次 on, not twice.
  const isOrdinal =
    prefix === '第' || prefix === '头' || (unit.base === '次' && value > 1 && /^(?:起|开始)/.test(text.slice(end)));
  const isLoose =
    // 一块备用电池: a piece, where no 钱 follows.
    (unitName === '块' && numeral === '一' && /^(?![钱以每左起的就到至])[\u4e00-\u9fff]/.test(text.slice(end))) ||
    (isOrdinal && (!isDigits || unitName === '步')) ||
    (unit.kind === 'count' &&
      !isDigits &&
      (value === 1 || looseUnits.has(unitName ?? '') || (value < 6 && announced.test(text.slice(end)))));
  return {
    kind: unit.kind,
    // 第4天 may be said as 第4日, never as 第4个工作日.
    base: isOrdinal ? (unit.base === 'workday' ? 'ordinal-workday' : 'ordinal') : unit.base,
    amount: isOrdinal ? raw : readAmount(raw, unit),
    raw,
    start,
    end,
    isLoose,
    ...(direction && { direction }),
  };
};

/** A bare number before a range sign takes the unit of the number after it: 1至3个工作日. */
const shareRangeUnits = (quantities: Quantity[], text: string): Quantity[] => {
  for (let index = quantities.length - 2; index >= 0; index -= 1) {
    const first = quantities[index];
    const second = quantities[index + 1];
    if (!first || !second || second.base === 'bare' || second.base === 'ordinal') continue;
    // 第13到18个月 counts months like 13至18个月; 第16天 has its unit.
    const isOpen = /[\d零一二三四五六七八九十百千万]$/.test(text.slice(0, first.end));
    if ((first.base !== 'bare' && first.base !== 'ordinal') || !isOpen) continue;
    if (!rangeGap.test(text.slice(first.end, second.start))) continue;
    const scale = second.raw === 0 ? 1 : second.amount / second.raw;
    quantities[index] = { ...first, kind: second.kind, base: second.base, amount: round(first.raw * scale) };
  }
  return quantities;
};

/** Blanks the words that only look like numbers, keeping every offset. */
export const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (word) => '□'.repeat(word.length));

const digits = '一二三四五六七八九';
/** 三五天 is 3至5天. */
const isPair = (low: string, high: string): boolean =>
  digits.indexOf(high === '两' ? '二' : high) === digits.indexOf(low === '两' ? '二' : low) + 1 ||
  (low === '三' && high === '五');
const neighbours = new RegExp(
  `(?<![第十百千万零\\d])([一二两三四五六七八])([二两三四五六七八九])([十百千]?)(?:个(?=月|工作|小时))?(${unitPattern})`,
  'g',
);

/** 四五十度 is 40至50度, 三四天 is 3至4天: two numbers in one place. */
const findNeighbours = (text: string): Quantity[] =>
  [...text.matchAll(neighbours)].flatMap(
    ({ 0: whole, 1: low = '', 2: high = '', 3: scale = '', 4: name = '', index }) => {
      const unit = units.get(name);
      // 七八折 is 7.8折.
      if (!unit || unit.base === 'discount' || !isPair(low, high)) return [];
      return [low, high].map((digit): Quantity => {
        const raw = readNumeral(digit + scale) ?? 0;
        const { kind, base } = unit;
        return {
          kind,
          base,
          amount: readAmount(raw, unit),
          raw,
          start: index,
          end: index + whole.length,
          isLoose: false,
        };
      });
    },
  );

/** Finds the numbers of a folded text (see foldSource), dates, times, links and models already blanked. */
export const findQuantities = (text: string): Quantity[] => {
  const quantities: Quantity[] = [];
  const pairs = findNeighbours(text);
  let bare = blank(text, frozen);
  for (const { start, end } of pairs) bare = bare.slice(0, start) + '□'.repeat(end - start) + bare.slice(end);
  for (const match of bare.matchAll(quantity)) {
    const found = readMatch(match, text);
    if (found) quantities.push(found);
  }
  return [...shareRangeUnits(quantities, text), ...pairs];
};
