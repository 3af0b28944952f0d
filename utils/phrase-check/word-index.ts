import type { LineTable } from './line-table';

/** Words of one list by the character that is met first; within one character longest first. */
export type WordIndex = ReadonlyMap<number, readonly number[]>;

/** `direction`: 1 by the first character, -1 by the last. The empty word has neither. */
export const indexWords = ({ words, listStarts, listed }: LineTable, list: number, direction: 1 | -1): WordIndex => {
  const index = new Map<number, number[]>();
  for (const word of listed.subarray(listStarts[list], listStarts[list + 1])) {
    const start = words.starts[word] ?? 0;
    const end = words.starts[word + 1] ?? 0;
    if (start === end) continue;
    const code = words.codes[direction === 1 ? start : end - 1] ?? 0;
    const found = index.get(code);
    if (found) found.push(word);
    else index.set(code, [word]);
  }
  return index;
};
