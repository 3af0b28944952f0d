import type { CheckCategory } from '@/utils/policy/rule-set';
import type { DraftFacts } from './judge/draft-facts';
import {
  judgeAntiSolicitation,
  judgeCare,
  judgeCondition,
  judgeDenounced,
  judgeIdiom,
  judgeNegation,
  judgeOffer,
  judgePictureCode,
  judgeQuestion,
  judgeQuotation,
  judgeWaiting,
  type Suppression,
  type Verdict,
} from './judge/suppressions';
import type { LineMatch } from './match-line';

const everywhere = [judgeIdiom, judgeQuotation, judgeNegation];
const solicitation = [...everywhere, judgeAntiSolicitation, judgeDenounced];

/** Which contexts may excuse which fault. A red line is never excused by an offer. */
const suppressionsOf: Record<CheckCategory, readonly Suppression[]> = {
  'blunt-refusal': [...everywhere, judgeQuestion, judgeCondition, judgeCare, judgeOffer],
  'buck-passing': [...everywhere, judgeQuestion, judgeOffer],
  'blame-customer': everywhere,
  condescension: everywhere,
  hostility: everywhere,
  impatience: [...everywhere, judgePictureCode],
  stalling: [...everywhere, judgeQuestion, judgeWaiting],
  officialese: everywhere,
  'denial-excuse': [...everywhere, judgeOffer],
  'improper-joke': everywhere,
  'off-platform': solicitation,
  'review-inducement': solicitation,
  'absolute-claim': everywhere,
  'rights-denial': solicitation,
  quality: [],
};

/** A fixed expression, or the customer's own words: nothing in it is a fault of the agent, whatever it sounds like. */
export const isTakenAsSaid = (place: LineMatch, facts: DraftFacts): boolean =>
  [judgeIdiom, judgeQuotation].some((judge) => judge(place, facts) === 'drop');

/** Judges a place by its surroundings. The mildest verdict wins. */
export function judgeContext(category: CheckCategory, place: LineMatch, facts: DraftFacts): Verdict {
  let verdict: Verdict = 'keep';
  for (const judge of suppressionsOf[category]) {
    const next = judge(place, facts);
    if (next === 'drop') return 'drop';
    if (next === 'lower') verdict = 'lower';
  }
  return verdict;
}
