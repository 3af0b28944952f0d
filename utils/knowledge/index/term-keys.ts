/**
 * Terms as numbers of 32 bits. Two Han units are the key of their pair, one alone is its own unit, a concept has 1 in the
 * upper half. All else is hashed into the range of pairs that begin with a Yi or Hangul unit, which no text of ours keeps:
 * 939 million places, so that two words of one shop practically never meet.
 */
const conceptBase = 0x1_0000;
const hashedFrom = 0xa000_0000;
const hashedRoom = 0x3800_0000;

export const keyOfPair = (first: number, second: number): number => ((first << 16) | second) >>> 0;
export const keyOfConcept = (concept: number): number => conceptBase + concept;

/** What stands in the hashed range; each kind apart from the others. */
export type HashedKind = 'word' | 'initials' | 'sounds' | 'sound-after' | 'sound-before';
const seeds: Readonly<Record<HashedKind, number>> = {
  word: 0x1f3d,
  initials: 0x2b71,
  sounds: 0x37c9,
  'sound-after': 0x4e55,
  'sound-before': 0x5a0b,
};

const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

/** Of two numbers: a pair of syllables, or a character and the sound beside it. */
export const keyOfNumbers = (kind: HashedKind, one: number, other: number): number =>
  hashedFrom + ((mix(mix(seeds[kind], one), other) >>> 0) % hashedRoom);

export const keyOfText = (kind: HashedKind, text: string): number => {
  let hash = seeds[kind];
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  return hashedFrom + ((hash >>> 0) % hashedRoom);
};

export const isConceptKey = (key: number): boolean => key >= conceptBase && key < 2 * conceptBase;
/** One Han character alone. */
export const isSingleKey = (key: number): boolean => key < conceptBase;
