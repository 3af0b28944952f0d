import { type Article, maxHistory, type PastVersion, readVersion } from './article';

/** What people and files may change. What is `undefined` in it is taken away; what it does not name stays. */
export type ArticleFields = Pick<Article, 'title' | 'body' | 'tags'> &
  Partial<Pick<Article, 'scope' | 'validFrom' | 'validUntil' | 'isInternal' | 'spokenVersions'>>;

const hasSameWords = (a: ArticleFields, b: ArticleFields): boolean =>
  a.title === b.title && a.body === b.body && a.tags.join('\n') === b.tags.join('\n');

/** A first version. `now` in ms since 1970. */
export const createArticle = (
  id: string,
  fields: ArticleFields,
  { now, source }: { now: number; source: Article['source'] },
): Article => ({ ...fields, id, updatedAt: now, source, version: 1 });

/**
 * The article with other fields. Other words make a new version and put the old one into the history, where the last ten
 * stay; spoken versions made from the old words are stale by that. `now` in ms since 1970.
 */
export const reviseArticle = (
  article: Article,
  fields: ArticleFields,
  { now, source }: { now: number; source: Article['source'] },
): Article => {
  const revised = { ...article, ...fields, updatedAt: now, source };
  if (hasSameWords(article, fields)) return revised;
  const version = readVersion(article);
  const { title, body, tags, updatedAt } = article;
  const past: PastVersion = { version, title, body, tags, updatedAt };
  return { ...revised, version: version + 1, history: [past, ...(article.history ?? [])].slice(0, maxHistory) };
};

/** The words of a past version again, as a new version: nothing of what came between is lost. */
export const restoreVersion = (article: Article, past: PastVersion, now: number): Article =>
  reviseArticle(article, { title: past.title, body: past.body, tags: past.tags }, { now, source: 'own' });
