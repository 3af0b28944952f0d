import { type Article, type ArticleSpokenVersion, maxSpokenVersions, readVersion } from '../article';
import { createArticle, reviseArticle } from '../revise-article';
import { type DiffEntry, listNewSpoken } from './diff-articles';

/** One article to be stored, with what it stands on: when that has changed meanwhile, nothing is stored. */
export interface ArticleChange {
  /** As it was when the change was made up; undefined when it was not there. */
  before: Article | undefined;
  after: Article;
}

/** What taking an entry stores. `now` in ms since 1970; `createSpokenId` gives ids that nobody else has. */
export const takeEntry = (entry: DiffEntry, now: number, createSpokenId: () => string): ArticleChange => {
  const { existing, draft, id } = entry;
  if (!existing && draft.whole) return { before: undefined, after: { ...draft.whole, ...draft.fields, id } };
  const article = existing
    ? reviseArticle(existing, draft.fields, { now, source: 'import' })
    : createArticle(id, draft.fields, { now, source: 'import' });
  const added = listNewSpoken(existing, draft).map(
    (text): ArticleSpokenVersion => ({
      id: createSpokenId(),
      text,
      status: 'draft', // nobody here has read it yet
      madeFromVersion: readVersion(article),
      savedAt: now,
    }),
  );
  if (added.length === 0) return { before: existing, after: article };
  const spokenVersions = [...(article.spokenVersions ?? []), ...added].slice(-maxSpokenVersions);
  return { before: existing, after: { ...article, spokenVersions } };
};
