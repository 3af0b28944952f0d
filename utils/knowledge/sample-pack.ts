import type { Article } from './article';
import sampleArticles from './sample-articles.json';

/** The ten example articles, as if written at `updatedAt` (ms since 1970). For extension pages and the worker only. */
export const createSamplePack = (updatedAt: number): Article[] =>
  sampleArticles.map((article) => ({ ...article, updatedAt, source: 'sample' }));
