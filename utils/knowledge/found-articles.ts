import type { Article } from './article';
import type { Hit } from './search';

/** What one search has brought of what may be told, best first. */
export interface FoundArticles {
  /** As it was asked. */
  query: string;
  hits: readonly FoundArticle[];
}

interface FoundArticle extends Pick<Hit, 'score' | 'coverage'> {
  article: Article;
}

/** Each query's hits with their articles; one that is not among `articles` is left out. */
export const joinArticles = (
  searches: readonly { query: string; hits: readonly Hit[] }[],
  articles: readonly Article[],
): FoundArticles[] => {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return searches.map(({ query, hits }) => ({
    query,
    hits: hits.flatMap(({ id, score, coverage }) => {
      const article = byId.get(id);
      return article ? [{ article, score, coverage }] : [];
    }),
  }));
};
