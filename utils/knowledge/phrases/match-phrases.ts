import type { Phrase } from './phrase';

type Findable = Pick<Phrase, 'id' | 'group' | 'title' | 'text' | 'shortcut' | 'initials' | 'uses'>;

/** Lower is better; undefined: the word is nowhere in it. */
const rankWord = ({ shortcut, initials, title, group, text }: Findable, word: string): number | undefined => {
  const code = fold(shortcut);
  if (code === word) return 0;
  if (code.startsWith(word)) return 1;
  if (initials.startsWith(word)) return 2;
  const name = fold(title);
  if (name.startsWith(word)) return 3;
  if (name.includes(word)) return 4;
  // One letter is in nearly every run of initials.
  if (word.length > 1 && initials.includes(word)) return 5;
  if (fold(group).includes(word)) return 6;
  return fold(text).includes(word) ? 7 : undefined;
};

/**
 * The phrases that hold every word of the query in shortcut, pinyin initials, title, group or text: nearest first, then
 * most used. An empty query gives all of them by use. The slash that opened the picker may stand before the query.
 */
export const matchPhrases = <P extends Findable>(phrases: readonly P[], query: string): P[] => {
  const words = fold(query.replace(/^\s*[/／]/, ''))
    .split(/\s+/)
    .filter(Boolean);
  return phrases
    .flatMap((phrase) => {
      const ranks = words.map((word) => rankWord(phrase, word));
      const known = ranks.filter((rank) => rank !== undefined);
      return known.length < ranks.length ? [] : [{ phrase, rank: Math.max(0, ...known) }];
    })
    .sort((one, other) => one.rank - other.rank || other.phrase.uses - one.phrase.uses)
    .map(({ phrase }) => phrase);
};

/** Full-width letters as half-width ones, capitals as small ones. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
