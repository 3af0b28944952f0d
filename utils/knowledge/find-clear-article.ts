import type { Article } from './article';
import type { FoundArticles } from './found-articles';

/** How sure an answer must be that nobody asked for. */
export interface Clearness {
  /** Share of the question that the article speaks of, 0-1. */
  coverage: number;
  /** Its score over that of the next one. */
  lead: number;
}

/** The found article that is clearly the best for its question; undefined: none is. */
export const findClearArticle = (
  { hits: [best, next] }: FoundArticles,
  { coverage, lead }: Clearness,
): Article | undefined => {
  if (!best || best.coverage < coverage || (next && best.score < next.score * lead)) return undefined;
  return best.article;
};
