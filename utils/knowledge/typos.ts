import { isHanUnit } from './normalise';
import type { Pinyin } from './pinyin';
import { similarCharacterRows } from './similar-characters';

/** Finds words of which a text has all characters but one. */
export interface TypoFinder<Word> {
  /** Looks only where a pair (by its start) stands nowhere. `trust`: 0-1, by how like the wrong character is. */
  find(normal: string, isUnknownPair: Uint8Array, take: (word: Word, trust: number) => void): void;
}

/** A word with one of these is too common in speech to be meant by something that only resembles it. */
const commonCharacters = '不了的有没能给是要我你他个一怎什么几多大小吃用以就也都还在上下来去这那人好看想会可说';
const longestTypo = 4;
const trustOf = { sound: 0.8, look: 0.7, any: 0.6 } as const;

const bucketBits = 15;

export const createTypoFinder = <Word extends { text: string }>(
  words: readonly Word[],
  pinyin: Pinyin,
): TypoFinder<Word> => {
  const isCommon = new Uint8Array(0x1_0000);
  for (const character of commonCharacters) isCommon[character.charCodeAt(0)] = 1;
  const isUsed = new Uint8Array(0x1_0000);
  // Chains in typed arrays: a list for each of some 15,000 holes would cost the first typo ten times as much.
  const heads = new Int32Array(1 << bucketBits).fill(-1);
  const next = new Int32Array(words.length * longestTypo);
  const wordOf = new Uint16Array(words.length * longestTypo);
  let count = 0;
  words.forEach(({ text }, number) => {
    if (text.length < 2 || text.length > longestTypo || !isGuessable(text, isCommon)) return;
    for (let hole = 0; hole < text.length; hole++) {
      isUsed[text.charCodeAt(hole)] = 1;
      const bucket = keyOfHole(text, 0, text.length, hole) >>> (30 - bucketBits);
      wordOf[count] = number;
      next[count] = heads[bucket] ?? -1;
      heads[bucket] = count;
      count += 1;
    }
  });
  const looks = listLookalikes();

  /** For the unit `wrong` instead of `right` in a word of `length`. */
  const trust = (wrong: number, right: number, length: number): number => {
    const sounds = pinyin.listSounds(right);
    for (const sound of pinyin.listSounds(wrong)) if (sounds.includes(sound)) return trustOf.sound;
    if (looks.get(right)?.has(wrong)) return trustOf.look;
    return length > 2 ? trustOf.any : 0;
  };

  return {
    find: (normal, isUnknownPair, take) =>
      forEachWindow(normal, isUnknownPair, isUsed, (start, end) => {
        for (let hole = start; hole < end; hole++) {
          const wrong = normal.charCodeAt(hole);
          if (isCommon[wrong] === 1) continue;
          const bucket = keyOfHole(normal, start, end, hole) >>> (30 - bucketBits);
          for (let each = heads[bucket] ?? -1; each >= 0; each = next[each] ?? -1) {
            const word = words[wordOf[each] ?? 0];
            if (!word) continue;
            const right = word.text.charCodeAt(hole - start);
            if (right === wrong || !isSameBeside(normal, start, end, hole, word.text)) continue;
            const trusted = trust(wrong, right, end - start);
            if (trusted > 0) take(word, trusted);
          }
        }
      }),
  };
};

/** All Han, none of it common. */
const isGuessable = (text: string, isCommon: Uint8Array): boolean => {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isHanUnit(unit) || isCommon[unit] === 1) return false;
  }
  return true;
};

/** Stretches of Han of two to four characters that hold an unknown pair and at most one character that no word has. */
const forEachWindow = (
  normal: string,
  isUnknownPair: Uint8Array,
  isUsed: Uint8Array,
  read: (start: number, end: number) => void,
): void => {
  for (let start = 0; start + 1 < normal.length; start++) {
    const first = normal.charCodeAt(start);
    if (!isHanUnit(first)) continue;
    let hasUnknown = false;
    let strangers = 1 - (isUsed[first] ?? 0);
    for (let end = start + 2; end <= Math.min(normal.length, start + longestTypo); end++) {
      const last = normal.charCodeAt(end - 1);
      strangers += 1 - (isUsed[last] ?? 0);
      if (!isHanUnit(last) || strangers > 1) break;
      hasUnknown ||= isUnknownPair[end - 2] === 1;
      if (hasUnknown) read(start, end);
    }
  }
};

/** Of a stretch without the character at `hole`: 30 bits, so that others may share it and the stretch is compared after. */
const keyOfHole = (text: string, start: number, end: number, hole: number): number => {
  let key = (end - start) * longestTypo + hole - start;
  for (let at = start; at < end; at++) if (at !== hole) key = Math.imul(key ^ text.charCodeAt(at), 0x9e3779b1);
  return key >>> 2;
};

const isSameBeside = (normal: string, start: number, end: number, hole: number, word: string): boolean => {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (at !== hole && normal.charCodeAt(at) !== word.charCodeAt(at - start)) return false;
  }
  return true;
};

const listLookalikes = (): Map<number, Set<number>> => {
  const looks = new Map<number, Set<number>>();
  for (const row of similarCharacterRows) {
    for (const character of row) {
      const unit = character.charCodeAt(0);
      const alike = looks.get(unit) ?? new Set();
      for (const other of row) alike.add(other.charCodeAt(0));
      looks.set(unit, alike);
    }
  }
  return looks;
};
