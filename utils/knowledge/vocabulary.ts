import * as z from 'zod/mini';
import { createOnce } from './create-once';
import type { Pinyin } from './pinyin';
import { foreignTopicRows, synonymRows } from './synonyms';
import { createTypoFinder } from './typos';

/** Rows of words that mean the same to a shop: what its own people and customers say. */
export const shopTermsSchema = z
  .array(z.array(z.string().check(z.minLength(1), z.maxLength(20))).check(z.minLength(1), z.maxLength(30)))
  .check(z.maxLength(500));
export type ShopTerms = z.infer<typeof shopTermsSchema>;

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
  concepts: Set<number>;
  /** Topics beside the shop (synonyms.ts). */
  foreignTopics: Set<number>;
}

interface Word {
  text: string;
  concepts: number[];
  foreignTopics: number[];
}

const hasConcepts = ({ concepts }: Word): boolean => concepts.length > 0;
const mostInitialsMeanings = 4;

export const createVocabulary = (
  shopTerms: ShopTerms,
  normalise: (text: string) => string,
  pinyin: Pinyin,
): Vocabulary => {
  // The built-in rows are written as they are compared; a test sees to it.
  const rows = [...synonymRows.map((row) => row.split(' ')), ...shopTerms.map((row) => row.map(normalise))];
  const words = new Map<string, Word>();
  const addRow = (row: readonly string[], kind: 'concepts' | 'foreignTopics', number: number): void => {
    for (const text of row) {
      if (text === '') continue;
      const word = words.get(text) ?? { text, concepts: [], foreignTopics: [] };
      if (!word[kind].includes(number)) word[kind].push(number);
      words.set(text, word);
    }
  };
  rows.forEach((row, concept) => void addRow(row, 'concepts', concept));
  foreignTopicRows.forEach((row, topic) => void addRow(row.split(' '), 'foreignTopics', topic));
  const byStart = new Map<number, Word[]>();
  for (const word of words.values()) pushTo(byStart, startOf(word.text, 0), word);

  const findConcepts: Vocabulary['findConcepts'] = (normal, note) => {
    const found: Found = { concepts: new Set(), foreignTopics: new Set() };
    const readAt = (at: number, candidates: readonly Word[]): void => {
      for (const { text, concepts, foreignTopics } of candidates) {
        if (!normal.startsWith(text, at)) continue;
        for (const concept of concepts) found.concepts.add(concept);
        for (const topic of foreignTopics) found.foreignTopics.add(topic);
        if (concepts.length > 0) note?.(at, at + text.length);
      }
    };
    for (let at = 0; at < normal.length; at++) {
      const alone = byStart.get(normal.charCodeAt(at));
      if (alone) readAt(at, alone);
      const paired = at + 1 < normal.length && byStart.get(startOf(normal, at));
      if (paired) readAt(at, paired);
    }
    return found;
  };
  const sounds = createOnce(() => indexSounds(words, pinyin));
  const initials = createOnce(() => indexInitials(words, pinyin));
  const typos = createOnce(() => createTypoFinder([...words.values()].filter(hasConcepts), pinyin));
  const guess = (word: Word, trust: number): Guess[] =>
    word.concepts.map((concept) => ({ concept, word: word.text, trust }));
  return {
    fingerprint: hashText(rows.map((row) => row.join(' ')).join('\n')),
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

/** Of its first two units, of the only one where there is one; 30 bits, so that others may share it. */
const startOf = (text: string, at: number): number =>
  at + 1 < text.length
    ? Math.imul((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1), 0x9e3779b1) >>> 2
    : text.charCodeAt(at);

const indexSounds = (words: ReadonlyMap<string, Word>, pinyin: Pinyin): Map<string, Word[]> => {
  const index = new Map<string, Word[]>();
  for (const word of words.values()) {
    if (word.text.length < 2 || word.text.length > 5) continue;
    for (const way of listReadings(word.text, (unit) => pinyin.listSounds(unit))) pushTo(index, way.join(), word);
  }
  return index;
};

const indexInitials = (words: ReadonlyMap<string, Word>, pinyin: Pinyin): Map<string, Word[]> => {
  const index = new Map<string, Word[]>();
  for (const word of words.values()) {
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

const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};
