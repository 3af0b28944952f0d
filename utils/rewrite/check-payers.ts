import { namesCost, type Payer, readPayer } from '@/utils/facts/payers';
import type { Aligner } from '@/utils/rewrite/align-clauses';
import type { Alignment } from '@/utils/rewrite/align-statements';
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

const named = /由([^，。；、由]{2,6}?)(?:全额|自行|另行)?(?:承担|支付|负担|支出|出资)/;
const bearing = /付|出|承担|掏|负担|交/;
const person = /[人方者的您]/g;

/** 质量问题我们出，不是的您出: both sides of 由责任方承担. */
const isDivided = ({ rewrite }: Alignment, { sentence }: ClauseView): boolean =>
  rewrite.filter(({ view }) => view.sentence === sentence && /(?:我们|店里|您)[^，]{0,3}[出付掏担]/.test(view.text))
    .length > 1;

/** A party that is neither customer nor shop (转让人, 责任方) exchanged for another. */
const findNamedTurned = (alignment: Alignment): FactProblem[] =>
  alignment.pairs.flatMap(({ source, rewrite, score }): FactProblem[] => {
    const name = named.exec(source.view.text)?.[1];
    if (
      name === undefined ||
      isDivided(alignment, rewrite.view) ||
      readPayer(source.view.text) !== undefined ||
      score < 0.2
    )
      return [];
    const { text } = rewrite.view;
    const near = rewrite.parts.map((part) => part.text).join('，');
    const isNamed = [...name.replace(person, '')].some((character) => near.includes(character));
    if (isNamed || !bearing.test(text)) return [];
    return [{ kind: 'changed', factKind: 'payer', source: source.view.shown, rewrite: rewrite.view.shown }];
  });

/** Who pays must stay who pays, under the same condition. */
export const checkPayers = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  aligner: Aligner,
  alignment: Alignment,
): FactProblem[] => {
  const paying = rewrite.flatMap((view) => {
    const payer = namesCost(view.shown) ? readPayer(view.text) : undefined;
    return payer === undefined ? [] : [{ view, payer }];
  });
  const problems: FactProblem[] = findNamedTurned(alignment);
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
