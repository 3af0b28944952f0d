import type { FoldedText } from '@/utils/text/fold';
import type { Word } from './compiled-rules';

/** Numbers of words, in two bytes each while they fit. */
export const createIds = (length: number, largest: number): Uint16Array | Uint32Array =>
  largest > 0xffff ? new Uint32Array(length) : new Uint16Array(length);

/**
 * Folded words by how they begin: at most places of a text, its next two characters say that no word begins there. No object
 * per word, and built in one sort.
 */
export interface WordScan {
  /** By a rough hash of two codes: 0 where no word begins with them. Most places of a text go no further. */
  readonly gate: Uint8Array;
  /** Hash table over the first two codes: key, and one more than the group of words that begin so; 0: empty. */
  readonly pairKeys: Int32Array;
  readonly pairGroups: Uint16Array | Uint32Array;
  /** Per group, and one behind the last: its first word in `order`. */
  readonly groupStarts: Uint16Array | Uint32Array;
  /** Indices of the words of two and more characters, group after group. */
  readonly order: Uint16Array | Uint32Array;
  /** Per place in `order`: the word's third code, 0 where it has none. */
  readonly thirds: Uint16Array;
  /** Per place in `order`, and one behind the last: where the word's codes begin in `codes`. */
  readonly codeStarts: Uint16Array | Uint32Array;
  readonly codes: Uint16Array;
  /** Words of one character: code → one more than its index; empty where there are none. */
  readonly singles: Uint16Array | Uint32Array;
}

/** Multiplying by it spreads neighbouring keys (Knuth, 2^32 divided by the golden ratio). */
const spread = 0x9e3779b1;

const pairOf = (first: number, second: number): number => (first << 16) | second;

/** At most half of the places of the table are taken. */
const measureTable = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(8, count * 2)));

/** No multiplication and no sum: it runs at every character, and a sum is not known to fit in 32 bits. */
const gateOf = (first: number, second: number, mask: number): number => ((first << 5) ^ second) & mask;

const placeOf = (pair: number, mask: number): number => (Math.imul(pair, spread) >>> 8) & mask;

/** `words` must be distinct and not empty; a hit names the index of the word. */
export function buildWordScan(words: readonly Word[]): WordScan {
  let singles = createIds(0, words.length);
  const groups = new Map<number, number[]>();
  let codeCount = 0;
  for (let id = 0; id < words.length; id++) {
    const word = words[id];
    const [first = 0, second = 0] = [word?.[0], word?.[1]];
    if (!word || word.length === 0) continue;
    if (word.length === 1) {
      if (singles.length === 0) singles = createIds(0x10000, words.length);
      singles[first] = id + 1;
      continue;
    }
    codeCount += word.length;
    const pair = pairOf(first, second);
    const group = groups.get(pair);
    if (group) group.push(id);
    else groups.set(pair, [id]);
  }
  return { singles, ...layOut(words, groups, codeCount) };
}

function layOut(words: readonly Word[], groups: ReadonlyMap<number, number[]>, codeCount: number) {
  const tableSize = measureTable(groups.size);
  const gate = new Uint8Array(measureTable(groups.size * 8));
  const pairKeys = new Int32Array(tableSize);
  const pairGroups = createIds(tableSize, groups.size);
  const groupStarts = createIds(groups.size + 1, words.length);
  const order = createIds(words.length, words.length);
  const thirds = new Uint16Array(words.length);
  const codeStarts = createIds(words.length + 1, codeCount);
  const codes = new Uint16Array(codeCount);
  let [group, at, codeAt] = [0, 0, 0];
  for (const [pair, ids] of groups) {
    let place = placeOf(pair, tableSize - 1);
    while (pairGroups[place] !== 0) place = (place + 1) & (tableSize - 1);
    pairKeys[place] = pair;
    gate[gateOf(pair >>> 16, pair & 0xffff, gate.length - 1)] = 1;
    pairGroups[place] = ++group;
    for (const id of ids) {
      const word = words[id];
      if (!word) continue;
      thirds[at] = word[2] ?? 0;
      order[at++] = id;
      codes.set(word, codeAt);
      codeAt += word.length;
      codeStarts[at] = codeAt;
    }
    groupStarts[group] = at;
  }
  return {
    gate,
    pairKeys,
    pairGroups,
    groupStarts,
    thirds,
    order: order.slice(0, at),
    codeStarts: codeStarts.slice(0, at + 1),
    codes,
  };
}

/** Calls `onHit` for every occurrence of every word, by its beginning: its index and where it stands, end exclusive. */
export function scanWords(
  scan: WordScan,
  { codes, length }: Pick<FoldedText, 'codes' | 'length'>,
  onHit: (word: number, start: number, end: number) => void,
): void {
  const { gate, singles } = scan;
  const mask = gate.length - 1;
  if (singles.length > 0) {
    for (let at = 0; at < length; at++) {
      const single = singles[codes[at] ?? 0] ?? 0;
      if (single !== 0) onHit(single - 1, at, at + 1);
    }
  }
  let first = codes[0] ?? 0;
  for (let at = 1; at < length; at++) {
    const second = codes[at] ?? 0;
    if (gate[gateOf(first, second, mask)] === 1) scanGroup(scan, codes, length, at - 1, onHit);
    first = second;
  }
}

function scanGroup(
  { pairKeys, pairGroups, groupStarts, thirds, order, codeStarts, codes: wordCodes }: WordScan,
  codes: Uint16Array,
  length: number,
  at: number,
  onHit: (word: number, start: number, end: number) => void,
): void {
  const mask = pairGroups.length - 1;
  const pair = pairOf(codes[at] ?? 0, codes[at + 1] ?? 0);
  let place = placeOf(pair, mask);
  let group = pairGroups[place] ?? 0;
  while (group !== 0 && pairKeys[place] !== pair) {
    place = (place + 1) & mask;
    group = pairGroups[place] ?? 0;
  }
  if (group === 0) return;
  const last = groupStarts[group] ?? 0;
  const third = at + 2 < length ? (codes[at + 2] ?? 0) : 0;
  for (let word = groupStarts[group - 1] ?? 0; word < last; word++) {
    const expected = thirds[word] ?? 0;
    if (expected !== third && expected !== 0) continue;
    const codeEnd = codeStarts[word + 1] ?? 0;
    let codeAt = (codeStarts[word] ?? 0) + 2;
    let textAt = at + 2;
    while (codeAt < codeEnd && textAt < length && wordCodes[codeAt] === codes[textAt]) {
      codeAt++;
      textAt++;
    }
    if (codeAt === codeEnd) onHit(order[word] ?? 0, at, textAt);
  }
}
