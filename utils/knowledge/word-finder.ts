/** Finds words of many rows in a text. */
export interface WordFinder {
  /** Same rows, same number. */
  readonly fingerprint: number;
  /** `rows`: all rows that have the word which stands from `start` up to `end`; the list is used again for the next word. */
  find(text: string, take: (rows: readonly number[], start: number, end: number) => void): void;
  /** All words without a gap, each once, with the rows that have it. */
  listWords(): { text: string; rows: number[] }[];
}

/** Between the two parts of a word with a gap: `钱~退` is also found in 钱什么时候退. */
export const gapMark = '~';
/** Characters that may stand in a gap. */
const widestGap = 4;
const bucketBits = 14;
const [tab, newLine, space, gap] = [0x09, 0x0a, 0x20, gapMark.charCodeAt(0)];

/**
 * `rows`: a row a line, its words parted by tabs. One pass over the string and no object per word: this is made at every
 * start of the worker, before the first answer.
 */
export const createWordFinder = (rows: string): WordFinder => {
  const all = `${rows}\n`;
  const buckets = new Int32Array(1 << bucketBits).fill(-1);
  // A word has at least one unit and its separator.
  const room = (all.length >> 1) + 1;
  const nextInBucket = new Int32Array(room);
  /** The same word in another row. */
  const nextRow = new Int32Array(room).fill(-1);
  const starts = new Int32Array(room);
  /** Where its first part ends, and where the word does. */
  const partEnds = new Int32Array(room);
  const ends = new Int32Array(room);
  const rowOf = new Uint16Array(room);

  const keep = (word: number): void => {
    const start = starts[word] ?? 0;
    const isPair = (partEnds[word] ?? 0) - start > 1;
    const bucket = bucketOf(all.charCodeAt(start), isPair ? all.charCodeAt(start + 1) : 0);
    for (let other = buckets[bucket] ?? -1; other >= 0; other = nextInBucket[other] ?? -1) {
      if (matchPart(all, start, ends[word] ?? 0, all, starts[other] ?? 0) !== ends[other]) continue;
      nextRow[word] = nextRow[other] ?? -1;
      nextRow[other] = word;
      return;
    }
    nextInBucket[word] = buckets[bucket] ?? -1;
    buckets[bucket] = word;
  };

  let fingerprint = 0x811c9dc5;
  let [count, row, start, partEnd] = [0, 0, 0, -1];
  for (let at = 0; at < all.length; at++) {
    const unit = all.charCodeAt(at);
    fingerprint = Math.imul(fingerprint ^ unit, 0x01000193);
    if (unit === gap) partEnd = at;
    if (unit !== tab && unit !== newLine) continue;
    if (at > start) {
      starts[count] = start;
      ends[count] = at;
      partEnds[count] = partEnd < 0 ? at : partEnd;
      rowOf[count] = row;
      keep(count);
      count += 1;
    }
    [start, partEnd] = [at + 1, -1];
    if (unit === newLine) row += 1;
  }

  /** Where the word ends that begins at `at`; -1: it does not. */
  const match = (word: number, text: string, at: number): number => {
    const firstEnd = partEnds[word] ?? 0;
    const end = ends[word] ?? 0;
    const from = matchPart(all, starts[word] ?? 0, firstEnd, text, at);
    if (from < 0 || firstEnd === end) return from;
    for (let tailAt = from; tailAt <= from + widestGap; tailAt++) {
      const tailEnd = matchPart(all, firstEnd + 1, end, text, tailAt);
      if (tailEnd >= 0 || text.charCodeAt(tailAt) === space) return tailEnd;
    }
    return -1;
  };

  const listRows = (word: number, rows: number[]): number[] => {
    for (let each = word; each >= 0; each = nextRow[each] ?? -1) rows.push(rowOf[each] ?? 0);
    return rows;
  };

  const found: number[] = [];
  const find: WordFinder['find'] = (text, take) => {
    const readBucket = (at: number, bucket: number): void => {
      for (let word = buckets[bucket] ?? -1; word >= 0; word = nextInBucket[word] ?? -1) {
        const end = match(word, text, at);
        if (end < 0) continue;
        found.length = 0;
        take(listRows(word, found), at, end);
      }
    };
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === space) continue;
      readBucket(at, bucketOf(unit, 0));
      if (at + 1 < text.length) readBucket(at, bucketOf(unit, text.charCodeAt(at + 1)));
    }
  };

  const listWords: WordFinder['listWords'] = () => {
    const words: { text: string; rows: number[] }[] = [];
    for (const first of buckets) {
      for (let word = first; word >= 0; word = nextInBucket[word] ?? -1) {
        if (partEnds[word] === ends[word])
          words.push({ text: all.slice(starts[word], ends[word]), rows: listRows(word, []) });
      }
    }
    return words;
  };
  return { fingerprint: fingerprint >>> 0, find, listWords };
};

const bucketOf = (first: number, second: number): number =>
  Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - bucketBits);

/** Where `all` from `start` up to `end` ends in `text` when it begins at `at`; -1: something else stands there. */
const matchPart = (all: string, start: number, end: number, text: string, at: number): number => {
  const offset = at - start;
  if (end + offset > text.length) return -1;
  for (let each = start; each < end; each++) {
    if (all.charCodeAt(each) !== text.charCodeAt(each + offset)) return -1;
  }
  return end + offset;
};
