import { addressEndings, addressIntroduction, ordinaryPlaceWords, provinceNames } from './address-words';
import type { Span } from './span';

/** Longest name before an ending (景洪市勐罕镇…), longest house number. */
const longestName = 8;
const longestNumber = 8;
const numberRank = 6;
const roadRank = 5;

interface Part {
  start: number;
  end: number;
  rank: number;
  isNumbered: boolean;
}

const province = new RegExp(`(?:${provinceNames})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)?`, 'g');
const numberedPart = new RegExp(
  `(?<![0-9.月年第])[A-Za-z]?(?:[0-9]{1,5}(?:[-—][0-9]{1,4})?|[一二三四五六七八九十百零〇]{1,5}|[甲乙丙丁])[A-Za-z]?(${joinEndings(true)})`,
  'g',
);
const namedEnding = new RegExp(joinEndings(false), 'g');
const trailingRoom =
  /^[-\s]{0,2}(?:[A-Za-z]?\d{2,5}(?:-\d{1,5}){0,2})(?![\d.]|\s?(?:元|块|天|件|个|月|年|点|小时|分钟|%))/;

function joinEndings(isNumbered: boolean): string {
  return addressEndings
    .filter((group) => group.isNumbered === isNumbered)
    .flatMap((group) => group.endings.split('|'))
    .sort((one, other) => other.length - one.length)
    .join('|');
}

/**
 * Postal addresses: chains of at least two parts from province to room. One part alone (江西, 1号链接, 小区门口) is no
 * address. Parts are found one by one and then joined, so the time grows with the text only.
 */
export const detectAddresses = (text: string): Span[] =>
  joinChains(text, findParts(text)).map(({ start, end }) => ({
    kind: 'address' as const,
    start: skipIntroduction(text, start, end),
    end: end + (trailingRoom.exec(text.slice(end, end + 16))?.[0].length ?? 0),
  }));

const findParts = (text: string): Part[] => {
  const numbered = [...text.matchAll(numberedPart)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rank: rankOf(match[1] ?? '', true),
    isNumbered: true,
  }));
  const provinces = [...text.matchAll(province)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rank: 1,
    isNumbered: false,
  }));
  const anchors = [...numbered, ...provinces].sort((one, other) => one.start - other.start);
  return addNamedParts(text, anchors);
};

/** Named parts reach back from their ending to the part before, a mark, or as far as a name may be long. */
const addNamedParts = (text: string, anchors: readonly Part[]): Part[] => {
  const parts: Part[] = [];
  let anchorIndex = 0;
  let floor = 0;
  const takeAnchorsBefore = (place: number): void => {
    for (let anchor = anchors[anchorIndex]; anchor && anchor.start < place; anchor = anchors[++anchorIndex]) {
      if (anchor.start < floor) continue;
      parts.push(anchor);
      floor = anchor.end;
    }
  };
  for (const match of text.matchAll(namedEnding)) {
    const end = match.index + match[0].length;
    takeAnchorsBefore(match.index);
    if (match.index < floor) continue;
    const start = findNameStart(text, floor, match.index);
    if (match.index - start < 1 || isOrdinary(text, start, end)) continue;
    parts.push({ start, end, rank: rankOf(match[0], false), isNumbered: false });
    floor = end;
  }
  takeAnchorsBefore(text.length);
  return parts;
};

const findNameStart = (text: string, floor: number, end: number): number => {
  let start = end;
  const lowest = Math.max(floor, end - longestName);
  while (start > lowest && /[\p{Script=Han}A-Za-z0-9]/u.test(text[start - 1] ?? '')) start -= 1;
  return skipIntroduction(text, start, end);
};

const isOrdinary = (text: string, start: number, end: number): boolean => {
  for (let length = 2; length <= Math.min(4, end - start); length++) {
    const word = text.slice(end - length, end);
    // 阳光花园 is a place although 花园 alone is not.
    if (ordinaryPlaceWords.has(word) && (length === end - start || !/[园庭院场厦学校站区]$/.test(word))) return true;
    if (/^(?:地|市|山|郊|城|景|专|分|厂)区$/.test(word)) return true;
  }
  return /[的了吗呢哦啊们您这那哪什么不没]/.test(text.slice(start, end));
};

/** Joins parts that follow each other directly, ranks not going down, and keeps the chains that identify a place. */
const joinChains = (text: string, parts: readonly Part[]): Part[] => {
  const chains: Part[][] = [];
  let chain: Part[] = [];
  for (const part of parts) {
    const last = chain.at(-1);
    if (last && !isNext(text, last, part)) {
      chains.push(chain);
      chain = [];
    }
    chain.push(part);
  }
  chains.push(chain);
  return chains.filter(isAddress).flatMap((whole) => {
    const [first] = whole;
    const last = whole.at(-1);
    return first && last ? [{ ...first, end: last.end }] : [];
  });
};

const isNext = (text: string, last: Part, part: Part): boolean => {
  const between = text.slice(last.end, part.start);
  const isClose = /^[ ,，-]?$/.test(between);
  // A building may stand on a road (文三路90号华星大厦) or a road run beside an estate.
  const mayFollow =
    part.rank > last.rank || (part.rank >= roadRank && last.rank >= roadRank && last.rank <= numberRank + 1);
  return isClose && mayFollow;
};

const isAddress = (chain: readonly Part[]): boolean => {
  if (chain.length < 2) return false;
  // 2号楼3层 alone may describe a shop's own rooms, but it is what a delivery note holds: masked all the same.
  const hasPlace = chain.some(({ rank, isNumbered }) => !isNumbered || rank >= numberRank + 1);
  return hasPlace;
};

const skipIntroduction = (text: string, start: number, end: number): number => {
  let begin = start;
  for (const match of text.slice(start, end).matchAll(addressIntroduction)) {
    const introEnd = start + match.index + match[0].length;
    if (end - introEnd >= 2 && match.index < longestNumber) begin = introEnd;
  }
  return begin;
};

const rankOf = (ending: string, isNumbered: boolean): number =>
  addressEndings.find((group) => group.isNumbered === isNumbered && group.endings.split('|').includes(ending))?.rank ??
  0;
