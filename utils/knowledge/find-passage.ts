import type { Article } from './article';
import { findClearArticle } from './find-clear-article';
import type { KnowledgeIndex, SearchFilter } from './search';

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

/** The whole sentences of the clearly best article that answer the first query which finds one; undefined: none is good enough. */
export const findPassage = (
  index: KnowledgeIndex,
  articles: readonly Article[],
  queries: readonly string[],
  filter?: SearchFilter,
): Passage | undefined => {
  for (const query of queries) {
    const article = findClearArticle(index, articles, query, clearEnough, filter);
    const text = article && cutPassage(index, article, query);
    if (article && text) return { title: article.title, text };
  }
  return undefined;
};

/** The sentence that answers best, with everything behind it that limits it; undefined when that is too long to say. */
const cutPassage = (index: KnowledgeIndex, { body, ...article }: Article, query: string): string | undefined => {
  const sentences = body.match(/[^。！？\n]+[。！？]?/g) ?? [];
  const rows = sentences.map((sentence, at) => ({ ...article, id: `${at}`, title: ' ', tags: [], body: sentence }));
  const best = index.createAlike(rows).search(query, 1)[0];
  if (!best || best.coverage < minSentenceCoverage) return undefined;
  const start = Number(best.id);
  let end = start + 1;
  while (leansBack.test(sentences[end] ?? '')) end += 1;
  const text = sentences.slice(start, end).join('').trim();
  return text.length <= longestPassage ? text : undefined;
};
