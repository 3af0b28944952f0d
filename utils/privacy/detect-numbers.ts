import { hasBarcodeChecksum, hasIdChecksum, hasLuhnChecksum, looksLikeId15, looksLikeId18 } from './checksums';
import { type DigitRun, findDigitRuns } from './digit-runs';
import type { Span } from './span';
import type { PersonalKind } from './types';

/** Part of a run that is tried as one number. */
interface Candidate {
  digits: string;
  /** Sizes of the groups it is written in, e.g. [3, 4, 4]. */
  sizes: number[];
  /** All separators are the same. */
  isUniform: boolean;
  hasChinese: boolean;
  /** The 24 characters before it. */
  before: string;
}

const lookBehind = 24;
/** What stands before the number of a product, a batch, a certificate of the goods. */
const productLabel =
  /(?:条形?码|货号|款号|型号|批号|批次|编码|编号|色号|SKU|sku|规格|备案号|许可证号?)[号码是为:：\s]{0,4}$/;
const phoneLabel = /(?:电话|座机|固话|热线|[Tt][Ee][Ll])(?:号码?)?[是为:：\s]{0,4}$/;
const cardLabel = /(?:卡号|银行卡|储蓄卡|信用卡|账号|帐号)(?:号码?)?[是为:：\s]{0,4}$/;

const isSpelledSingly = ({ sizes }: Candidate): boolean => sizes.length > 1 && sizes.every((size) => size === 1);
const isWhole = ({ sizes }: Candidate): boolean => sizes.length === 1;

const isPhoneGrouping = (candidate: Candidate): boolean => {
  const { sizes, isUniform } = candidate;
  const grouping = sizes.join('-');
  if (isWhole(candidate) || grouping === '3-4-4') return true;
  if (!isUniform) return false;
  return isSpelledSingly(candidate) || (sizes.length <= 4 && (sizes[0] ?? 0) >= 3) || grouping === '3-2-2-2-2';
};

const isMobile = (candidate: Candidate): boolean =>
  /^1[3-9]\d{9}$/.test(candidate.digits) && isPhoneGrouping(candidate);

/** Three digits from Beijing to Xi'an, four elsewhere; the second of four is never 1 or 2 (numbering plan of 2010). */
const areaCode = /^(?:010|02[0-57-9]|0[3-9]\d\d)/;

const isLandline = (candidate: Candidate): boolean => {
  const { digits, sizes, before } = candidate;
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
  const { digits, sizes } = candidate;
  if (looksLikeId15(digits)) return isWhole(candidate);
  if (!looksLikeId18(digits)) return false;
  return hasIdChecksum(digits) || isWhole(candidate) || sizes.join('-') === '6-8-4';
};

const isBankCard = (candidate: Candidate): boolean => {
  const { digits, sizes, before } = candidate;
  if (!/^[2-6]\d{12,18}$/.test(digits) || isProductNumber(candidate)) return false;
  const isInFours = sizes.slice(0, -1).every((size) => size === 4);
  if (!isWhole(candidate) && !isInFours && !isSpelledSingly(candidate)) return false;
  return hasLuhnChecksum(digits) || cardLabel.test(before);
};

/** Numbers of goods are facts and stay: after their label, or a bar code of a Chinese maker (69…). */
const isProductNumber = ({ digits, before }: Candidate): boolean =>
  productLabel.test(before) || (digits.length === 13 && digits.startsWith('69') && hasBarcodeChecksum(digits));

/** Nothing a shop says about its goods has twelve digits, except the numbers of its goods. */
const isOrderNumber = (candidate: Candidate): boolean => {
  const { digits, sizes, hasChinese } = candidate;
  if (hasChinese || digits.includes('X')) return false;
  // Pinduoduo writes the date first: 241122-123456789012345.
  if (sizes.join('-') === '6-15') return true;
  return isWhole(candidate) && digits.length >= 12 && !isProductNumber(candidate);
};

/** Most certain first: the first test that fits names the kind. */
const tests: readonly { kind: PersonalKind; lengths: readonly number[]; fits(candidate: Candidate): boolean }[] = [
  { kind: 'id-card', lengths: [18, 15], fits: isIdCard },
  { kind: 'mobile', lengths: [11], fits: isMobile },
  { kind: 'landline', lengths: [12, 11, 10, 8, 7], fits: isLandline },
  { kind: 'bank-card', lengths: [19, 18, 17, 16, 15, 14, 13], fits: isBankCard },
  { kind: 'order-number', lengths: [24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12], fits: isOrderNumber },
];
const shortestNumber = 7;

/** Phone, ID card, bank card and order numbers, however their digits are written. */
export const detectNumbers = (text: string): Span[] =>
  findDigitRuns(text, shortestNumber).flatMap((run) => tests.flatMap((test) => findInRun(text, run, test)));

const findInRun = (text: string, run: DigitRun, test: (typeof tests)[number]): Span[] => {
  const spans: Span[] = [];
  for (let from = 0; from < run.digits.length; from++) {
    const length = test.lengths.find((size) => {
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

/** Digits that touch others are part of a longer number, unless the neighbour is spelled in Chinese. */
const readCandidate = (text: string, run: DigitRun, from: number, size: number): Candidate | undefined => {
  const to = from + size;
  if (to > run.digits.length || !isFreeBefore(run, from) || !isFreeAfter(run, to)) return undefined;
  const sizes: number[] = [];
  const gaps = new Set<string>();
  for (let index = from; index < to; index++) {
    const gap = run.gaps[index] ?? '';
    if (index === from || gap !== '') sizes.push(0);
    if (index > from && gap !== '') gaps.add(gap);
    sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
  }
  const start = run.places[from] ?? 0;
  return {
    digits: run.digits.slice(from, to),
    sizes,
    isUniform: gaps.size <= 1,
    hasChinese: run.isChinese.slice(from, to).includes(true),
    before: text.slice(Math.max(0, start - lookBehind), start),
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
