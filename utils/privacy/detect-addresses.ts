import {
  addressEndings,
  addressIntroduction,
  landmarkEndings,
  ordinaryWords,
  placeKinds,
  provinceNames,
  sentenceWords,
  weakEndings,
} from './address-words';
import type { Span } from './span';

/** Longest name before an ending; an introduction (我住在…) stands no further in. */
const longestName = 8;
const longestNameBehind = 13;
const longestIntroduction = 8;
const cityRank = 2;
const roadRank = 5;
const siteRank = 6;
const buildingRank = 7;
const doorRank = 8;

interface Part {
  start: number;
  end: number;
  rank: number;
  isNumbered: boolean;
}

/** Not in 长江西路, not in 北京东路: there the name belongs to a road. */
const province = new RegExp(
  `(?<![长芜])(?:${provinceNames})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)?(?![东南西北中]?(?:路|街|大道))`,
  'g',
);
const numberedPart = new RegExp(
  '(?<![0-9.月年第A-Za-z])(?:[A-Za-z]?(?:[0-9]{1,5}(?:[-—][0-9]{1,4})?|[一二三四五六七八九十百零〇]{1,5}(?:[-—][一二三四五六七八九十百零〇]{1,4})?|[甲乙丙丁])[A-Za-z]?' +
    `(${joinEndings(true)})|[A-Za-z](座|栋|幢|区|单元))`,
  'g',
);
/** An ordinary word takes its place first, so that no ending inside it is found. */
const namedEnding = new RegExp(`(?:${ordinaryWords})|(${joinEndings(false)})`, 'g');
/** A plain amount behind an address is no room. */
const noAmount = '(?![\\d.]|\\s?(?:元|块|天|件|个|月|年|点|小时|分钟|%))';
/** What may follow the last known part: 大街27号, 附3号, A塔, 一段, 3-2-501. */
const tail = new RegExp(
  '^(?:[-\\s]?(?:大街|大道|路|街|附|内|第|[东南西北中])?(?:[A-Za-z]|[一二三四五六七八九十]{1,3}|\\d{1,5})(?:-\\d{1,4}){0,3}' +
    '(?:号楼|号院|单元|号|栋|幢|座|楼|层|室|房|户|段|组|社|队|期|弄|塔)){0,6}' +
    `(?:[-\\s]{0,2}[A-Za-z]?(?:\\d{1,5}(?:-\\d{1,5}){1,3}|\\d{2,5})${noAmount})?`,
);
const longestTail = 40;
const doorNumber = '[0-9一二三四五六七八九十零〇]';
/** A name without an ending, then a door: 锦绣华庭 12-3-401. */
const namedDoor = new RegExp(
  `^[\\s,，-]?(\\p{Script=Han}{0,8}?)(?:${doorNumber}{1,6}[-—]${doorNumber}{1,3}(?:[-—]${doorNumber}{1,5}){0,2}${noAmount})`,
  'u',
);
const landmark = new RegExp(`^[\\s,，-]?([\\p{Script=Han}A-Za-z0-9]{0,10}?(?:${landmarkEndings}))`, 'u');

/** Whatever else fills the place up to the next mark: 12号汽车城. */
const filling = /^()[\p{Script=Han}A-Za-z0-9]{2,12}(?=$|[^\p{Script=Han}A-Za-z0-9])/u;

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
    end: findAddressEnd(text, end),
  }));

/** Takes in what belongs to an address behind its last known part: doors, buildings without an ending, landmarks. */
const findAddressEnd = (text: string, chainEnd: number): number => {
  let end = chainEnd;
  for (let rounds = 0; rounds < 3; rounds++) {
    const before = end;
    end += readAhead(text, end, tail)?.[0].length ?? 0;
    const named = [namedDoor, landmark, filling].map((pattern) => readAhead(text, end, pattern));
    end += named.find((match) => match && !sentenceWords.test(match[1] || match[0]))?.[0].length ?? 0;
    if (end === before) break;
  }
  return end;
};

const readAhead = (text: string, from: number, pattern: RegExp): RegExpExecArray | null =>
  pattern.exec(text.slice(from, from + longestTail));

