import { createOnce } from './create-once';
import { pinyinTable } from './pinyin-table';

/** Sounds of Mandarin without tones; sounds that many speakers do not keep apart (zh/z, ing/in …) are one number. */
export interface Pinyin {
  /** Numbers of the sounds of a Han unit: one, or two for a few; none when it is rare. */
  listSounds(unit: number): readonly number[];
  /** First letters of its readings. */
  listInitials(unit: number): readonly string[];
  /** Ways to read letters as whole syllables; empty when they are none, at most four. */
  splitSyllables(letters: string): number[][];
}

const longestSyllable = 6;
const mostWays = 4;

const blur = (syllable: string): string => syllable.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n');

/** Its table is read when it is first asked (2 ms). */
export const createPinyin = (): Pinyin => {
  const read = createOnce(readTable);
  return {
    listSounds: (unit) => read().listSounds(unit),
    listInitials: (unit) => read().listInitials(unit),
    splitSyllables: (letters) => read().splitSyllables(letters),
  };
};

const readTable = (): Pinyin => {
  const numbers = new Map<string, number>();
  const soundOf = new Map<string, number>();
  /** First letters by sound; sounds are counted from 1. */
  const letters = [''];
  // By unit, 0 where there is none: two arrays cost a tenth of what a list for each of 7,000 units does.
  const first = new Uint16Array(0x1_0000);
  const second = new Uint16Array(0x1_0000);
  for (const [, syllable = '', characters = ''] of pinyinTable.matchAll(/([a-z]+)([^a-z]+)/g)) {
    const blurred = blur(syllable);
    const sound = numbers.get(blurred) ?? letters.push(syllable.charAt(0)) - 1;
    numbers.set(blurred, sound);
    soundOf.set(syllable, sound);
    // 略 is typed with v and with u.
    if (/^[ln]ve$/.test(syllable)) soundOf.set(syllable.replace('v', 'u'), sound);
    for (let at = 0; at < characters.length; at++) {
      const unit = characters.charCodeAt(at);
      if (first[unit] === 0) first[unit] = sound;
      else if (first[unit] !== sound) second[unit] = sound;
    }
  }
  for (const [blurred, sound] of numbers) if (!soundOf.has(blurred)) soundOf.set(blurred, sound);

  const listSounds = (unit: number): number[] => {
    const [one, other] = [first[unit] ?? 0, second[unit] ?? 0];
    if (one === 0) return [];
    return other === 0 ? [one] : [one, other];
  };

  const splitSyllables = (letters: string): number[][] => {
    const ways: number[][] = [];
    const walk = (at: number, sounds: number[]): void => {
      if (ways.length >= mostWays) return;
      if (at === letters.length) {
        ways.push(sounds);
        return;
      }
      for (let length = Math.min(longestSyllable, letters.length - at); length > 0; length--) {
        const sound = soundOf.get(letters.slice(at, at + length));
        if (sound !== undefined) walk(at + length, [...sounds, sound]);
      }
    };
    walk(0, []);
    return ways;
  };
  return {
    listSounds,
    listInitials: (unit) => [...new Set(listSounds(unit).map((sound) => letters[sound] ?? ''))],
    splitSyllables,
  };
};
