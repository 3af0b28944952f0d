import { isSameNumber } from '@/utils/facts/compare-numbers';
import type { NumberFact } from '@/utils/facts/extract-facts';
import { hasNegation } from '@/utils/facts/polarity';
import type { FactKind } from '@/utils/facts/types';
import type { Aligner } from '@/utils/rewrite/align-clauses';
import type { Alignment, Statement } from '@/utils/rewrite/align-statements';
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
  alignment: Alignment,
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
          other.fact.quantity?.isLoose !== true &&
          !isSameNumber(fact, other.fact) &&
          !own.some(({ view: near, score }) => score > 0.3 && Math.abs(near.index - other.view.index) <= 1) &&
          !own.some(({ view: same }) => same === other.view) &&
          !sourceNumbers.some((near) => isSameNumber(near, other.fact) && findView(source, near) === view),
      )
      .sort((a, b) => b.score - a.score)[0];
    const isPlaced = own.some((other) =>
      alignment.pairs.some((pair) => pair.source.view === view && pair.rewrite.view === other.view),
    );
    if (own.length === 0 || isPlaced || !rival || rival.score < surely || rival.score < ownScore * 2 + 0.3) return [];
    return [{ kind: 'changed' as const, factKind: fact.kind, source: view.shown, rewrite: rival.view.shown }];
  });
};

/** What stands before a number, back to the last one of its kind: its label. */
const readLabels = (text: string, numbers: readonly NumberFact[], kind: FactKind): Map<string, string> => {
  const labels = new Map<string, string>();
  let from = 0;
  for (const fact of numbers.filter((other) => other.kind === kind && other.quantity?.base !== 'bare')) {
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
        return fact
          ? [
              {
                kind: 'changed',
                factKind: kind,
                source: fact.clause,
                rewrite: rewrite.numbers.find((found) => found.value === value)?.clause ?? '',
              },
            ]
          : [];
      }),
    );
  });

const latin = /(?<![A-Za-z\d.])([A-Za-z]{1,4})(?![A-Za-z\d])/g;

/** The numbers that stand with a Latin label (M码, RO膜) between two marks. */
const readLatin = ({ text, numbers }: NumberedText): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const part of text.matchAll(/[^，。；、,;！？\n]+/g)) {
    const labels = [...part[0].matchAll(latin)].map(([, label = '']) => label.toLowerCase());
    const [label] = labels;
    if (labels.length !== 1 || label === undefined) continue;
    const end = part.index + part[0].length;
    const inside = numbers.filter((fact) => fact.start >= part.index && fact.end <= end);
    const known = found.get(label) ?? new Set<string>();
    for (const fact of inside) known.add(fact.value);
    found.set(label, known);
  }
  return found;
};

/** M码6至11千克、L码9至14千克 with the two exchanged: the numbers of a label have all gone to another. */
const findSwappedLatin = (source: NumberedText, rewrite: NumberedText): FactProblem[] => {
  const written = readLatin(source);
  return [...readLatin(rewrite)].flatMap(([label, spoken]): FactProblem[] => {
    const own = written.get(label);
    if (!own || own.size === 0 || spoken.size === 0 || [...spoken].some((value) => own.has(value))) return [];
    const others = [...written].filter(([name]) => name !== label).flatMap(([, values]) => [...values]);
    if (![...spoken].every((value) => others.includes(value))) return [];
    const fact = source.numbers.find(({ value }) => own.has(value));
    const said = rewrite.numbers.find(({ value }) => spoken.has(value));
    return [{ kind: 'changed', factKind: 'condition', source: fact?.clause ?? '', rewrite: said?.clause ?? '' }];
  });
};

const baseOf = (name: string): string => name.slice(0, name.indexOf(':'));

interface Numbered {
  view: ClauseView;
  numbers: ReadonlySet<string>;
}

/** A clause with its case has the numbers of both: 超过60分钟的，退10%. */
const joinNumbers = ({ view, parts }: Statement): Numbered => ({
  view,
  numbers: new Set(parts.flatMap((part) => [...part.numbers])),
});

