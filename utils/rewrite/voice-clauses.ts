import type { ClauseView } from '@/utils/rewrite/read-views';

/** How much of one clause of the source each clause of the rewrite, in its order, takes up. */
export type Voicing = (view: ClauseView) => Float64Array;

/** What the clauses before it in its sentence add to a clause. */
const before = 0.6;
/** A word in four clauses weighs a quarter of one that stands in a single one. */
const rarity = 0.9;

const plain = (number: string): string => `#${number.replace(/upper|lower/, '')}`;

/** A clause of the source is read with one before it, a spoken one with two: speech breaks up what is written. */
const reach = { source: 1, rewrite: 2 };

/** A clause with as much of its own needs nothing from the one before. */
const selfContained = 4;

const sumOf = (tokens: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const weight of tokens.values()) sum += weight;
  return sum;
};

const readItems = (views: readonly ClauseView[], index: number, back: number): Map<string, number> => {
  const items = new Map<string, number>();
  const add = (item: string, weight: number): void => {
    if ((items.get(item) ?? 0) < weight) items.set(item, weight);
  };
  for (let at = index; at >= Math.max(0, index - back); at -= 1) {
    const view = views[at];
    if (view?.sentence !== views[index]?.sentence) break;
    const factor = at === index ? 1 : before;
    for (const [token, weight] of view?.tokens ?? []) add(token, weight * factor);
    for (const number of view?.numbers ?? []) add(plain(number), factor);
  }
  return items;
};

/**
 * Weighs, from the side of the source, where each of its clauses is spoken of in the rewrite. Unlike the evidence for a
 * spoken clause (weighEvidence) it finds what is left of a fact that nobody speaks of any more.
 * Time: the tokens of the source times the clauses of the rewrite that have them.
 */
export const voiceClauses = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): Voicing => {
  const counts = new Map<string, number>();
  for (const { tokens, numbers } of source)
    for (const item of [...tokens.keys(), ...[...numbers].map(plain)]) counts.set(item, (counts.get(item) ?? 0) + 1);
  const holders = new Map<string, (readonly [index: number, weight: number])[]>();
  for (const { index } of rewrite) {
    for (const [item, weight] of readItems(rewrite, index, reach.rewrite)) {
      const known = holders.get(item);
      if (known) known.push([index, weight]);
      else holders.set(item, [[index, weight]]);
    }
  }
  const known = new Map<number, Float64Array>();
  return (view) => {
    const done = known.get(view.index);
    if (done) return done;
    const sums = new Float64Array(rewrite.length);
    for (const [item, weight] of readItems(source, view.index, sumOf(view.tokens) < selfContained ? reach.source : 0)) {
      const rare = 1 / (counts.get(item) ?? 1) ** rarity;
      for (const [index, other] of holders.get(item) ?? [])
        sums[index] = (sums[index] ?? 0) + Math.min(weight, other) * rare;
    }
    known.set(view.index, sums);
    return sums;
  };
};
