import { fail, type Result, succeed } from '@/utils/base/result';
import { type ConsoleId, consoleIds } from '@/utils/conversation/types';
import { type Article, type ArticleScope, maxScopeLength, maxTagLength, maxTags } from '@/utils/knowledge/article';
import { cleanLine, cleanText } from '@/utils/knowledge/clean-text';
import { endOfDay, formatDay, parseDay } from '@/utils/knowledge/day-text';
import { isForAgentsOnly } from '@/utils/knowledge/may-be-told';
import type { ArticleFields } from '@/utils/knowledge/revise-article';
import { joinTags, splitTags } from '@/utils/knowledge/tags-text';

/** An article as its form holds it: text only, days as 2026-11-30. */
export interface EditorDraft {
  title: string;
  body: string;
  tags: string;
  console: ConsoleId | '';
  shop: string;
  product: string;
  validFrom: string;
  validUntil: string;
  isInternal: boolean;
}

export type EditorProblem = 'no-title' | 'no-body' | 'bad-tags' | 'bad-dates';

export const emptyDraft: EditorDraft = {
  title: '',
  body: '',
  tags: '',
  console: '',
  shop: '',
  product: '',
  validFrom: '',
  validUntil: '',
  isInternal: false,
};

const describeDay = (time: number | undefined): string => (time === undefined ? '' : formatDay(time));

export const toDraft = (article: Article): EditorDraft => ({
  title: article.title,
  body: article.body,
  tags: joinTags(article.tags),
  console: article.scope?.console ?? '',
  shop: article.scope?.shop ?? '',
  product: article.scope?.product ?? '',
  validFrom: describeDay(article.validFrom),
  validUntil: describeDay(article.validUntil),
  isInternal: isForAgentsOnly(article),
});

export const isSameDraft = (a: EditorDraft, b: EditorDraft): boolean => JSON.stringify(a) === JSON.stringify(b);

const readScope = ({ console, shop, product }: EditorDraft): ArticleScope | undefined => {
  const clean = (text: string) => cleanLine(text).slice(0, maxScopeLength);
  const scope: ArticleScope = {
    ...(console && { console }),
    ...(clean(shop) && { shop: clean(shop) }),
    ...(clean(product) && { product: clean(product) }),
  };
  return Object.keys(scope).length > 0 ? scope : undefined;
};

/** What the form says, as fields of an article; or what is missing. */
export const readDraft = (draft: EditorDraft): Result<ArticleFields, EditorProblem> => {
  const title = cleanLine(draft.title);
  const body = cleanText(draft.body);
  const tags = splitTags(draft.tags);
  if (title === '') return fail('no-title');
  if (body === '') return fail('no-body');
  if (tags.length > maxTags || tags.some((tag) => tag.length > maxTagLength)) return fail('bad-tags');
  const validFrom = parseDay(draft.validFrom);
  const lastDay = parseDay(draft.validUntil);
  const validUntil = lastDay === undefined ? undefined : endOfDay(lastDay);
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom) return fail('bad-dates');
  return succeed({ title, body, tags, scope: readScope(draft), validFrom, validUntil, isInternal: draft.isInternal });
};

export const findConsoleId = (value: string): ConsoleId | '' => consoleIds.find((id) => id === value) ?? '';
