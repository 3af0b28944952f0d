import type { Word } from './compiled-rules';

/** Words by the character that is met first when reading forwards or backwards; within one character longest first. */
export interface WordIndex {
  readonly byFirst: ReadonlyMap<number, readonly Word[]>;
  readonly byLast: ReadonlyMap<number, readonly Word[]>;
}

export const indexWords = (words: readonly Word[]): WordIndex => {
  const byFirst = new Map<number, Word[]>();
  const byLast = new Map<number, Word[]>();
  for (const word of words) {
    if (word.length === 0) continue;
    addTo(byFirst, word[0] ?? 0, word);
    addTo(byLast, word[word.length - 1] ?? 0, word);
  }
  return { byFirst, byLast };
};

const addTo = (map: Map<number, Word[]>, code: number, word: Word): void => {
  const words = map.get(code);
  if (words) words.push(word);
  else map.set(code, [word]);
};
