import type { FoldedText } from '@/utils/text/fold';
import type { WordPool } from './word-pool';

/** Numbers of words, in two bytes each while they fit. */
type Ids = Uint16Array | Uint32Array;
const createIds = (length: number, largest: number): Ids =>
  largest > 0xffff ? new Uint32Array(length) : new Uint16Array(length);

/**
 * Folded words by how they begin: at most places of a text, its next two characters say that no word begins there. No object
 * per word, and built in two passes.
 */
export interface WordScan {
  readonly pool: WordPool;
  /** By a rough hash of two codes: 0 where no word begins with them. Most places of a text go no further. */
  readonly gate: Uint8Array;
  /** Hash table over the first two codes: key, and one more than the group of words that begin so; 0: empty. */
  readonly pairKeys: Int32Array;
  readonly pairGroups: Ids;
  /** Per group, and one behind the last: its first word in `order`. */
  readonly groupStarts: Ids;
  /** Words of two and more characters, group after group. */
  readonly order: Ids;
  /** Per place in `order`: the word's third code, 0 where it has none. */
  readonly thirds: Uint16Array;
  /** Code → one more than the word that it is by itself; empty where there are none. */
  readonly singles: Ids;
}

/** Multiplying by it spreads neighbouring keys (Knuth, 2^32 divided by the golden ratio). */
const spread = 0x9e3779b1;

const pairOf = (first: number, second: number): number => (first << 16) | second;

/** At most half of the places of the table are taken. */
const measureTable = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(8, count * 2)));

/** No multiplication and no sum: it runs at every character, and a sum is not known to fit in 32 bits. */
const gateOf = (first: number, second: number, mask: number): number => ((first << 5) ^ second) & mask;

/** Where the pair stands in the table, or the empty place where it would. */
const findPlace = (pairKeys: Int32Array, pairGroups: Ids, pair: number): number => {
  const mask = pairGroups.length - 1;
  let place = (Math.imul(pair, spread) >>> 8) & mask;
  while (pairGroups[place] !== 0 && pairKeys[place] !== pair) place = (place + 1) & mask;
  return place;
};

/** A hit names the word's number in the pool. The words must be distinct; the empty one is never found. `ids`: which words. */
export function buildWordScan(pool: WordPool, ids: ArrayLike<number> = listAll(pool)): WordScan {
  const { codes, starts } = pool;
  const largest = starts.length;
  let singles = createIds(0, largest);
  let longer = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    const start = starts[id] ?? 0;
    const length = (starts[id + 1] ?? 0) - start;
    if (length > 1) longer++;
    if (length !== 1) continue;
    if (singles.length === 0) singles = createIds(0x10000, largest);
    singles[codes[start] ?? 0] = id + 1;
  }
  return { pool, singles, ...groupByPair(pool, ids, longer) };
}

const listAll = ({ starts }: WordPool): Uint32Array => Uint32Array.from({ length: starts.length - 1 }, (_, id) => id);

/** Groups the words of more than one character by their first two: counts each group, then puts the words in. */
function groupByPair({ codes, starts }: WordPool, ids: ArrayLike<number>, longer: number) {
  const size = measureTable(longer);
  const pairKeys = new Int32Array(size);
  const pairGroups = createIds(size, longer);
  const groupOf = new Uint32Array(ids.length);
  const counts: number[] = [0];
  for (let at = 0; at < ids.length; at++) {
    const start = starts[ids[at] ?? 0] ?? 0;
    if ((starts[(ids[at] ?? 0) + 1] ?? 0) - start < 2) continue;
    const pair = pairOf(codes[start] ?? 0, codes[start + 1] ?? 0);
    const place = findPlace(pairKeys, pairGroups, pair);
    if (pairGroups[place] === 0) {
      pairKeys[place] = pair;
      pairGroups[place] = counts.push(0) - 1;
    }
    const group = pairGroups[place] ?? 0;
    groupOf[at] = group;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const groupStarts = createIds(counts.length, longer);
  for (let group = 1; group < counts.length; group++) {
    groupStarts[group] = (groupStarts[group - 1] ?? 0) + (counts[group] ?? 0);
  }
  const gate = new Uint8Array(measureTable(counts.length * 8));
  const order = createIds(longer, starts.length);
  const thirds = new Uint16Array(longer);
  const next = groupStarts.slice();
  for (let at = 0; at < ids.length; at++) {
    const group = groupOf[at] ?? 0;
    if (group === 0) continue;
    const id = ids[at] ?? 0;
    const start = starts[id] ?? 0;
    const place = next[group - 1] ?? 0;
    next[group - 1] = place + 1;
    order[place] = id;
    thirds[place] = (starts[id + 1] ?? 0) > start + 2 ? (codes[start + 2] ?? 0) : 0;
    gate[gateOf(codes[start] ?? 0, codes[start + 1] ?? 0, gate.length - 1)] = 1;
  }
  return { gate, pairKeys, pairGroups, groupStarts, order, thirds };
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

/** The words that begin at `at`, where two characters stand. */
function scanGroup(
  { pool, pairKeys, pairGroups, groupStarts, order, thirds }: WordScan,
  codes: Uint16Array,
  length: number,
  at: number,
  onHit: (word: number, start: number, end: number) => void,
): void {
  const group = pairGroups[findPlace(pairKeys, pairGroups, pairOf(codes[at] ?? 0, codes[at + 1] ?? 0))] ?? 0;
  if (group === 0) return;
  const last = groupStarts[group] ?? 0;
  const third = at + 2 < length ? (codes[at + 2] ?? 0) : 0;
  for (let place = groupStarts[group - 1] ?? 0; place < last; place++) {
    const expected = thirds[place] ?? 0;
    if (expected !== third && expected !== 0) continue;
    const word = order[place] ?? 0;
    const end = at + (pool.starts[word + 1] ?? 0) - (pool.starts[word] ?? 0);
    if (end <= length && isSame(pool.codes, (pool.starts[word] ?? 0) + 2, codes, at + 2, end)) onHit(word, at, end);
  }
}

const isSame = (word: Uint16Array, from: number, codes: Uint16Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (word[from + at - start] !== codes[at]) return false;
  return true;
};
