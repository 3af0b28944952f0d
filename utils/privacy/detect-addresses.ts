import {
  addressEndings,
  addressIntroduction,
  ordinaryWords,
  placeKinds,
  provinceNames,
  weakEndings,
} from './address-words';
import type { Span } from './span';

/** Longest name before an ending; an introduction (我住在…) stands no further in. */
const longestName = 8;
const longestIntroduction = 8;
const cityRank = 2;
const roadRank = 5;
const buildingRank = 7;

interface Part {
  start: number;
  end: number;
  rank: number;
  isNumbered: boolean;
}

/** Not in 长江西路, not in 北京东路: there the name belongs to a road. */
const province = new RegExp(
  `(?<!长)(?:${provinceNames})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)?(?![东南西北中]?(?:路|街|大道))`,
  'g',
);
const numberedPart = new RegExp(
  `(?<![0-9.月年第])[A-Za-z]?(?:[0-9]{1,5}(?:[-—][0-9]{1,4})?|[一二三四五六七八九十百零〇]{1,5}|[甲乙丙丁])[A-Za-z]?(${joinEndings(true)})`,
  'g',
);
/** An ordinary word takes its place first, so that no ending inside it is found. */
const namedEnding = new RegExp(`(?:${ordinaryWords})|(${joinEndings(false)})`, 'g');
/** What may follow the last known part: 大街27号, 附3号, A塔, 一段, 3-2-501. A plain amount behind an address is none. */
const tail = new RegExp(
  '^(?:[-\\s]?(?:大街|大道|路|街|附|内|第|[东南西北中])?(?:[A-Za-z]|[一二三四五六七八九十]{1,3}|\\d{1,5})(?:-\\d{1,4}){0,3}' +
    '(?:号楼|号院|单元|号|栋|幢|座|楼|层|室|房|户|段|组|社|队|期|弄|塔)){0,6}' +
    '(?:[-\\s]{0,2}[A-Za-z]?(?:\\d{1,5}(?:-\\d{1,5}){1,3}|\\d{2,5})(?![\\d.]|\\s?(?:元|块|天|件|个|月|年|点|小时|分钟|%)))?',
);
const longestTail = 40;

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
    end: end + (tail.exec(text.slice(end, end + longestTail))?.[0].length ?? 0),
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
    const ending = match[1];
    const end = match.index + match[0].length;
    takeAnchorsBefore(match.index);
    if (match.index < floor) continue;
    if (ending === undefined) {
      floor = end;
      continue;
    }
    const start = findNameStart(text, floor, match.index);
    if (!isPlaceName(text, start, match.index, end)) continue;
    parts.push({ start, end, rank: rankOf(ending, false), isNumbered: false });
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

/** `start` to `end` is the whole part, its ending begins at `endingStart`. */
const isPlaceName = (text: string, start: number, endingStart: number, end: number): boolean => {
  if (endingStart === start || placeKinds.has(text.slice(start, end))) return false;
  if (weakEndings.has(text.slice(endingStart, end)) && !/[A-Za-z0-9一二三四五六七八九十]/.test(text[end] ?? ''))
    return false;
  return !/[的了吗呢哦啊们您这那哪什么不没]|偏远/.test(text.slice(start, end));
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
  // 泉州市晋江市: a town of a county's rank; 文三路90号华星大厦: a building beside a road, and the other way round.
  const isCountyTown = part.rank === cityRank && last.rank === cityRank;
  const isByTheRoad = part.rank >= roadRank && last.rank >= roadRank && last.rank <= buildingRank;
  const mayFollow = part.rank > last.rank || isCountyTown || isByTheRoad;
  return isClose && mayFollow;
};

const isAddress = (chain: readonly Part[]): boolean => {
  if (chain.length < 2) return false;
  // 2号楼3层 alone may describe a shop's own rooms, but it is what a delivery note holds: masked all the same.
  return chain.some(({ rank, isNumbered }) => !isNumbered || rank >= buildingRank);
};

const skipIntroduction = (text: string, start: number, end: number): number => {
  let begin = start;
  for (const match of text.slice(start, end).matchAll(addressIntroduction)) {
    const introEnd = start + match.index + match[0].length;
    if (end - introEnd >= 2 && match.index < longestIntroduction) begin = introEnd;
  }
  return begin;
};

const rankOf = (ending: string, isNumbered: boolean): number =>
  addressEndings.find((group) => group.isNumbered === isNumbered && group.endings.split('|').includes(ending))?.rank ??
  0;
