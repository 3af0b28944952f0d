import { isSameNumber } from '@/utils/facts/compare-numbers';
import type { NumberFact } from '@/utils/facts/extract-facts';
import type { FactKind } from '@/utils/facts/types';
import type { Aligner } from '@/utils/rewrite/align-clauses';
import type { NumberedText } from '@/utils/rewrite/check-numbers';
import type { ClauseView } from '@/utils/rewrite/read-views';
import { opposites } from '@/utils/rewrite/term-table';
import type { FactProblem } from '@/utils/rewrite/types';

/** Words two clauses must share before their numbers are compared. */
const surely = 0.7;

/** A label is no longer than this. */
const labelLength = 8;
/** Characters that tell labels apart; grammar and measures do not. */
const labelling = /[^的了是为在和与及或就要可以能内后前起收取支付您我们最多少不超过每一张个、，：:/\s]/;

const findView = (views: readonly ClauseView[], fact: NumberFact): ClauseView | undefined =>
  views.find((view) => fact.start >= view.start && fact.end <= view.end);

/** Numbers that all survived, but changed places: 储蓄卡 3天 and 信用卡 7天 exchanged. */
const findSwappedNumbers = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  sourceNumbers: readonly NumberFact[],
  rewriteNumbers: readonly NumberFact[],
  aligner: Aligner,
): FactProblem[] => {
  const placed = rewriteNumbers.flatMap((fact) => {
    const view = findView(rewrite, fact);
    return view ? [{ fact, view }] : [];
  });
  return sourceNumbers.flatMap((fact) => {
    const view = findView(source, fact);
    if (!view || fact.quantity?.isLoose) return [];
    const scored = placed.map((other) => ({ ...other, score: aligner.scoreWords(view, other.view) }));
    const own = scored.filter((other) => isSameNumber(fact, other.fact));
    const ownScore = Math.max(0, ...own.map((other) => other.score));
    const rival = scored
      .filter(
        (other) =>
          other.fact.kind === fact.kind &&
          !isSameNumber(fact, other.fact) &&
          !own.some(({ view: near, score }) => score > 0.3 && Math.abs(near.index - other.view.index) <= 1) &&
          !own.some(({ view: same }) => same === other.view) &&
          !sourceNumbers.some((near) => isSameNumber(near, other.fact) && findView(source, near) === view),
      )
      .sort((a, b) => b.score - a.score)[0];
    if (own.length === 0 || !rival || rival.score < surely || rival.score < ownScore * 2 + 0.3) return [];
    return [{ kind: 'changed' as const, factKind: fact.kind, source: view.shown, rewrite: rival.view.shown }];
  });
};

/** What stands before a number, back to the last one of its kind: its label. */
const readLabels = (text: string, numbers: readonly NumberFact[], kind: FactKind): Map<string, string> => {
  const labels = new Map<string, string>();
  let from = 0;
  for (const fact of numbers.filter((other) => other.kind === kind)) {
    const before = text.slice(from, fact.start).replace(/^[^。；]*[。；]/g, '');
    if (!labels.has(fact.value)) labels.set(fact.value, before.slice(-labelLength));
    from = fact.end;
  }
  return labels;
};

const countOwn = (label: string, own: string, other: string): number =>
  [...new Set(own)].filter(
    (character) => labelling.test(character) && !other.includes(character) && label.includes(character),
  ).length;

/** 6寸2元、A4尺寸5元 with the prices exchanged: each number of a pair stands behind the other's label. */
const findSwappedLabels = (source: NumberedText, rewrite: NumberedText): FactProblem[] =>
  [...new Set(source.numbers.map((fact) => fact.kind))].flatMap((kind) => {
    const written = readLabels(source.text, source.numbers, kind);
    const spoken = readLabels(rewrite.text, rewrite.numbers, kind);
    const values = [...written.keys()].filter((value) => spoken.has(value));
    return values.flatMap((value, index) =>
      values.slice(index + 1).flatMap((other): FactProblem[] => {
        const [a, b] = [written.get(value) ?? '', written.get(other) ?? ''];
        const [c, d] = [spoken.get(value) ?? '', spoken.get(other) ?? ''];
        const isKept = countOwn(c, a, b) + countOwn(d, b, a) > 0;
        if (isKept || countOwn(c, b, a) === 0 || countOwn(d, a, b) === 0) return [];
        const fact = source.numbers.find((found) => found.value === value);
        return fact ? [{ kind: 'changed', factKind: kind, source: fact.clause, rewrite: `${c}…${d}` }] : [];
      }),
    );
  });

const baseOf = (name: string): string => name.slice(0, name.indexOf(':'));

/** 72小时以前5%，24小时以内50% with the percentages exchanged: a number that stands in one clause only has lost its partner. */
const findSwappedPartners = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): FactProblem[] => {
  const all = new Set(source.flatMap((view) => [...view.numbers]));
  return source.flatMap((view) => {
    const rival = [...view.numbers]
      .filter((name) => source.filter((other) => other.numbers.has(name)).length === 1)
      .map((name) => {
        const partners = [...view.numbers].filter((other) => baseOf(other) !== baseOf(name));
        const naming = rewrite.filter((other) => other.numbers.has(name));
        const isSwapped = (other: ClauseView): boolean =>
          partners.some((partner) => {
            const spoken = [...other.numbers].filter((number) => baseOf(number) === baseOf(partner));
            return spoken.length > 0 && spoken.every((number) => all.has(number) && !view.numbers.has(number));
          });
        return naming.length > 0 && naming.every(isSwapped) ? naming[0] : undefined;
      })
      .find((found) => found !== undefined);
    return rival
      ? [{ kind: 'changed' as const, factKind: 'condition' as const, source: view.shown, rewrite: rival.shown }]
      : [];
  });
};

/** One of a pair of opposites where the source has the other, in the same clause. */
const findSwappedOpposites = (source: readonly ClauseView[], aligner: Aligner): FactProblem[] =>
  opposites.flatMap((pair) =>
    [pair, [pair[1], pair[0]] as const].flatMap(([one, other]) => {
      const has = new RegExp(one);
      const turned = new RegExp(other);
      return source
        .filter((view) => has.test(view.text) && !turned.test(view.text))
        .flatMap((view) => {
          const matches = aligner.match(view, 0.9);
          const isTurned =
            (matches[0]?.score ?? 0) >= surely &&
            matches.every((match) => turned.test(match.view.text) && !has.test(match.view.text));
          return isTurned
            ? [
                {
                  kind: 'changed' as const,
                  factKind: 'condition' as const,
                  source: view.shown,
                  rewrite: matches[0]?.view.text ?? '',
                },
              ]
            : [];
        });
    }),
  );

/** Facts that all stand in the rewrite, but in each other's place. */
export const checkSwaps = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  written: NumberedText,
  spoken: NumberedText,
  aligner: Aligner,
): FactProblem[] => [
  ...findSwappedNumbers(source, rewrite, written.numbers, spoken.numbers, aligner),
  ...findSwappedLabels(written, spoken),
  ...findSwappedPartners(source, rewrite),
  ...findSwappedOpposites(source, aligner),
];
