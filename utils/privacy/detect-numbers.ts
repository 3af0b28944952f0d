import { hasBarcodeChecksum, hasIdChecksum, hasLuhnChecksum, looksLikeId15, looksLikeId18 } from './checksums';
import { type DigitRun, findDigitRuns, isNarrowGap, wordGap } from './digit-runs';
import { pictureMark } from './fold';
import type { Span } from './span';
import type { PersonalKind } from './types';

/** Part of a run that is tried as one number. */
interface Candidate {
  digits: string;
  /** Sizes of the groups it is written in, e.g. [3, 4, 4]. */
  sizes: number[];
  /** All separators are the same, and numbers are usually grouped by them. */
  isUniform: boolean;
  /** Pictures stand between the digits, and nothing else. */
  hasPictures: boolean;
  /** It is told in pieces: 138开头，中间0013，尾号8000. */
  hasWords: boolean;
  hasChinese: boolean;
  /** Letters stand for digits. */
  hasLetters: boolean;
  /** The 24 characters before it. */
  before: string;
  /** The 2 characters behind it. */
  after: string;
}

const lookBehind = 24;
/** A list of prices (199，1299，1599元) is grouped like a phone number. */
const priceAfter = /^\s?[元块￥¥$克斤米度瓦毫gGkKmMwW]/;
const priceBefore = /(?:[￥¥$]|价格?|尺码|尺寸|规格|满)[是为:：\s]{0,2}$/;
/** What stands before the number of a product, a batch, a certificate of the goods. */
const productLabel =
  /(?:条形?码|货号|款号|型号|批号|批次|编码|编号|色号|SKU|sku|规格|备案号|许可证号?)[号码是为:：\s]{0,4}$/;
const phoneLabel = /(?:电话|座机|固话|热线|[Tt][Ee][Ll])(?:号码?)?[是为:：\s]{0,4}$/;
const orderLabel = /(?:订单|单号|退款单|售后单|工单|流水号|交易号)(?:编?号|号码|单号)?[是为:：\s]{0,4}$/;
const cardLabel = /(?:卡号|银行卡|储蓄卡|信用卡|账号|帐号)(?:号码?)?[是为:：\s]{0,4}$/;

const isSpelledSingly = ({ sizes }: Candidate): boolean => sizes.length > 1 && sizes.every((size) => size === 1);
const isWhole = ({ sizes }: Candidate): boolean => sizes.length === 1;

const toldInPieces = new Set(['3-4-4', '3-8', '7-4', '3-3-5', '4-4-3']);

const isPhoneGrouping = (candidate: Candidate): boolean => {
  const { sizes, isUniform, hasPictures, hasWords, before, after } = candidate;
  const grouping = sizes.join('-');
  if (isWhole(candidate) || hasPictures || isSpelledSingly(candidate)) return true;
  if (priceAfter.test(after) || priceBefore.test(before)) return false;
  if (hasWords) return toldInPieces.has(grouping);
  if (grouping === '3-4-4') return true;
  return isUniform && ((sizes.length <= 4 && (sizes[0] ?? 0) >= 3) || grouping === '3-2-2-2-2');
};

const isMobile = (candidate: Candidate): boolean =>
  /^1[3-9]\d{9}$/.test(candidate.digits) && isPhoneGrouping(candidate);

/** Three digits from Beijing to Xi'an, four elsewhere; the second of four is never 1 or 2 (numbering plan of 2010). */
const areaCode = /^(?:010|02[0-57-9]|0[3-9]\d\d)/;

const isLandline = (candidate: Candidate): boolean => {
  const { digits, sizes, before } = candidate;
  if (candidate.hasLetters || candidate.hasWords || productLabel.test(before)) return false;
  if (/^[48]00[1-9]\d{6}$/.test(digits) && (isWhole(candidate) || sizes[0] === 3 || isSpelledSingly(candidate)))
    return true;
  if (isWhole(candidate) && /^[2-8]\d{6,7}$/.test(digits) && phoneLabel.test(before)) return true;
  const area = areaCode.exec(digits)?.[0];
  if (area === undefined) return false;
  const local = digits.slice(area.length);
  if (!/^[2-8]\d{6,7}$/.test(local)) return false;
  return isWhole(candidate) || sizes[0] === area.length || isSpelledSingly(candidate);
};

