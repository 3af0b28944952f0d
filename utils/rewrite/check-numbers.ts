import { isSameNumber } from '@/utils/facts/compare-numbers';
import type { NumberFact } from '@/utils/facts/extract-facts';
import type { FactProblem } from '@/utils/rewrite/types';

const isDroppable = (fact: NumberFact): boolean =>
  fact.quantity?.isLoose === true ||
  (/无理由/.test(fact.clause) && /不|无法|除外/.test(fact.clause.replace(/无理由/g, '')));

/**
 * Every number of the source must stand in the rewrite, and no other. A lost and an invented one of the same kind are
 * reported as one change. `source` of a problem is the whole clause, so that the agent sees what the number belongs to.
 */
export const checkNumbers = (source: readonly NumberFact[], rewrite: readonly NumberFact[]): FactProblem[] => {
  const lost = source.filter((fact) => !isDroppable(fact) && !rewrite.some((other) => isSameNumber(fact, other)));
  const invented = rewrite.filter(
    (fact) => fact.quantity?.isLoose !== true && !source.some((other) => isSameNumber(other, fact)),
  );
  const problems: FactProblem[] = [];
  for (const fact of lost) {
    const index = invented.findIndex((other) => other.kind === fact.kind);
    const [other] = index < 0 ? [] : invented.splice(index, 1);
    problems.push({
      kind: other ? 'changed' : 'lost',
      factKind: fact.kind,
      source: fact.clause,
      rewrite: other?.clause ?? '',
    });
  }
  return problems.concat(
    invented.map((fact) => ({ kind: 'invented' as const, factKind: fact.kind, source: '', rewrite: fact.clause })),
  );
};
