import type { ShopTerms } from '@/utils/policy/search-policy';
import { createOnce } from './create-once';
import type { Pinyin } from './pinyin';
import { foreignTopicRows, synonymRows } from './synonyms';
import { goodsSynonymRows } from './synonyms-goods';
import { orderSynonymRows } from './synonyms-order';
import { speechSynonymRows } from './synonyms-speech';
import { createTypoFinder } from './typos';
import { createWordFinder } from './word-finder';

/** A concept that something in a question may mean; `trust` 0-1. */
export interface Guess {
  concept: number;
  word: string;
  trust: number;
}

/** The known words, built in and of the shop, each with the concepts (rows) it belongs to. */
export interface Vocabulary {
  /** Same words, same number: an index built with others does not fit. */
  readonly fingerprint: number;
  /** `note` is told where each of their words stands: from, up to. */
  findConcepts(normal: string, note?: (start: number, end: number) => void): Found;
  /** Words that differ in one character from a stretch with a pair (by its start) that stands nowhere. */
  guessTypos(normal: string, isUnknownPair: Uint8Array): Guess[];
  guessSounds(sounds: readonly number[]): Guess[];
  guessInitials(letters: string): Guess[];
}

export interface Found {
  /** Each with how sure it is, 0-1: a word of many rows says less about each of them. */
  concepts: Map<number, number>;
  /** Topics beside the shop (synonyms.ts). */
  foreignTopics: Set<number>;
}

interface Word {
  text: string;
  concepts: number[];
}

export const builtInRows: readonly string[] = [
  ...synonymRows,
  ...orderSynonymRows,
  ...goodsSynonymRows,
  ...speechSynonymRows,
];
const mostInitialsMeanings = 4;

export const createVocabulary = (
  shopTerms: ShopTerms,
  normalise: (text: string) => string,
  pinyin: Pinyin,
): Vocabulary => {
  // The built-in rows are written as they are compared; a test sees to it. A word of the shop may hold a space.
  const shopRows = shopTerms.map((row) => row.map(normalise).join('\t'));
  const split = (rows: readonly string[]): string => rows.join('\n').replaceAll(' ', '\t');
  const finder = createWordFinder([split(builtInRows), ...shopRows, split(foreignTopicRows)].join('\n'));
  const conceptCount = builtInRows.length + shopRows.length;

  const findConcepts: Vocabulary['findConcepts'] = (normal, note) => {
    const found: Found = { concepts: new Map(), foreignTopics: new Set() };
    finder.find(normal, (rows, start, end) => {
      const topics = rows.reduce((count, row) => (row >= conceptCount ? count + 1 : count), 0);
      const trust = 1 / Math.sqrt(rows.length - topics);
      for (const row of rows) {
        if (row >= conceptCount) found.foreignTopics.add(row);
        else found.concepts.set(row, Math.max(trust, found.concepts.get(row) ?? 0));
      }
      if (rows.length > topics) note?.(start, end);
    });
    return found;
  };
  // No typos, sounds or first letters are looked for in words with a gap, nor in topics beside the shop.
  const words = createOnce((): Word[] =>
    finder
      .listWords()
      .map(({ text, rows }) => ({ text, concepts: rows.filter((row) => row < conceptCount) }))
      .filter(({ concepts }) => concepts.length > 0),
  );
  const sounds = createOnce(() => indexSounds(words(), pinyin));
  const initials = createOnce(() => indexInitials(words(), pinyin));
  const typos = createOnce(() => createTypoFinder(words(), pinyin));
  const guess = (word: Word, trust: number): Guess[] =>
    word.concepts.map((concept) => ({ concept, word: word.text, trust }));
  return {
    fingerprint: finder.fingerprint,
    findConcepts,
    guessTypos(normal, isUnknownPair) {
      const guesses: Guess[] = [];
      typos().find(normal, isUnknownPair, (word, trust) => void guesses.push(...guess(word, trust)));
      return guesses;
    },
    guessSounds(heard) {
      const guesses: Guess[] = [];
      for (let start = 0; start < heard.length; start++)
        for (let end = start + 2; end <= Math.min(heard.length, start + 5); end++)
          for (const word of sounds().get(heard.slice(start, end).join()) ?? []) guesses.push(...guess(word, 1));
      return guesses;
    },
    guessInitials(letters) {
      const guesses = (initials().get(letters) ?? []).flatMap((word) => guess(word, 1));
      const meanings = new Set(guesses.map(({ concept }) => concept)).size;
      if (letters.length === 2 && meanings > mostInitialsMeanings) return [];
      return guesses.map((each) => ({ ...each, trust: 1 / Math.sqrt(meanings) }));
    },
  };
};

const indexSounds = (words: readonly Word[], pinyin: Pinyin): Map<string, Word[]> => {
  const index = new Map<string, Word[]>();
  for (const word of words) {
    if (word.text.length < 2 || word.text.length > 5) continue;
    for (const way of listReadings(word.text, (unit) => pinyin.listSounds(unit))) pushTo(index, way.join(), word);
  }
  return index;
};

const indexInitials = (words: readonly Word[], pinyin: Pinyin): Map<string, Word[]> => {
  const index = new Map<string, Word[]>();
  for (const word of words) {
    if (word.text.length < 2 || /[了吗的]/.test(word.text)) continue;
    for (const way of listReadings(word.text, (unit) => pinyin.listInitials(unit))) pushTo(index, way.join(''), word);
  }
  return index;
};

/** Every way to read a word of which some characters have two readings; none when one of them has none. */
export const listReadings = <Sound>(text: string, read: (unit: number) => readonly Sound[]): Sound[][] => {
  let ways: Sound[][] = [[]];
  for (let at = 0; at < text.length; at++) {
    ways = ways.flatMap((way) => read(text.charCodeAt(at)).map((sound) => [...way, sound])).slice(0, 8);
  }
  return ways;
};

const pushTo = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};
