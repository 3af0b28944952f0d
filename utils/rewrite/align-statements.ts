import type { ClauseView } from '@/utils/rewrite/read-views';

/** A clause with the clauses before it that only name its case or its subject (拆开用过的，就退不了). */
export interface Statement {
  view: ClauseView;
  parts: readonly ClauseView[];
  items: ReadonlyMap<string, number>;
  weight: number;
}

/** Two statements that speak of the same thing; `score` from 0 to 1. */
export interface Pair {
  source: Statement;
  rewrite: Statement;
  score: number;
}

/** Scores of statements against statements, and the pairs that choose each other. */
export interface Alignment {
  source: readonly Statement[];
  rewrite: readonly Statement[];
  score(source: Statement, rewrite: Statement): number;
  /** Pairs of which each side is the other's best, or as good as. */
  pairs: readonly Pair[];
}

const share = { word: 1, character: 0.35, number: 1.2, before: 0.45 };
/** A rival this close to the best is as good as the best. */
const tie = 0.92;

type Item = readonly [item: string, share: number];

const listItems = (view: ClauseView): Item[] => [
  ...[...view.words].map((word): Item => [word, share.word]),
  ...[...view.characters].map((character): Item => [character, share.character]),
  ...[...view.numbers].map((number): Item => [number.replace(/upper|lower/, ''), share.number]),
];

const caseEnd = /(?:[的时后者话了呢内外前中类品款上下]|哈)$/;
const caseStart = /^(?:如|若|要是|万一|因|由于|凡|对于|关于|但|不过|而)/;
const topicLength = 7;

/** A clause that only says when or of what the next one speaks. */
const isTopic = ({ text, polarity, numbers }: ClauseView): boolean =>
  polarity === 'unmarked' &&
  (caseEnd.test(text) || caseStart.test(text) || (numbers.size === 0 && text.length <= topicLength));

/** The clauses before a clause that belong to it: those of its sentence without an outcome of their own, at most two. */
const findParts = (views: readonly ClauseView[], view: ClauseView): ClauseView[] => {
  const parts = [view];
  for (let index = view.index - 1; index >= Math.max(0, view.index - 2); index -= 1) {
    const previous = views[index];
    if (!previous || previous.sentence !== view.sentence || !isTopic(previous)) break;
    parts.unshift(previous);
  }
  return parts;
};

const countSeen = (views: readonly ClauseView[]): Map<string, number> => {
  const seen = new Map<string, number>();
  for (const view of views) for (const [item] of listItems(view)) seen.set(item, (seen.get(item) ?? 0) + 1);
  return seen;
};

const sumOf = (items: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const weight of items.values()) sum += weight;
  return sum;
};

type Holder = readonly [statement: number, weight: number];

/** Which statements have an item, so that only those that share something are compared. */
const indexItems = (statements: readonly Statement[]): Map<string, Holder[]> => {
  const holders = new Map<string, Holder[]>();
  for (const [index, { items }] of statements.entries()) {
    for (const [item, weight] of items) {
      const known = holders.get(item);
      if (known) known.push([index, weight]);
      else holders.set(item, [[index, weight]]);
    }
  }
  return holders;
};

/**
 * Aligns the clauses of a source and of its rewrite. What stands in few clauses weighs more (防虫剂 says more than 商品),
 * scores are relative to the length of both sides, and a pair counts only when neither side has a better partner, so
 * that reordered and merged sentences find each other and a stray common word joins nothing.
 * Time: the items of the source times the clauses of the rewrite that share them.
 */
export const alignStatements = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): Alignment => {
  const seen = countSeen(source);
  const seenSpoken = countSeen(rewrite);
  const weigh = (item: string, own: number): number =>
    own / Math.sqrt(Math.max(seen.get(item) ?? 0, seenSpoken.get(item) ?? 0, 1));
  const build = (views: readonly ClauseView[]): Statement[] =>
    views.map((view) => {
      const parts = findParts(views, view);
      const items = new Map<string, number>();
      for (const part of parts) {
        const factor = part === view ? 1 : share.before;
        for (const [item, own] of listItems(part))
          items.set(item, Math.max(items.get(item) ?? 0, weigh(item, own) * factor));
      }
      return { view, parts, items, weight: sumOf(items) };
    });
  const written = build(source);
  const spoken = build(rewrite);
  const holders = indexItems(spoken);
  const scores = written.map((one) => {
    const shared = new Float64Array(spoken.length);
    for (const [item, weight] of one.items) {
      for (const [other, spokenWeight] of holders.get(item) ?? [])
        shared[other] = (shared[other] ?? 0) + Math.min(weight, spokenWeight);
    }
    return shared.map((sum, other) => (sum === 0 ? 0 : sum / Math.sqrt(one.weight * (spoken[other]?.weight ?? 1))));
  });
  const at = (one: number, other: number): number => scores[one]?.[other] ?? 0;
  const bestOf = scores.map((row) => row.reduce((best, score) => Math.max(best, score), 0));
  const bestFor = spoken.map((_, other) => scores.reduce((best, row) => Math.max(best, row[other] ?? 0), 0));
  const pairs = written.flatMap((one, i) =>
    spoken.flatMap((other, j): Pair[] => {
      const score = at(i, j);
      const isMutual = score > 0 && score >= (bestOf[i] ?? 0) * tie && score >= (bestFor[j] ?? 0) * tie;
      return isMutual ? [{ source: one, rewrite: other, score }] : [];
    }),
  );
  return {
    source: written,
    rewrite: spoken,
    score: (one, other) => at(one.view.index, other.view.index),
    pairs,
  };
};
