import { isSameNumber } from '@/utils/facts/compare-numbers';
import type { NumberFact } from '@/utils/facts/extract-facts';
import type { FactProblem } from '@/utils/rewrite/types';

/** A text and its numbers. */
export interface NumberedText {
  text: string;
  numbers: readonly NumberFact[];
}

/** 每月 and 一个月, 年度 and 一年: a rate said as a duration of one. */
const rates: readonly (readonly [value: string, spoken: RegExp])[] = [
  ['minute:1440', /每[天日]|[当单隔次]日|隔天|日均|第二天/],
  ['minute:10080', /每周|每个?星期|周均/],
  ['month:1', /每个?月|月度|当月|月均/],
  ['month:12', /年度|每年|全年|次\/年/],
  ['minute:60', /每小时/],
];
/** 提前1天 and 1小时内 are limits of their own, never a rate. */
const isLimit = ({ clause, text }: NumberFact): boolean =>
  new RegExp(`(?:提前|超过?|满|不足|延[后迟长]|推迟)${text}|${text}(?:之|以)?[内前后]`).test(clause);
const isRateIn = (fact: NumberFact, text: string): boolean =>
  !isLimit(fact) && rates.some(([value, spoken]) => value === fact.value && spoken.test(text));

/** 没有无理由退货 says what 不支持七天无理由退货 says. */
const isDroppable = (fact: NumberFact): boolean =>
  fact.quantity?.isLoose === true ||
  (/无理由/.test(fact.clause) && /不|无法|除外/.test(fact.clause.replace(/无理由/g, '')) && /七天|7天/.test(fact.text));

/**
 * Every number of the source must stand in the rewrite, and no other. A lost and an invented one of the same kind are
 * reported as one change. `source` of a problem is the whole clause, so that the agent sees what the number belongs to.
 */
export const checkNumbers = (source: NumberedText, rewrite: NumberedText): FactProblem[] => {
  const lost = source.numbers.filter(
    (fact) =>
      !isDroppable(fact) &&
      !rewrite.numbers.some((other) => isSameNumber(fact, other)) &&
      !isRateIn(fact, rewrite.text),
  );
  const invented = rewrite.numbers.filter(
    (fact) =>
      fact.quantity?.isLoose !== true &&
      !source.numbers.some((other) => isSameNumber(other, fact)) &&
      !isRateIn(fact, source.text),
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
