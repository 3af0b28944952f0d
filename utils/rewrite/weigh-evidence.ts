import type { Alignment, Statement } from '@/utils/rewrite/align-statements';

/** A statement of the source as evidence for one of the rewrite. */
export interface Evidence {
  source: Statement;
  /** How much of what the rewrite's statement takes from the source stands in this one; from 0 to 1. */
  share: number;
  /** Weight of what both speak of; rare things weigh more. */
  weight: number;
  /** The part of the weight that the clause itself has, without those before it. */
  own: number;
}

/** Evidence for a statement, the weightiest first: with the clauses it builds on, without them, or joined with others. */
export type Weigh = (rewrite: Statement, scope?: 'all' | 'own' | 'joined' | 'item') => readonly Evidence[];

/** What a clause before adds to a statement. */
const before = 0.6;
/** A word in four clauses weighs a quarter of one that stands in a single one. */
const rarity = 0.9;

const readItems = ({ view, parts }: Statement): Map<string, number> => {
  const items = new Map<string, number>();
  const add = (token: string, weight: number): void => {
    if ((items.get(token) ?? 0) < weight) items.set(token, weight);
  };
  for (const part of parts) {
    const factor = part === view ? 1 : before;
    for (const [token, weight] of part.tokens) add(token, weight * factor);
    for (const number of part.numbers) add(`#${number.replace(/upper|lower/, '')}`, factor);
  }
  return items;
};

/**
 * Weighs the statements of the source as evidence for those of the rewrite, by shared concepts and characters. Unlike
 * an alignment it asks only where the words of the rewrite come from, so a short spoken clause finds its long source.
 * Time: the tokens of the rewrite times the clauses of the source that have them.
 */
export const weighEvidence = (alignment: Alignment): Weigh => {
  const holders = new Map<string, (readonly [index: number, weight: number])[]>();
  const counts = new Map<string, number>();
  for (const [index, statement] of alignment.source.entries()) {
    const own = new Set(readItems({ ...statement, parts: [statement.view] }).keys());
    for (const token of own) counts.set(token, (counts.get(token) ?? 0) + 1);
    for (const [token, weight] of readItems(statement)) {
      const known = holders.get(token);
      if (known) known.push([index, weight]);
      else holders.set(token, [[index, weight]]);
    }
  }
  const known = new Map<string, Evidence[]>();
  return (said, scope = 'all') => {
    const key = `${said.view.index} ${scope}`;
    const done = known.get(key);
    if (done && scope !== 'item') return done;
    const rewrite = scope === 'own' || scope === 'item' ? { ...said, parts: [said.view] } : said;
    const sums = new Float64Array(alignment.source.length);
    const owns = new Float64Array(alignment.source.length);
    const own = readItems({ ...rewrite, parts: [rewrite.view] });
    let all = 0;
    for (const [token, weight] of readItems(rewrite)) {
      const places = holders.get(token);
      if (!places) continue;
      const rare = 1 / (counts.get(token) ?? 1) ** rarity;
      all += weight * rare;
      for (const [index, other] of places) {
        const shared = Math.min(weight, other) * rare;
        sums[index] = (sums[index] ?? 0) + shared;
        if (own.has(token)) owns[index] = (owns[index] ?? 0) + shared;
      }
    }
    const found = alignment.source
      .map((source, index) => ({
        source,
        weight: sums[index] ?? 0,
        own: owns[index] ?? 0,
        share: all === 0 ? 0 : (sums[index] ?? 0) / all,
      }))
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight);
    known.set(key, found);
    return found;
  };
};
