import type { Article } from './article';
import { isConcept, listConcepts, listTerms, normaliseForSearch, normaliseQuestion } from './tokenise';

export interface Hit {
  id: string;
  /** Comparable within one search only. */
  score: number;
  /** Share of the question's weight that the article has, 0-1: how much of what was asked it speaks of. */
  coverage: number;
}

export interface KnowledgeIndex {
  /** Best first; empty when nothing fits well enough. `query` is what a customer or an agent wrote. */
  search(query: string, limit: number): Hit[];
  add(article: Article): void;
  /** As `add`: an article of the same id is replaced. */
  replace(article: Article): void;
  remove(id: string): void;
}

/** Entries of one term: place of the article and how much of the term is in it. Grows by doubling. */
interface Postings {
  places: Uint32Array;
  weights: Float32Array;
  length: number;
}

/** BM25 with the usual constants; a title says more than a body, a pair of characters more than one alone. */
const saturation = 1.2;
const lengthInfluence = 0.4;
const titleWeight = 3;
const tagWeight = 2.5;
const bodyWeight = 1;
const termWeight = (term: string): number => {
  if (isConcept(term)) return 2.4;
  return term.length === 1 ? 0.25 : 1;
};

/** One character alone (好 in 好看) is no match, unless it is all that was asked. */
const saysMore = (term: string): boolean => isConcept(term) || term.length > 1;

/** Share of a question's weight that an article must cover, and share of the best hit's score, to be shown. */
const minCoverage = 0.13;
const minShareOfBest = 0.3;
/** A word that no article knows counts less than one that another article has: customers say much that is not the point. */
const unknownTermShare = 0.6;

/**
 * Full-text index for Chinese: characters, pairs of characters and concepts (synonyms.ts), ranked by BM25. Segmenters do
 * worse on short questions (performance.md 2). An article's place is never used twice, removed ones are skipped.
 */
export const createKnowledgeIndex = (articles: readonly Article[]): KnowledgeIndex => {
  const postings = new Map<string, Postings>();
  const idOfPlace: (string | undefined)[] = [];
  const placeOfId = new Map<string, number>();
  const lengths: number[] = [];
  let totalLength = 0;

  const remove = (id: string): void => {
    const place = placeOfId.get(id);
    if (place === undefined) return;
    placeOfId.delete(id);
    idOfPlace[place] = undefined;
    totalLength -= lengths[place] ?? 0;
  };

  const add = (article: Article): void => {
    remove(article.id);
    const weights = weighTerms(article);
    const place = idOfPlace.length;
    const length = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    idOfPlace.push(article.id);
    lengths.push(length);
    placeOfId.set(article.id, place);
    totalLength += length;
    for (const [term, weight] of weights) append(postings, term, place, weight);
  };

  const search = (query: string, limit: number): Hit[] => {
    const terms = listQuestionTerms(query);
    const count = placeOfId.size;
    if (terms.length === 0 || count === 0) return [];
    const averageLength = totalLength / count;
    const scores = new Float64Array(idOfPlace.length);
    const covered = new Float64Array(idOfPlace.length);
    const isMet = new Uint8Array(idOfPlace.length);
    const needsMore = normaliseForSearch(query).length > 1;
    let wanted = 0;
    for (const term of terms) {
      const entry = postings.get(term);
      const frequency = entry ? countLiving(entry, idOfPlace) : 0;
      const rarity = termWeight(term) * Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
      wanted += frequency === 0 ? rarity * unknownTermShare : rarity;
      if (!entry || frequency === 0) continue;
      for (let index = 0; index < entry.length; index++) {
        const place = entry.places[index] ?? 0;
        const weight = entry.weights[index] ?? 0;
        const norm = saturation * (1 - lengthInfluence + (lengthInfluence * (lengths[place] ?? 0)) / averageLength);
        scores[place] = (scores[place] ?? 0) + (rarity * weight * (saturation + 1)) / (weight + norm);
        covered[place] = (covered[place] ?? 0) + rarity;
        if (!needsMore || saysMore(term)) isMet[place] = 1;
      }
    }
    const readCoverage = (place: number): number => (isMet[place] === 1 ? (covered[place] ?? 0) / wanted : 0);
    return rank(scores, readCoverage, idOfPlace).slice(0, limit);
  };

  for (const article of articles) add(article);
  return { search, add, replace: add, remove };
};

const listQuestionTerms = (query: string): string[] => {
  const terms = new Set(listTerms(normaliseQuestion(query)));
  for (const concept of listConcepts(normaliseForSearch(query))) terms.add(concept);
  return [...terms];
};

const weighTerms = (article: Article): Map<string, number> => {
  const weights = new Map<string, number>();
  const addField = (text: string, weight: number): void => {
    const normal = normaliseForSearch(text);
    for (const term of [...listTerms(normal), ...listConcepts(normal)]) {
      weights.set(term, (weights.get(term) ?? 0) + weight);
    }
  };
  addField(article.title, titleWeight);
  addField(article.tags.join(' '), tagWeight);
  addField(article.body, bodyWeight);
  return weights;
};

const append = (postings: Map<string, Postings>, term: string, place: number, weight: number): void => {
  const entry = postings.get(term) ?? { places: new Uint32Array(2), weights: new Float32Array(2), length: 0 };
  if (entry.length === entry.places.length) {
    const [places, weights] = [new Uint32Array(entry.length * 2), new Float32Array(entry.length * 2)];
    places.set(entry.places);
    weights.set(entry.weights);
    entry.places = places;
    entry.weights = weights;
  }
  entry.places[entry.length] = place;
  entry.weights[entry.length] = weight;
  entry.length += 1;
  postings.set(term, entry);
};

const countLiving = (entry: Postings, idOfPlace: readonly (string | undefined)[]): number => {
  let living = 0;
  for (let index = 0; index < entry.length; index++) {
    if (idOfPlace[entry.places[index] ?? 0] !== undefined) living += 1;
  }
  return living;
};

/** Says nothing rather than a weak hit: an agent in a hurry would read it to a customer. */
const rank = (
  scores: Float64Array,
  readCoverage: (place: number) => number,
  idOfPlace: readonly (string | undefined)[],
): Hit[] => {
  const hits: Hit[] = [];
  for (let place = 0; place < scores.length; place++) {
    const id = idOfPlace[place];
    const coverage = readCoverage(place);
    if (id === undefined || coverage < minCoverage) continue;
    hits.push({ id, score: scores[place] ?? 0, coverage });
  }
  hits.sort((one, other) => other.score - one.score);
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= best * minShareOfBest);
};
