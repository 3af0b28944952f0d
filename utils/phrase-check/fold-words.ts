import { type Folding, foldText } from '@/utils/text/fold';
import { LINE_BREAK } from '@/utils/text/punctuation';
import type { Word } from './compiled-rules';

/** Every text of the left followed by every text of the right. */
export const combineTexts = (left: readonly string[], right: readonly string[]): string[] =>
  left.flatMap((head) => right.map((tail) => head + tail));

/**
 * Folds the texts of patterns. The same groups stand in thousands of lines, so the same list gives the same words:
 * without this, compiling the default rules takes ten times as long.
 */
export interface WordFolder {
  /** Longest first, each once. */
  fold(texts: readonly string[]): readonly Word[];
  /** combineTexts, with the same list for the same two lists. */
  combine(left: readonly string[], right: readonly string[]): readonly string[];
}

export const createWordFolder = (folding: Folding): WordFolder => {
  const wordOf = new Map<string, Word>();
  const wordsOf = new WeakMap<readonly string[], readonly Word[]>();
  const combined = new WeakMap<readonly string[], WeakMap<readonly string[], readonly string[]>>();

  const foldAll = (texts: readonly string[]): readonly Word[] => {
    const unique = [...new Set(texts)];
    const fresh = unique.filter((text) => !wordOf.has(text));
    for (const [index, word] of foldTogether(fresh, folding).entries()) wordOf.set(fresh[index] ?? '', word);
    return unique.map((text) => wordOf.get(text) ?? emptyWord).sort((left, right) => right.length - left.length);
  };

  return {
    fold: (texts) => {
      const words = wordsOf.get(texts) ?? foldAll(texts);
      wordsOf.set(texts, words);
      return words;
    },
    combine: (left, right) => {
      const ofLeft = combined.get(left) ?? new WeakMap<readonly string[], readonly string[]>();
      combined.set(left, ofLeft);
      const texts = ofLeft.get(right) ?? combineTexts(left, right);
      ofLeft.set(right, texts);
      return texts;
    },
  };
};

const emptyWord: Word = new Uint16Array(0);

/** One buffer for all: thousands of small ones less per rule set. */
function foldTogether(texts: readonly string[], folding: Folding): Word[] {
  if (texts.length === 0) return [];
  const { codes } = foldText(texts.join('\n'), folding);
  const words: Word[] = [];
  let start = 0;
  for (let at = 0; at <= codes.length; at++) {
    if (at < codes.length && codes[at] !== LINE_BREAK) continue;
    words.push(codes.subarray(start, at));
    start = at + 1;
  }
  return words;
}