const findParts = (text: string): Part[] => {
  const numbered = [...text.matchAll(numberedPart)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rank: rankOf(match[1] ?? match[2] ?? '', true),
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
    const last = parts.at(-1);
    // 杏花村|街道, 一号|公寓: the ending before was part of the name.
    if (last && last.end === match.index && last.rank > 1 && !isBareWeakEnding(text, match.index, end)) {
      last.end = end;
      last.rank = rankOf(ending, false);
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
  // Behind another part a longer name is still one: 沙河镇|福州道与解放碑步行街.
  const isNear =
    floor > 0 && end - floor <= longestNameBehind && /^[\p{Script=Han}A-Za-z0-9]{0,13}$/u.test(text.slice(floor, end));
  const lowest = isNear ? floor : Math.max(floor, end - longestName);
  while (start > lowest && /[\p{Script=Han}A-Za-z0-9]/u.test(text[start - 1] ?? '')) start -= 1;
  return skipIntroduction(text, start, end);
};

/** `start` to `end` is the whole part, its ending begins at `endingStart`. */
const isPlaceName = (text: string, start: number, endingStart: number, end: number): boolean => {
  if (endingStart === start || placeKinds.has(text.slice(start, end))) return false;
  if (isBareWeakEnding(text, endingStart, end)) return false;
  return !/[了吗呢哦啊们您这那哪不没]|(?<!美)的|什么|怎么|偏远/.test(text.slice(start, end));
};

const isBareWeakEnding = (text: string, start: number, end: number): boolean =>
  weakEndings.has(text.slice(start, end)) && !/[A-Za-z0-9一二三四五六七八九十]/.test(text[end] ?? '');

/** Joins parts that follow each other directly, ranks not going down, and keeps the chains that identify a place. */
const joinChains = (text: string, parts: readonly Part[]): Part[] => {
  const chains: Part[][] = [];
  let chain: Part[] = [];
  for (const part of parts) {
    const last = chain.at(-1);
    if (last && isInsideName(text, last, part)) continue;
    if (last && !isNext(text, last, part)) {
      chains.push(chain);
      chain = [];
    }
    chain.push(part);
  }
  chains.push(chain);
  return chains
    .filter((whole) => isAddress(whole) || hasDoorBehind(text, whole))
    .flatMap((whole) => {
      const [first] = whole;
      const last = whole.at(-1);
      return first && last ? [{ ...first, end: last.end }] : [];
    });
};

const isNext = (text: string, last: Part, part: Part): boolean => {
  const between = text.slice(last.end, part.start);
  // 泉州市晋江市: a town of a county's rank; 文三路90号华星大厦: a building beside a road, and the other way round.
  const isCountyTown = part.rank === cityRank && last.rank === cityRank;
  const isByTheRoad = part.rank >= roadRank && last.rank >= roadRank && last.rank <= buildingRank;
  const mayFollow = part.rank > last.rank || isCountyTown || isByTheRoad;
  return mayFollow && (/^[\s,，、-]{0,2}[附与和]?$/.test(between) || isSiteName(between, last, part));
};

/** 育才巷15号保利叶上海3栋: a province's name within that of an estate does not begin another address. */
const isInsideName = (text: string, last: Part, part: Part): boolean => {
  const between = text.slice(last.end, part.start);
  return (
    part.rank === 1 && last.rank > cityRank && /^\p{Script=Han}{1,6}$/u.test(between) && !sentenceWords.test(between)
  );
};

/** 环城南路11号 香榭丽舍 38栋: a name of its own between a street or a town and a building. */
const isSiteName = (between: string, last: Part, part: Part): boolean =>
  part.isNumbered &&
  part.rank >= siteRank &&
  last.rank <= siteRank &&
  /^[\s,，-]{0,2}[\p{Script=Han}A-Za-z0-9]{2,9}$/u.test(between) &&
  !sentenceWords.test(between);

const isAddress = (chain: readonly Part[]): boolean => {
  const [first] = chain;
  if (!first || chain.length < 2) return false;
  if (chain.some(({ isNumbered }) => !isNumbered)) return true;
  // 2号楼3层 alone may describe a shop's own rooms, but it is what a delivery note holds: masked all the same. A wardrobe
  // has doors and shelves, but no building: 3门4层.
  return first.rank >= siteRank && first.rank < doorRank && chain.some(({ rank }) => rank >= buildingRank);
};

/** 武进区北辰三角洲 3-3-2206: one part, a name and a door with building, stairs and room. */
const hasDoorBehind = (text: string, [only, ...others]: readonly Part[]): boolean => {
  if (!only || only.isNumbered || others.length > 0) return false;
  const door = readAhead(text, only.end, namedDoor);
  return door !== null && /[-—].{1,4}[-—]/.test(door[0]) && !sentenceWords.test(door[1] ?? '');
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
