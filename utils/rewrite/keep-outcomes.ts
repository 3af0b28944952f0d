import { readClaim } from '@/utils/facts/claims';
import { hasNegation } from '@/utils/facts/polarity';
import { isUnrefused } from '@/utils/facts/stance';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { Voicing } from '@/utils/rewrite/voice-clauses';

/** True when the rewrite, apart from the clause `spoken`, says what a clause of the source says, with its outcome. */
export type IsKept = (view: ClauseView, spoken: ClauseView) => boolean;

/** Less in common is chance. */
const leastVoiced = 0.8;

/** 未满 and 仅限 say from the other side what is refused. */
export const isRefusing = ({ text }: ClauseView): boolean => !isUnrefused(text) || hasNegation(text);

/** 没预约的随时能退 gives, whatever its case negates. */
const isOpening = (view: ClauseView): boolean =>
  !isRefusing(view) || ['grant', 'free', 'waive'].includes(readClaim(view.text));

/**
 * What a clause of the source refuses or gives is not broken by a clause that sounds contrary while another takes up as
 * much of it and has its outcome: 没预约的随时能退，预约过的就不退了.
 */
export const keepOutcomes = (rewrite: readonly ClauseView[], voicing: Voicing): IsKept => {
  const refusing = rewrite.map(isRefusing);
  const opening = rewrite.map(isOpening);
  return (view, spoken) => {
    const voiced = voicing(view);
    const least = Math.max(leastVoiced, voiced[spoken.index] ?? 0);
    const isRefusal = isRefusing(view);
    if (refusing[spoken.index] === isRefusal) return false;
    const sides = isRefusal ? refusing : opening;
    return voiced.some((weight, index) => index !== spoken.index && weight >= least && sides[index] === true);
  };
};