const isIdCard = (candidate: Candidate): boolean => {
  const { digits, sizes, hasLetters } = candidate;
  if (looksLikeId15(digits)) return isWhole(candidate) && !hasLetters;
  if (!looksLikeId18(digits)) return false;
  return hasIdChecksum(digits) || isWhole(candidate) || sizes.join('-') === '6-8-4';
};

const isBankCard = (candidate: Candidate): boolean => {
  const { digits, sizes, before, hasPictures } = candidate;
  if (!/^[2-6]\d{12,18}$/.test(digits) || isProductNumber(candidate) || orderLabel.test(before)) return false;
  const isInFours = sizes.slice(0, -1).every((size) => size === 4);
  if (!isWhole(candidate) && !isInFours && !isSpelledSingly(candidate) && !hasPictures) return false;
  return hasLuhnChecksum(digits) || cardLabel.test(before);
};

/** Numbers of goods are facts and stay: after their label, or a bar code of a Chinese maker (69…). */
const isProductNumber = ({ digits, before }: Candidate): boolean =>
  productLabel.test(before) || (digits.length === 13 && digits.startsWith('69') && hasBarcodeChecksum(digits));

/** Nothing a shop says about its goods has twelve digits, except the numbers of its goods. */
const isOrderNumber = (candidate: Candidate): boolean => {
  const { digits, sizes, hasChinese, hasLetters } = candidate;
  if (hasChinese || hasLetters || digits.includes('X')) return false;
  // Pinduoduo writes the date first: 241122-123456789012345.
  if (sizes.join('-') === '6-15') return true;
  return isWhole(candidate) && digits.length >= 12 && !isProductNumber(candidate);
};

interface NumberTest {
  kind: PersonalKind;
  lengths: readonly number[];
  /** What its digits look like, so that most places need no closer look. */
  shape: RegExp;
  /** Whether so many digits may stand together at its beginning; asked unless pictures stand between them. */
  mayBegin(size: number): boolean;
  /** It never begins with a digit spelled in Chinese. */
  isInFigures?: boolean;
  fits(candidate: Candidate): boolean;
}

/** Most certain first: the first test that fits names the kind. */
const tests: readonly NumberTest[] = [
  { kind: 'id-card', lengths: [18, 15], shape: /^[1-8][0-7]\d{12,15}[\dX]$/, mayBegin: () => true, fits: isIdCard },
  { kind: 'mobile', lengths: [11], shape: /^1[3-9]\d{9}$/, mayBegin: (size) => size !== 2, fits: isMobile },
  {
    kind: 'landline',
    lengths: [12, 11, 10, 8, 7],
    shape: /^[02-8]\d{6,11}$/,
    mayBegin: (size) => size !== 2,
    fits: isLandline,
  },
  {
    kind: 'bank-card',
    lengths: [19, 18, 17, 16, 15, 14, 13],
    shape: /^[2-6]\d{12,18}$/,
    mayBegin: (size) => size === 1 || size === 4 || size >= 13,
    fits: isBankCard,
  },
  {
    kind: 'order-number',
    lengths: [24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12],
    shape: /^\d{12,24}$/,
    mayBegin: (size) => size >= 12 || size === 6,
    isInFigures: true,
    fits: isOrderNumber,
  },
];
const shortestNumber = 7;
const longestNumber = 24;

/** Phone, ID card, bank card and order numbers, however their digits are written. */
export const detectNumbers = (text: string): Span[] =>
  findDigitRuns(text, shortestNumber).flatMap((run) => tests.flatMap((test) => findInRun(text, run, test)));

