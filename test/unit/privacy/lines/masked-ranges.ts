import type { MaskedText } from '@/utils/privacy/types';

const token = /⟦[^⟧]*⟧/g;

/** For each UTF-16 unit of the original whether it stays here: the masked text laid beside the original. */
export const markMasked = (text: string, { masked, restorePartial }: MaskedText): boolean[] => {
  const isMasked = Array<boolean>(text.length).fill(false);
  let place = 0;
  let copied = 0;
  for (const match of masked.matchAll(token)) {
    place += match.index - copied;
    const { length } = restorePartial(match[0]);
    isMasked.fill(true, place, place + length);
    place += length;
    copied = match.index + match[0].length;
  }
  return isMasked;
};

/** Whether anything that can be read of text[start, end) leaves: letters, digits and Han, not marks and pictures. */
export const leaks = (
  text: string,
  isMasked: readonly boolean[],
  start: number,
  end: number,
  tells: RegExp,
): boolean => {
  for (let place = start; place < end; ) {
    const character = String.fromCodePoint(text.codePointAt(place) ?? 0);
    if (!isMasked[place] && tells.test(character)) return true;
    place += character.length;
  }
  return false;
};
