import { isSameNumber } from '@/utils/facts/compare-numbers';
import type { NumberFact } from '@/utils/facts/extract-facts';
import { hasNegation } from '@/utils/facts/polarity';
import type { FactProblem } from '@/utils/rewrite/types';

/** 超过7天就不能退 and 7天内能退 say the same: where one of the two is negated, the direction proves nothing. */
const isTurned = (fact: NumberFact): boolean => hasNegation(fact.clause) || /才|再/.test(fact.clause);

/** An upper limit (不超过, 以内) must not become a lower one (至少, 以上), nor the reverse. */
export const checkLimits = (source: readonly NumberFact[], rewrite: readonly NumberFact[]): FactProblem[] => {
  const problems: FactProblem[] = [];
  for (const fact of source) {
    if (fact.direction === undefined) continue;
    const same = rewrite.filter((other) => isSameNumber(fact, other));
    const isTurnedRound =
      same.length > 0 && same.every((other) => other.direction !== undefined && other.direction !== fact.direction);
    const isDoubtful = source.some((other) => isSameNumber(other, fact) && other.direction !== fact.direction);
    if (!isTurnedRound || isDoubtful || same.some((other) => isTurned(fact) !== isTurned(other))) continue;
    problems.push({ kind: 'changed', factKind: fact.kind, source: fact.clause, rewrite: same[0]?.clause ?? '' });
  }
  return problems;
};
