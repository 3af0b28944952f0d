import { namesCost, type Payer, readPayer } from '@/utils/facts/payers';
import type { Aligner } from '@/utils/rewrite/align-clauses';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';

const isSamePayer = (source: Payer, rewrite: Payer): boolean =>
  source === rewrite || (source !== 'customer' && rewrite === 'none') || (source === 'none' && rewrite !== 'customer');

interface Paying {
  view: ClauseView;
  payer: Payer;
}

/** Less than this in common is chance. */
const related = 0.4;

const keepClosest = (paying: readonly Paying[], score: (other: Paying) => number): Paying[] => {
  const scored = paying.map((other) => ({ other, score: score(other) })).filter((found) => found.score > related);
  const best = Math.max(0, ...scored.map((found) => found.score));
  return scored.filter((found) => found.score >= best * 0.85).map((found) => found.other);
};

/** Who pays must stay who pays, under the same condition. */
export const checkPayers = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  aligner: Aligner,
): FactProblem[] => {
  const paying = rewrite.flatMap((view) => {
    const payer = namesCost(view.shown) ? readPayer(view.text) : undefined;
    return payer === undefined ? [] : [{ view, payer }];
  });
  const problems: FactProblem[] = [];
  for (const view of source) {
    const payer = namesCost(view.shown) ? readPayer(view.text) : undefined;
    if (payer === undefined) continue;
    const matches = [
      ...keepClosest(paying, (other) => aligner.scoreWords(view, other.view)),
      ...keepClosest(paying, (other) => aligner.scoreInContext(view, other.view)),
    ];
    if (matches.length === 0 || matches.some((other) => isSamePayer(payer, other.payer))) continue;
    problems.push({ kind: 'changed', factKind: 'payer', source: view.shown, rewrite: matches[0]?.view.shown ?? '' });
  }
  return problems;
};
