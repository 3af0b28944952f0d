import { type Article, type ArticleSpokenVersion, maxSpokenVersions, readVersion } from './article';

const replaceSpoken = (article: Article, spokenVersions: ArticleSpokenVersion[], now: number): Article => ({
  ...article,
  spokenVersions,
  updatedAt: now,
});

/** The article with one more spoken version, a draft until somebody approves it; the oldest makes room. `now` in ms. */
export const addSpoken = (
  article: Article,
  spoken: Pick<ArticleSpokenVersion, 'id' | 'text' | 'options'>,
  now: number,
): Article => {
  const added: ArticleSpokenVersion = {
    ...spoken,
    status: 'draft',
    madeFromVersion: readVersion(article),
    savedAt: now,
  };
  return replaceSpoken(article, [...(article.spokenVersions ?? []), added].slice(-maxSpokenVersions), now);
};

export const changeSpoken = (
  article: Article,
  id: string,
  part: Partial<Pick<ArticleSpokenVersion, 'text' | 'status' | 'madeFromVersion'>>,
  now: number,
): Article =>
  replaceSpoken(
    article,
    (article.spokenVersions ?? []).map((it) => (it.id === id ? { ...it, ...part, savedAt: now } : it)),
    now,
  );

export const removeSpoken = (article: Article, id: string, now: number): Article =>
  replaceSpoken(
    article,
    (article.spokenVersions ?? []).filter((it) => it.id !== id),
    now,
  );
