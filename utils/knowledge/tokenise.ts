import { keyOfConcept, keyOfNumbers, keyOfPair, keyOfText } from './index/term-keys';
import { isHanUnit } from './normalise';
import type { Pinyin } from './pinyin';
import type { SearchLanguage } from './search-language';

/** Takes one term: its key, and from where up to where in the normalised text it was read. */
export type TakeTerm = (key: number, start: number, end: number) => void;

/**
 * Terms of a normalised text: single Han characters, pairs of them, Latin words and numbers, and the parts of words like
 * 15pro. Segmenters do worse on short questions, and their output changes with the browser (performance.md 2).
 */
export const listTerms = (normal: string, take: TakeTerm): void => {
  for (let at = 0; at < normal.length; ) {
    const unit = normal.charCodeAt(at);
    if (isHanUnit(unit)) {
      take(unit, at, at + 1);
      const next = at + 1 < normal.length ? normal.charCodeAt(at + 1) : 0;
      if (isHanUnit(next)) take(keyOfPair(unit, next), at, at + 2);
      at += 1;
      continue;
    }
    const word = readWord(normal, at);
    if (word === '') {
      at += 1;
      continue;
    }
    take(keyOfText('word', word), at, at + word.length);
    const parts = word.match(/[a-z]+|[0-9]+/g) ?? [];
    if (parts.length > 1) for (const part of parts) take(keyOfText('word', part), at, at + word.length);
    at += word.length;
  }
};

const readWord = (normal: string, from: number): string => {
  let end = from;
  while (end < normal.length && normal.charAt(end) !== ' ' && !isHanUnit(normal.charCodeAt(end))) end += 1;
  return normal.slice(from, end);
};

const longestInitials = 6;

/** How a title or tag sounds: for questions in pinyin, with its first letters, or with a homophone. */
export const listSoundTerms = (normal: string, pinyin: Pinyin, take: (key: number) => void): void => {
  for (let at = 0; at + 1 < normal.length; at++) {
    const [one, other] = [normal.charCodeAt(at), normal.charCodeAt(at + 1)];
    if (!isHanUnit(one) || !isHanUnit(other)) continue;
    const [before, after] = [pinyin.listSounds(one), pinyin.listSounds(other)];
    for (const sound of after) take(keyOfNumbers('sound-after', one, sound));
    for (const sound of before) take(keyOfNumbers('sound-before', sound, other));
    for (const first of before) for (const second of after) take(keyOfNumbers('sounds', first, second));
  }
  for (const piece of normal.match(/\p{Script=Han}{3,}/gu) ?? []) {
    const letters = Array.from(piece, (character) => pinyin.listInitials(character.charCodeAt(0))[0] ?? ' ').join('');
    for (let start = 0; start < letters.length; start++)
      for (let end = start + 3; end <= Math.min(letters.length, start + longestInitials); end++)
        take(keyOfText('initials', letters.slice(start, end)));
  }
};

/** What is searched of an article. */
export interface SearchText {
  title: string;
  tags: readonly string[];
  body: string;
}

/** Halves of a whole word of the body: a title says more, and so does a tag. Whole numbers, so that sums are exact. */
export const fieldWeights = { title: 6, tags: 5, body: 2 } as const;
/** Beyond this a term more often said says no more; it fits a byte. */
export const mostWeight = 60;

/** Terms of an article with their weights, and its length in the same halves (pairs and words only). */
export const weighTerms = (
  article: SearchText,
  { normaliser, pinyin, vocabulary }: SearchLanguage,
): { weights: Map<number, number>; length: number } => {
  const weights = new Map<number, number>();
  let length = 0;
  const add = (key: number, weight: number): void => {
    weights.set(key, Math.min(mostWeight, (weights.get(key) ?? 0) + weight));
  };
  const addField = (text: string, weight: number, isLabel: boolean): void => {
    const normal = normaliser.normalise(text);
    listTerms(normal, (key) => {
      add(key, weight);
      length += weight;
    });
    for (const concept of vocabulary.findConcepts(normal).concepts.keys()) add(keyOfConcept(concept), weight);
    if (isLabel) listSoundTerms(normal, pinyin, (key) => add(key, weight));
  };
  addField(article.title, fieldWeights.title, true);
  addField(article.tags.join(' '), fieldWeights.tags, true);
  addField(article.body, fieldWeights.body, false);
  return { weights, length };
};
