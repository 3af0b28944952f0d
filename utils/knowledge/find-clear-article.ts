import type { Article } from './article';
import type { KnowledgeIndex, SearchFilter } from './search';

/** How sure an answer must be that nobody asked for. */
export interface Clearness {
  /** Share of the question that the article speaks of, 0-1. */
  coverage: number;
  /** Its score over that of the next one. */
  lead: number;
}

/** Best hits that are looked at: `articles` may leave some of them out. */
const mostHits = 10;

/** The article among `articles` that is clearly the best for this question; undefined: none is. */
export const findClearArticle = (
  index: KnowledgeIndex,
  articles: readonly Article[],
  query: string,
  { coverage, lead }: Clearness,
  filter?: SearchFilter,
): Article | undefined => {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const [best, next] = index.search(query, mostHits, filter).filter(({ id }) => byId.has(id));
  if (!best || best.coverage < coverage || (next && best.score < next.score * lead)) return undefined;
  return byId.get(best.id);
};