/** 72小时以前5%，24小时以内50% with the percentages exchanged: a number that stands in one clause only has lost its partner. */
const findSwappedPartners = (alignment: Alignment): FactProblem[] => {
  const source = alignment.source.map(joinNumbers);
  const rewrite = alignment.rewrite.map(joinNumbers);
  const all = new Set(source.flatMap(({ numbers }) => [...numbers]));
  return source.flatMap(({ view, numbers }): FactProblem[] => {
    const rival = [...view.numbers]
      .filter((name) => source.filter((other) => other.numbers.has(name)).length === 1)
      .map((name) => {
        const partners = [...numbers].filter((other) => baseOf(other) !== baseOf(name));
        const naming = rewrite.filter((other) => other.view.numbers.has(name));
        const isSwapped = (other: Numbered): boolean =>
          partners.some((partner) => {
            const spoken = [...other.numbers].filter((number) => baseOf(number) === baseOf(partner));
            return spoken.length > 0 && spoken.every((number) => all.has(number) && !numbers.has(number));
          });
        return naming.length > 0 && naming.every(isSwapped) ? naming[0] : undefined;
      })
      .find((found) => found !== undefined);
    return rival ? [{ kind: 'changed', factKind: 'condition', source: view.shown, rewrite: rival.view.shown }] : [];
  });
};

const readPairs = ({ text }: ClauseView): Set<string> =>
  new Set([...text.matchAll(/(?=([\u4e00-\u9fffA-Za-z][\u4e00-\u9fff]))/g)].map(([, pair = '']) => pair));

const groupByEnding = (pairs: ReadonlySet<string>): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const pair of pairs) groups.set(pair.slice(1), [...(groups.get(pair.slice(1)) ?? []), pair]);
  return groups;
};

/** 绿茶 and 红茶, M码 and L码: two characters with one ending, of which the source has both. */
const findSiblings = (
  pairs: ReadonlySet<string>,
  byEnding: ReadonlyMap<string, readonly string[]>,
): [own: string, sibling: string][] =>
  [...pairs].flatMap((own) =>
    (byEnding.get(own.slice(1)) ?? [])
      .filter((pair) => !pairs.has(pair))
      .map((pair): [own: string, sibling: string] => [own, pair]),
  );

const namingOnce = (views: readonly ClauseView[], name: string): ClauseView | undefined => {
  const naming = views.filter((view) => view.numbers.has(name));
  return naming.length === 1 ? naming[0] : undefined;
};

/** 绿茶80度，红茶沸水 with the two exchanged: each number, or each thing, has gone to the sibling of what it belonged to. */
const findSwappedKinds = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): FactProblem[] => {
  const written = source.map(readPairs);
  const spoken = rewrite.map(readPairs);
  const byEnding = groupByEnding(new Set(written.flatMap((pairs) => [...pairs])));
  const standsAlone = (pairs: readonly ReadonlySet<string>[], index: number, word: string, absent: string): boolean =>
    pairs.some((near, at) => at !== index && Math.abs(at - index) <= 2 && near.has(word) && !near.has(absent));
  return source.flatMap((view): FactProblem[] => {
    const single = [...view.numbers].flatMap((name) => {
      const other = namingOnce(source, name) === view ? namingOnce(rewrite, name) : undefined;
      return other ? [other] : [];
    });
    const siblings = single.length === 0 ? [] : findSiblings(written[view.index] ?? new Set(), byEnding);
    const found = single.flatMap((other) => {
      const isTurned = siblings.some(
        ([own, sibling]) =>
          spoken[other.index]?.has(sibling) &&
          !spoken[other.index]?.has(own) &&
          standsAlone(written, view.index, sibling, own) &&
          standsAlone(spoken, other.index, own, sibling),
      );
      return isTurned ? [other] : [];
    })[0];
    return found ? [{ kind: 'changed', factKind: 'condition', source: view.shown, rewrite: found.shown }] : [];
  });
};

/** From here on two clauses that choose each other may be compared word for word. */
const related = 0.3;

/** One of a pair of opposites where the source has the other, in clauses that speak of the same thing. */
const findSwappedOpposites = (alignment: Alignment): FactProblem[] =>
  alignment.pairs
    .filter(({ score }) => score >= related)
    .flatMap(({ source: { view }, rewrite: { view: other } }): FactProblem[] => {
      const isTurned = opposites.some((pair) =>
        [pair, [pair[1], pair[0]] as const].some(
          ([has, turns]) =>
            has.test(view.text) &&
            !turns.test(view.text) &&
            turns.test(other.text) &&
            !has.test(other.text) &&
            !hasNegation(other.text),
        ),
      );
      return isTurned ? [{ kind: 'changed', factKind: 'condition', source: view.shown, rewrite: other.text }] : [];
    });

/** Facts that all stand in the rewrite, but in each other's place. */
export const checkSwaps = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  written: NumberedText,
  spoken: NumberedText,
  aligner: Aligner,
  alignment: Alignment,
): FactProblem[] => [
  ...findSwappedNumbers(source, rewrite, written.numbers, spoken.numbers, aligner, alignment),
  ...findSwappedKinds(source, rewrite),
  ...findSwappedLabels(written, spoken),
  ...findSwappedLatin(written, spoken),
  ...findSwappedPartners(alignment),
  ...findSwappedOpposites(alignment),
];
