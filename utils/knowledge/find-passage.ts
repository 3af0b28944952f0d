import type { Article } from './article';
import { findClearArticle } from './find-clear-article';
import type { FoundArticles } from './found-articles';
import type { KnowledgeIndex } from './search';

export interface Passage {
  title: string;
  /** One or more whole sentences of the article, word for word. */
  text: string;
}

/**
 * Offered in a held moment, unasked: the article must speak of much of the question and clearly more than the next one.
 * With these bounds half of the 119 test questions get a passage, all of them from the right article (2026-11).
 */
const clearEnough = { coverage: 0.5, lead: 1.5 };
const minSentenceCoverage = 0.25;

/** A passage longer than this is no sentence to say to somebody. */
const longestPassage = 90;

/** What limits or continues the sentence before it: without it that sentence says too much. */
const leansBack =
  /^(?:但|不过|除|否则|其中|此外不|上述|该|以上|若|如(?:因|需|已)?|已|未|超[过出]|逾期|仅|同一|因|不|无|另|单笔|每)/;

/** The best sentence over the next one, where the article's subject says nothing. */
const sentenceLead = 1.2;
/** A question that holds this share of nothing but the subject asks about no sentence in particular. */
const onlySubject = 0.9;

type CreateAlike = KnowledgeIndex['createAlike'];

interface PassageOptions {
  /**
   * Where it is not sure which sentence answers: all of the article instead, up to so many UTF-16 units, or none. Left out,
   * the likeliest one will do: it is offered beside others, and the agent reads it.
   */
  longestWhole?: number;
}

/**
 * The whole sentences of the clearly best article that answer the first query which found one; undefined: none is good
 * enough. `createAlike` is that of the index in which it was searched.
 */
export const findPassage = (
  createAlike: CreateAlike,
  found: readonly FoundArticles[],
  { longestWhole }: PassageOptions = {},
): Passage | undefined => {
  for (const search of found) {
    const article = findClearArticle(search, clearEnough);
    if (!article) continue;
    const text = cutPassage(createAlike, article, search.query, longestWhole);
    if (text) return { title: article.title, text };
  }
  return undefined;
};

/** The sentence that answers best, with everything behind it that limits it; undefined when that is too long to say. */
const cutPassage = (
  createAlike: CreateAlike,
  article: Article,
  query: string,
  longestWhole: number | undefined,
): string | undefined => {
  const sentences = article.body.match(/[^。！？\n]+[。！？]?/g) ?? [];
  const { place, isSure } = findSentence(createAlike, article, sentences, query);
  const whole = article.body.length <= (longestWhole ?? longestPassage) ? article.body.trim() : undefined;
  if (place === undefined || (longestWhole !== undefined && !isSure)) return whole;
  let end = place + 1;
  while (leansBack.test(sentences[end] ?? '')) end += 1;
  const text = sentences.slice(place, end).join('').trim();
  return text.length <= longestPassage ? text : undefined;
};

/**
 * Where the sentence stands that answers. 化妆品过敏 asked of an article about 化妆品 and 过敏 fits the sentence that names
 * its subject best, and that is about sealed boxes. So the sentences are ranked twice: by all words of the question, and
 * with the article's title in each of them, which leaves what the title does not say. It is sure when both come to the same,
 * the second clearly; no place at all when the question says nothing beside the subject.
 */
const findSentence = (
  createAlike: CreateAlike,
  article: Article,
  sentences: readonly string[],
  query: string,
): { place?: number; isSure: boolean } => {
  const rank = (subject: Pick<Article, 'title' | 'tags'>) =>
    createAlike(sentences.map((body, at) => ({ ...article, ...subject, id: `${at}`, body }))).search(
      query,
      sentences.length,
    );
  const [best] = rank({ title: ' ', tags: [] });
  if (!best || best.coverage < minSentenceCoverage) return { isSure: false };
  const [clear, next] = sentences.length > 1 ? rank(article) : [best];
  const isClear = clear !== undefined && (!next || clear.score >= next.score * sentenceLead);
  if (clear && !isClear && clear.coverage >= onlySubject) return { isSure: false };
  return { place: Number(best.id), isSure: isClear && clear.id === best.id };
};
