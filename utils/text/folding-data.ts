import type { Folding } from './fold';

/**
 * A folding as numbers, for pages that are handed one: rows of first unit, last unit, value of the first and step (0: all
 * the same, 1: counting up). Units that fold to themselves are left out.
 */
export interface FoldingData {
  runs: number[];
  /** Code point and folded unit, one after the other. */
  pictures: number[];
}

export const writeFolding = ({ table, pictures }: Folding): FoldingData => {
  const runs: number[] = [];
  for (let first = 0; first < table.length; ) {
    const value = table[first] ?? 0;
    const step = table[first + 1] === value + 1 ? 1 : 0;
    let last = first;
    while (last + 1 < table.length && table[last + 1] === value + (last + 1 - first) * step) last += 1;
    if (value !== first || (step === 0 && last > first)) runs.push(first, last, value, step);
    first = last + 1;
  }
  return { runs, pictures: [...pictures].flat() };
};

export const readFolding = ({ runs, pictures }: FoldingData): Folding => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let at = 0; at + 3 < runs.length; at += 4) {
    const [first = 0, last = 0, value = 0, step = 0] = runs.slice(at, at + 4);
    for (let unit = first; unit <= last; unit += 1) table[unit] = value + (unit - first) * step;
  }
  const map = new Map<number, number>();
  for (let at = 0; at + 1 < pictures.length; at += 2) map.set(pictures[at] ?? 0, pictures[at + 1] ?? 0);
  return { table, pictures: map };
};
