import { END, type LineTable, MARK, OPEN_WORDS, stepSize, WORDS } from './line-table';

/**
 * Rows of bits, one per folded code modulo their number: whether a word may begin with it, or end with it. A clear bit is
 * certain, a set one is not; most lines are left out by one look.
 */
export interface ListBits {
  readonly bits: Int32Array;
  /** Per list, whether it holds the empty word. */
  readonly isOptional: Uint8Array;
  /** Per line: the row of what must stand right before its anchor, and right after it. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
}

/** 32-bit numbers a row. */
const rowSize = 4;
const codeMask = rowSize * 32 - 1;

/** The row in which every bit is set. */
const ANYTHING = 0;

/** The row of the codes that the words of a list begin with. */
export const firstRow = (list: number): number => 1 + list * 2;
/** The row of the codes that they end with. */
export const lastRow = (list: number): number => 2 + list * 2;

export const hasBit = (bits: Int32Array, row: number, code: number): boolean =>
  ((bits[row * rowSize + ((code & codeMask) >>> 5)] ?? 0) & (1 << (code & 31))) !== 0;

const setBit = (bits: Int32Array, row: number, code: number): void => {
  const at = row * rowSize + ((code & codeMask) >>> 5);
  bits[at] = (bits[at] ?? 0) | (1 << (code & 31));
};

/** Calls back for every word of every list, with the place of its codes. */
const forEachListed = (
  { words: { starts }, listStarts, listed }: LineTable,
  onWord: (list: number, start: number, end: number) => void,
): void => {
  for (let list = 0; list + 1 < listStarts.length; list++) {
    for (let at = listStarts[list] ?? 0; at < (listStarts[list + 1] ?? 0); at++) {
      const word = listed[at] ?? 0;
      onWord(list, starts[word] ?? 0, starts[word + 1] ?? 0);
    }
  }
};

/** Reads the bits of all lists and what they say of each line. Linear in the words. */
export const buildListBits = (table: LineTable): ListBits => {
  const { steps, anchors } = table;
  const listCount = table.listStarts.length - 1;
  const isOptional = new Uint8Array(listCount);
  forEachListed(table, (list, start, end) => {
    if (start === end) isOptional[list] = 1;
  });

  /** Of the next step that takes up characters; an optional word and a gap say nothing. */
  const findRow = (anchor: number, step: number, rowOf: (list: number) => number): number => {
    let at = anchor + step;
    while ((steps[at] ?? END) >= MARK) at += step;
    const list = steps[at + 1] ?? 0;
    return (steps[at] === WORDS || steps[at] === OPEN_WORDS) && isOptional[list] === 0 ? rowOf(list) : ANYTHING;
  };
  const before = Uint32Array.from(anchors, (anchor) => findRow(anchor, -stepSize, lastRow));
  const after = Uint32Array.from(anchors, (anchor) => findRow(anchor, stepSize, firstRow));

  const bits = new Int32Array((1 + listCount * 2) * rowSize).fill(-1, 0, rowSize);
  forEachListed(table, (list, start, end) => {
    if (start === end) return;
    setBit(bits, firstRow(list), table.words.codes[start] ?? 0);
    setBit(bits, lastRow(list), table.words.codes[end - 1] ?? 0);
  });
  return { bits, isOptional, before, after };
};
