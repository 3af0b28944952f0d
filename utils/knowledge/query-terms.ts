import type { Postings } from './index/segment';
import { keyOfConcept, keyOfNumbers, keyOfText } from './index/term-keys';
import { isHanUnit } from './normalise';
import type { SearchLanguage } from './search-language';
import { soundsLikeShop } from './sounds-like-shop';
import { listTerms } from './tokenise';
import type { Guess } from './vocabulary';

/** Where a term stands and in how many articles. */
export interface TermPostings {
  parts: readonly Postings[];
  frequency: number;
}

export interface QueryTerm {
  key: number;
  postings: TermPostings;
  /** How much it says, before its rarity; 0 and less never come. */
  weight: number;
  /** A single character: alone it is no reason to show an article. */
  isWeak: boolean;
}

/** How sure it is that a question is about the shop; `beside`: it speaks of a topic beside the shop. */
export type QuestionKind = 'shop' | 'unsure' | 'beside';

export interface Query {
  terms: QueryTerm[];
  /** Weight of what no article has: pairs and words that nothing could be made of, and concepts. */
  unknown: number;
  kind: QuestionKind;
}

/**
 * A pair of characters says more than one alone, a concept more than a pair. An unknown pair counts less than a known one:
 * customers say much that is not the point. Of a concept that no article has, the words were looked for too.
 */
const weightOf = {
  single: 0.6,
  pair: 1,
  word: 1.2,
  concept: 2.4,
  sound: 0.8,
  typedSound: 1.2,
  initials: 1.6,
  unknown: 0.6,
  unknownConcept: 0.6,
  foreignTopic: 10,
} as const;

/**
 * What a question asks for. `lookUp` says in which articles a term is: where it is in none, a typo, a homophone or pinyin is
 * looked for, so that a well written question costs nothing more.
 */
export const readQuery = (text: string, language: SearchLanguage, lookUp: (key: number) => TermPostings): Query => {
  const { normaliser, vocabulary } = language;
  const normal = normaliser.normalise(text);
  const bare = normaliser.stripFillers(normal);
  const terms: QueryTerm[] = [];
  /** Is it in any article? */
  const add = (key: number, weight: number, isWeak = false): boolean => {
    // A few dozen at most: quicker to look through than any table of numbers this large.
    for (const term of terms) {
      if (term.key !== key) continue;
      term.weight = Math.max(term.weight, weight);
      term.isWeak &&= isWeak;
      return true;
    }
    const postings = lookUp(key);
    if (postings.frequency > 0) terms.push({ key, postings, weight, isWeak });
    return postings.frequency > 0;
  };
  const addGuesses = (guesses: readonly Guess[]): void => {
    for (const { concept, word, trust } of guesses) {
      add(keyOfConcept(concept), weightOf.concept * trust);
      listTerms(word, (key, start, end) => {
        if (end - start > 1) add(key, weightOf.pair * trust);
      });
    }
  };
  const isUnknownPair = new Uint8Array(bare.length);
  const isInConcept = new Uint8Array(bare.length);
  const { concepts, foreignTopics } = vocabulary.findConcepts(normal, (start, end) => isInConcept.fill(1, start, end));
  let unknown = foreignTopics.size * weightOf.foreignTopic;
  let hasUnknownPair = false;
  const isShort = normal.length < 2;
  listTerms(bare, (key, start, end) => {
    const isHan = isHanUnit(bare.charCodeAt(start));
    if (isHan && end - start === 1) {
      add(key, weightOf.single, !isShort);
      return;
    }
    if (add(key, isHan ? weightOf.pair : weightOf.word)) return;
    // What a concept is made of is accounted for by the concept.
    if (isInConcept[start] === 1 && isInConcept[end - 1] === 1) return;
    unknown += weightOf.unknown;
    if (!isHan) return;
    isUnknownPair[start] = 1;
    hasUnknownPair = true;
  });
  for (const [concept, trust] of concepts) {
    if (!add(keyOfConcept(concept), weightOf.concept * trust)) unknown += weightOf.unknownConcept * trust;
  }
  if (hasUnknownPair) {
    addGuesses(vocabulary.guessTypos(bare, isUnknownPair));
    addSoundsOfUnknown(bare, isUnknownPair, language, (key) => void add(key, weightOf.sound));
  }
  for (const letters of listLetterRuns(bare)) {
    if (lookUp(keyOfText('word', letters)).frequency > 0) continue;
    addGuesses(readLetters(letters, language, (key, weight) => void add(key, weight)));
  }
  const kind = judgeKind(normal, concepts.size > 0, foreignTopics.size);
  return { terms, unknown, kind };
};

const judgeKind = (normal: string, knowsWord: boolean, foreignTopics: number): QuestionKind => {
  if (foreignTopics > 0) return 'beside';
  return knowsWord || soundsLikeShop(normal) ? 'shop' : 'unsure';
};

/** For a pair that stands nowhere: pairs of titles and tags of which one character is the same and the other sounds alike. */
const addSoundsOfUnknown = (
  bare: string,
  isUnknownPair: Uint8Array,
  { pinyin }: SearchLanguage,
  add: (key: number) => void,
): void => {
  for (let at = 0; at + 1 < bare.length; at++) {
    if (isUnknownPair[at] !== 1) continue;
    const [one, other] = [bare.charCodeAt(at), bare.charCodeAt(at + 1)];
    for (const sound of pinyin.listSounds(other)) add(keyOfNumbers('sound-after', one, sound));
    for (const sound of pinyin.listSounds(one)) add(keyOfNumbers('sound-before', sound, other));
  }
};

/** Runs of two letters and more; those that a space parts are one, as in "tui huo". */
const listLetterRuns = (bare: string): string[] =>
  (bare.match(/[a-z]{2,}(?: [a-z]+)*(?![a-z0-9])/g) ?? []).map((run) => run.replaceAll(' ', ''));

/** As syllables where it is some, else as first letters. */
const readLetters = (
  letters: string,
  { pinyin, vocabulary }: SearchLanguage,
  add: (key: number, weight: number) => void,
): Guess[] => {
  const ways = pinyin.splitSyllables(letters).filter((way) => way.length > 1);
  for (const way of ways) {
    for (let at = 0; at + 1 < way.length; at++)
      add(keyOfNumbers('sounds', way[at] ?? 0, way[at + 1] ?? 0), weightOf.typedSound);
  }
  const heard = ways.flatMap((way) => vocabulary.guessSounds(way));
  if (ways.length > 0) return heard;
  add(keyOfText('initials', letters), weightOf.initials);
  return vocabulary.guessInitials(letters);
};
