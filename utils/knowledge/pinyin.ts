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
  const soundsOfUnit = new Map<number, number[]>();
  const initialsOfUnit = new Map<number, string[]>();
  for (const [, syllable = '', characters = ''] of pinyinTable.matchAll(/([a-z]+)([^a-z]+)/g)) {
    const blurred = blur(syllable);
    const sound = numbers.get(blurred) ?? numbers.size + 1;
    numbers.set(blurred, sound);
    soundOf.set(syllable, sound);
    // 略 is typed with v and with u.
    if (/^[ln]ve$/.test(syllable)) soundOf.set(syllable.replace('v', 'u'), sound);
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      appendTo(soundsOfUnit, unit, sound);
      appendTo(initialsOfUnit, unit, syllable.charAt(0));
    }
  }
  for (const [blurred, sound] of numbers) if (!soundOf.has(blurred)) soundOf.set(blurred, sound);

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
    listSounds: (unit) => soundsOfUnit.get(unit) ?? [],
    listInitials: (unit) => initialsOfUnit.get(unit) ?? [],
    splitSyllables,
  };
};

const appendTo = <Value>(lists: Map<number, Value[]>, unit: number, value: Value): void => {
  const list = lists.get(unit) ?? [];
  if (!list.includes(value)) list.push(value);
  lists.set(unit, list);
};
