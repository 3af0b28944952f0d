import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Article } from '@/utils/knowledge/article';
import type { KnowledgeIndex } from '@/utils/knowledge/search';

const part = z.enum(['tune', 'held', 'fresh']);
const articleRows = z.array(
  z.object({ id: z.string(), title: z.string(), tags: z.array(z.string()), body: z.string() }),
);
const questionRows = z.array(
  z.object({
    question: z.string(),
    article: z.string(),
    kind: z.enum(['plain', 'indirect', 'dialect', 'short', 'typo', 'pinyin']),
    part,
  }),
);
const strayRows = z.array(z.object({ question: z.string(), part }));

export type SearchQuestion = z.infer<typeof questionRows>[number];
export type StrayQuestion = z.infer<typeof strayRows>[number];

const readRows = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/search/${name}.json`, import.meta.url), 'utf8'));

/** The shop of the quality set: every article is asked about. */
export const readShop = (): Article[] =>
  articleRows.parse(readRows('articles')).map((row) => ({ ...row, updatedAt: 0, source: 'own' }));
export const readQuestions = (): SearchQuestion[] => questionRows.parse(readRows('questions'));
export const readStrays = (): StrayQuestion[] => strayRows.parse(readRows('off-topic'));

const moreShops = z.array(
  z.object({
    name: z.string(),
    articles: articleRows,
    questions: z.array(z.object({ q: z.string(), id: z.string() })),
    beside: z.array(z.string()),
  }),
);

/** Four shops more, read while synonyms were written: they keep what was reached, and say nothing about strangers. */
export const readMoreShops = (): z.infer<typeof moreShops> => moreShops.parse(readRows('more-shops'));

export interface SearchReport {
  asked: number;
  /** Shares of `asked`: right article first, among the first three; mean of 1/rank within ten. */
  first: number;
  firstThree: number;
  meanReciprocalRank: number;
  missed: SearchQuestion[];
  strays: number;
  answeredStrays: string[];
}

export const evaluateSearch = (
  index: KnowledgeIndex,
  questions: readonly SearchQuestion[],
  strays: readonly StrayQuestion[],
): SearchReport => {
  const ranks = questions.map(
    ({ question, article }) => 1 + index.search(question, 10).findIndex(({ id }) => id === article),
  );
  const share = (count: number): number => count / questions.length;
  return {
    asked: questions.length,
    first: share(ranks.filter((rank) => rank === 1).length),
    firstThree: share(ranks.filter((rank) => rank >= 1 && rank <= 3).length),
    meanReciprocalRank: share(ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0)),
    missed: questions.filter((_, at) => !((ranks[at] ?? 0) >= 1 && (ranks[at] ?? 0) <= 3)),
    strays: strays.length,
    answeredStrays: strays.map(({ question }) => question).filter((question) => index.search(question, 1).length > 0),
  };
};
