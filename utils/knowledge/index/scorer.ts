import type { Query, QuestionKind } from '../query-terms';
import { fieldWeights } from '../tokenise';
import type { DocumentRow } from './documents';
import type { Postings } from './segment';
import { isConceptKey } from './term-keys';

export interface Hit {
  id: string;
  /** Comparable within one search only. */
  score: number;
  /** Share of the question's weight that the article has, 0-1: how much of what was asked it speaks of. */
  coverage: number;
}

/** BM25 with the usual constants, in the halves of tokenise.ts. */
const saturation = 3.2;
const lengthInfluence = 0.4;

/**
 * Share of a question's weight that an article must cover to be shown, by how much the question sounds as if it was about
 * the shop, and by the best that the article has of it: single characters only, words of its body, or a concept or words of
 * its title or tags. Set on the read half of test/fixtures/search and two shops beside it (2026-11).
 */
const minCoverage: Readonly<Record<QuestionKind, readonly [single: number, body: number, subject: number]>> = {
  shop: [0.1, 0.1, 0.1],
  unsure: [Number.POSITIVE_INFINITY, 0.5, 0.2],
  beside: [Number.POSITIVE_INFINITY, 0.6, 0.35],
};
/** Share of the best hit's score: an agent in a hurry would read a weak one to a customer. */
const minShareOfBest = 0.3;
/** A single character that more articles have than this says nothing, and costs the most. */
const mostForSingle = 100;
/** The best that an article has of a question; 0: single characters. */
const BODY = 1;
const SUBJECT = 2;

export interface Scorer {
  countLiving(parts: readonly Postings[]): number;
  /** `weigh` multiplies a document's score, 0 leaves it out; all count alike without it. */
  rank(query: Query, weigh: ((row: DocumentRow) => number) | undefined, limit: number): Hit[];
}

/** Scores for one state of the documents: lengths and their mean are worked out once, its boards are used by every search. */
export const createScorer = (documents: readonly (DocumentRow | undefined)[], hasRemoved: boolean): Scorer => {
  const size = documents.length;
  const living = documents.filter((row) => row !== undefined);
  const count = living.length;
  const meanLength = living.reduce((sum, { length }) => sum + length, 0) / count;
  const norms = Float64Array.from(
    documents,
    (row) => saturation * (1 - lengthInfluence + (lengthInfluence * (row?.length ?? 0)) / meanLength),
  );
  const scores = new Float64Array(size);
  const covered = new Float64Array(size);
  const strong = new Uint8Array(size);
  const boosted = new Float64Array(size);
  const touched = new Uint32Array(size);
  const kept = new Uint32Array(size);

  const countLiving = (parts: readonly Postings[]): number => {
    let total = 0;
    for (const { places, start, end } of parts) {
      if (!hasRemoved) {
        total += end - start;
        continue;
      }
      for (let at = start; at < end; at++) if (documents[places[at] ?? 0] !== undefined) total += 1;
    }
    return total;
  };

  const rank: Scorer['rank'] = ({ terms, unknown, kind }, weigh, limit) => {
    const bounds = minCoverage[kind];
    const rarityOf = (frequency: number): number => Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
    let wanted = unknown * rarityOf(0);
    let touchedCount = 0;
    for (const { key, postings, weight, isWeak } of terms) {
      const { parts, frequency } = postings;
      if (isWeak && frequency > mostForSingle) continue;
      const rarity = weight * rarityOf(frequency);
      wanted += rarity;
      const strongest = rarity * (saturation + 1);
      const isConcept = isConceptKey(key);
      for (const { places, weights, start, end } of parts) {
        for (let at = start; at < end; at++) {
          const place = places[at] ?? 0;
          const said = weights[at] ?? 0;
          const before = covered[place] ?? 0;
          if (before === 0) touched[touchedCount++] = place;
          covered[place] = before + rarity;
          scores[place] = (scores[place] ?? 0) + (strongest * said) / (said + (norms[place] ?? 0));
          if (isWeak) continue;
          if (isConcept || said >= fieldWeights.tags) strong[place] = SUBJECT;
          else if (strong[place] === 0) strong[place] = BODY;
        }
      }
    }
    let best = 0;
    let keptCount = 0;
    for (let at = 0; at < touchedCount; at++) {
      const place = touched[at] ?? 0;
      if ((covered[place] ?? 0) < (bounds[strong[place] ?? 0] ?? 1) * wanted) continue;
      const row = documents[place];
      const boost = row ? (weigh?.(row) ?? 1) : 0;
      if (boost === 0) continue;
      const score = (scores[place] ?? 0) * boost;
      boosted[place] = score;
      kept[keptCount++] = place;
      if (score > best) best = score;
    }
    const hits: Hit[] = [];
    for (let at = 0; at < keptCount; at++) {
      const place = kept[at] ?? 0;
      const score = boosted[place] ?? 0;
      const row = documents[place];
      if (row && score >= best * minShareOfBest)
        hits.push({ id: row.id, score, coverage: (covered[place] ?? 0) / wanted });
    }
    for (let at = 0; at < touchedCount; at++) {
      const place = touched[at] ?? 0;
      scores[place] = 0;
      covered[place] = 0;
      strong[place] = 0;
    }
    return hits.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)).slice(0, limit);
  };
  return { countLiving, rank };
};
