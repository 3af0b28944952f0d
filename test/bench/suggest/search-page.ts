/** Runs inside Chromium: what the bare search costs over the articles that the extension holds. */
import { createKnowledgeIndex, type IndexedArticle } from '@/utils/knowledge/search';

const most = 10;

/** Mean ms of one search. */
const timeSearch = (articles: readonly IndexedArticle[], queries: readonly string[], rounds: number): number => {
  const index = createKnowledgeIndex(articles);
  const run = () => queries.reduce((sum, query) => sum + index.search(query, most).length, 0);
  for (let round = 0; round < rounds; round += 1) run();
  const startedAt = performance.now();
  for (let round = 0; round < rounds; round += 1) run();
  return (performance.now() - startedAt) / (rounds * queries.length);
};

Object.assign(globalThis, { timeSearch });
