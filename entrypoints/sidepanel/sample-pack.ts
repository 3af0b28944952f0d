import { systemClock } from '@/utils/base/clock';
import { type Article, articleSchema } from '@/utils/knowledge/article';
import sampleArticles from '@/utils/knowledge/sample-articles.json';

/** The articles that ship with the extension, stamped with the moment they are taken in. */
export const readSamplePack = (): Article[] =>
  sampleArticles.map((article) => articleSchema.parse({ ...article, updatedAt: systemClock.now(), source: 'sample' }));
