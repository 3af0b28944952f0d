import type { CueKind } from '@/utils/policy/rule-set';
import type { FoldedText } from '@/utils/text/fold';
import { isClauseEnd, isSentenceEnd } from '@/utils/text/punctuation';
import type { Sighting } from '../find-candidates';
import type { LineMatch } from '../match-line';
import { findQuotes } from './find-quotes';

/** Everything that the suppressions look at besides the candidate. Folded indices throughout. */
export interface DraftFacts {
  readonly text: FoldedText;
  readonly cues: ReadonlyMap<CueKind, readonly LineMatch[]>;
  readonly quotes: readonly LineMatch[];
  /** What the customer wrote last, folded like the draft. */
  readonly customerTexts: readonly FoldedText[];
}

export const readDraftFacts = (
  text: FoldedText,
  sighting: Sighting,
  customerTexts: readonly FoldedText[],
): DraftFacts => {
  for (const cues of sighting.cues.values()) cues.sort((a, b) => a.start - b.start);
  return { text, cues: sighting.cues, quotes: findQuotes(text), customerTexts };
};

/** A judge looks so many folded characters around a place and no further: the cost of a draft stays linear. */
const farthestLook = 160;

export const hasCue = (facts: DraftFacts, kind: CueKind): boolean => facts.cues.has(kind);

/** Cues that begin inside a stretch or not far from it, in the order of the text. */
export const listCues = (facts: DraftFacts, kind: CueKind, { start, end }: LineMatch): readonly LineMatch[] => {
  const cues = facts.cues.get(kind);
  if (!cues) return [];
  return cues.slice(findFirstFrom(cues, start - farthestLook), findFirstFrom(cues, end + farthestLook));
};

const findFirstFrom = (cues: readonly LineMatch[], start: number): number => {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const overlaps = (a: LineMatch, b: LineMatch): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: LineMatch, inner: LineMatch): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

function widen(text: FoldedText, place: LineMatch, isEnd: (code: number) => boolean): LineMatch {
  let { start, end } = place;
  const first = Math.max(0, start - farthestLook);
  const last = Math.min(text.length, end + farthestLook);
  while (start > first && !isEnd(text.codes[start - 1] ?? 0)) start--;
  while (end < last && !isEnd(text.codes[end] ?? 0)) end++;
  return { start, end };
}

/** The clause around a place, without its marks. */
export const clauseAround = ({ text }: DraftFacts, place: LineMatch): LineMatch => widen(text, place, isClauseEnd);

/** The sentence around a place, without its marks. */
export const sentenceAround = ({ text }: DraftFacts, place: LineMatch): LineMatch => widen(text, place, isSentenceEnd);

/** The folded words at a place. */
export const readPlace = ({ text }: DraftFacts, place: LineMatch): string =>
  String.fromCharCode(...text.codes.subarray(Math.max(0, place.start), place.end));

/** Whether the customer wrote these very words. */
export function isFromCustomer(facts: DraftFacts, place: LineMatch): boolean {
  const words = readPlace(facts, place);
  return facts.customerTexts.some(({ codes, length }) =>
    String.fromCharCode(...codes.subarray(0, length)).includes(words),
  );
}