const findInRun = (text: string, run: DigitRun, test: NumberTest): Span[] => {
  const spans: Span[] = [];
  for (let from = 0; from < run.digits.length; from++) {
    if (!isFreeBefore(run, from) || (test.isInFigures && run.isChinese[from])) continue;
    const groupEnd = findGroupEnd(run, from);
    if (!test.mayBegin(groupEnd - from) && run.gaps[groupEnd] !== pictureMark) continue;
    const length = test.lengths.find((size) => {
      if (!test.shape.test(run.digits.slice(from, from + size))) return false;
      const candidate = readCandidate(text, run, from, size);
      return candidate !== undefined && test.fits(candidate);
    });
    if (length === undefined) continue;
    const span = toSpan(test.kind, text, run, from, from + length);
    spans.push(span);
    from += length - 1;
  }
  return spans;
};

/** Where the digits end that stand together with the one at `from`; no further than the longest number. */
const findGroupEnd = (run: DigitRun, from: number): number => {
  let end = from + 1;
  while (end < run.digits.length && end - from < longestNumber && run.gaps[end] === '') end += 1;
  return end;
};

/** Digits that touch others are part of a longer number, unless the neighbour is spelled in Chinese. */
const readCandidate = (text: string, run: DigitRun, from: number, size: number): Candidate | undefined => {
  const to = from + size;
  if (to > run.digits.length || !isFreeAfter(run, to)) return undefined;
  const sizes: number[] = [1];
  let firstGap = '';
  let isUniform = true;
  let hasWords = false;
  let hasChinese = run.isChinese[from] === true;
  let hasLetters = run.isLetter[from] === true;
  for (let index = from + 1; index < to; index++) {
    const gap = run.gaps[index] ?? '';
    if (gap === '') sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
    else sizes.push(1);
    if (firstGap === '') firstGap = gap;
    else if (gap !== '' && gap !== firstGap) isUniform = false;
    hasWords ||= gap === wordGap;
    hasChinese ||= run.isChinese[index] === true;
    hasLetters ||= run.isLetter[index] === true;
  }
  const start = run.places[from] ?? 0;
  const end = (run.places[to - 1] ?? start) + 1;
  return {
    digits: run.digits.slice(from, to),
    sizes,
    isUniform: isUniform && (firstGap === '' || isNarrowGap(firstGap)),
    hasPictures: isUniform && firstGap === pictureMark,
    hasWords,
    hasChinese,
    hasLetters,
    before: text.slice(Math.max(0, start - lookBehind), start),
    after: text.slice(end, end + 2),
  };
};

const isFreeBefore = (run: DigitRun, from: number): boolean =>
  from === 0 || run.gaps[from] !== '' || run.isChinese[from - 1] === true || hasCountryCode(run, from);

const isFreeAfter = (run: DigitRun, to: number): boolean =>
  to === run.digits.length || run.gaps[to] !== '' || run.isChinese[to] === true || run.digits[to] === 'X';

/** +86 or 0086, glued on or set apart. */
const hasCountryCode = (run: DigitRun, from: number): boolean => findCountryCode(run, from) < from;

const findCountryCode = (run: DigitRun, from: number): number => {
  for (const code of ['0086', '86']) {
    const start = from - code.length;
    const isGlued = run.gaps.slice(start + 1, from).every((gap) => gap === '');
    if (start >= 0 && run.digits.slice(start, from) === code && isGlued && (start === 0 || run.gaps[start] !== ''))
      return start;
  }
  return from;
};

const toSpan = (kind: PersonalKind, text: string, run: DigitRun, from: number, to: number): Span => {
  const first = kind === 'mobile' || kind === 'landline' ? findCountryCode(run, from) : from;
  const place = run.places[first] ?? 0;
  const hasPlus = first < from && text[place - 1] === '+';
  return { kind, start: hasPlus ? place - 1 : place, end: (run.places[to - 1] ?? place) + 1 };
};
