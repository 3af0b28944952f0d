import type { PhraseCategory } from '@/utils/policy/rule-set';
import type { FoldedText } from '@/utils/text/fold';
import { isClauseEnd, isSentenceEnd } from '@/utils/text/punctuation';
import type { LineMatch } from '../match-line';
import { formOpinion, type LocalModel } from './local-model';

/** Something that the rules found, and where; named for the model. */
export interface Evidence extends LineMatch {
  hash: number;
}

/** What the model makes of one stretch of a draft. Folded indices, end exclusive. */
export interface Reading extends LineMatch {
  category: PhraseCategory;
  /** log odds of a fault, see Opinion. */
  margin: number;
  /** The part of the stretch that weighed most. */
  span: LineMatch;
}

/** A message of ordinary length is read as a whole: an offer in its second sentence changes the first. */
const longestStretch = 80;

const greetings = ['亲爱的', '亲亲', '亲', '您好', '你好'];

/** Where the message itself begins: how somebody is greeted says nothing of what follows. The end, where nothing does. */
export const skipGreeting = ({ codes, length }: FoldedText): number => {
  const findGreeting = (start: number) =>
    greetings.find((it) => [...it].every((char, index) => codes[start + index] === char.charCodeAt(0)));
  let start = 0;
  for (;;) {
    const end = start + (findGreeting(start)?.length ?? 0);
    if (end === start || end >= length) return end === start ? start : length;
    if (isClauseEnd(codes[end] ?? 0)) start = end + 1;
    else if (findGreeting(end)) start = end;
    else return start;
  }
};

/** Reads a draft stretch by stretch, none of them longer than about 80 characters. Cost is linear in the draft. */
export const readByModel = (model: LocalModel, text: FoldedText, evidence: readonly Evidence[]): Reading[] =>
  splitStretches(text).map(({ start, end }) => {
    const { category, margin, shares } = formOpinion(model, {
      codes: text.codes,
      start,
      end,
      evidence: evidence.filter((it) => it.start >= start && it.start < end).map(({ hash }) => hash),
    });
    return { start, end, category, margin, span: findWeightiest(start, shares) };
  });

/** Whole sentences as long as they fit together; a longer one is cut between clauses, and if there is none anywhere. */
const splitStretches = (text: FoldedText): LineMatch[] => {
  const { codes, length } = text;
  const stretches: LineMatch[] = [];
  let start = skipGreeting(text);
  while (start < length) {
    const limit = Math.min(length, start + longestStretch);
    const end = limit === length ? length : findCut(codes, start, limit);
    stretches.push({ start, end });
    start = end;
  }
  return stretches;
};

const findCut = (codes: Uint16Array, start: number, limit: number): number => {
  for (const isCut of [isSentenceEnd, isClauseEnd]) {
    for (let end = limit; end > start + longestStretch / 2; end--) if (isCut(codes[end - 1] ?? 0)) return end;
  }
  return limit;
};

/** A character must speak this much for the fault, of what the weightiest does on average, to be part of it. */
const leastShare = 0.25;

/**
 * The run of characters whose shares, less a part of the mean, add up to most: where the fault is. Clause marks at its
 * edges are left out.
 */
const findWeightiest = (offset: number, shares: Float32Array): LineMatch => {
  const toll = leastShare * meanOfPositive(shares);
  let best = 0;
  let bestFrom = 0;
  let bestTo = shares.length;
  let sum = 0;
  let from = 0;
  for (const [index, share] of shares.entries()) {
    if (sum <= 0) {
      sum = 0;
      from = index;
    }
    sum += share - toll;
    if (sum <= best) continue;
    best = sum;
    bestFrom = from;
    bestTo = index + 1;
  }
  return { start: offset + bestFrom, end: offset + Math.max(bestTo, bestFrom + 1) };
};

const meanOfPositive = (shares: Float32Array): number => {
  let sum = 0;
  let count = 0;
  for (const share of shares) {
    if (share <= 0) continue;
    sum += share;
    count++;
  }
  return count === 0 ? 0 : sum / count;
};
