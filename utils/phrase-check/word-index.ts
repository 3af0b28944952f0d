import type { Word } from './compiled-rules';

/** Words by the character that is met first when reading forwards or backwards; within one character longest first. */
export interface WordIndex {
  readonly byFirst: ReadonlyMap<number, readonly Word[]>;
  readonly byLast: ReadonlyMap<number, readonly Word[]>;
  /** The list holds the empty word: it is optional. */
  readonly isOptional: boolean;
}

const indexes = new WeakMap<readonly Word[], WordIndex>();

/** The index of a list, made at its first use: the same lists stand in thousands of lines, and most are never reached. */
export const indexWords = (words: readonly Word[]): WordIndex => {
  const known = indexes.get(words);
  if (known) return known;
  const byFirst = new Map<number, Word[]>();
  const byLast = new Map<number, Word[]>();
  for (const word of words) {
    if (word.length === 0) continue;
    addTo(byFirst, word[0] ?? 0, word);
    addTo(byLast, word[word.length - 1] ?? 0, word);
  }
  const index = { byFirst, byLast, isOptional: words.some((word) => word.length === 0) };
  indexes.set(words, index);
  return index;
};

const addTo = (map: Map<number, Word[]>, code: number, word: Word): void => {
  const words = map.get(code);
  if (words) words.push(word);
  else map.set(code, [word]);
};
