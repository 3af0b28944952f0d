import type { Article } from '@/utils/knowledge/article';
import { createKnowledgeIndex } from '@/utils/knowledge/search';

/** More than fit on two screens are not read. */
const maxFound = 20;

/** Builds the index once and answers with a search over it: best first, everything for an empty question. */
export const createArticleSearch = (articles: readonly Article[]): ((query: string) => readonly Article[]) => {
  const index = createKnowledgeIndex(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return (query) => (query === '' ? articles : index.search(query, maxFound).flatMap(({ id }) => byId.get(id) ?? []));
};
