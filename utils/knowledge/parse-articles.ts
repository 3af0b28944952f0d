import * as z from 'zod/mini';
import { fail, type Result, succeed } from '@/utils/base/result';
import { type Article, maxBodyLength, maxIdLength, maxTagLength, maxTags, maxTitleLength } from './article';

/** Why a file of articles is refused as a whole, or which article in it (`index` counts from 0) and why. */
export type ParseArticlesProblem =
  | { kind: 'not-json' | 'not-a-list' | 'empty' | 'too-many' | 'too-large' }
  | { kind: 'no-title' | 'no-body' | 'title-too-long' | 'body-too-long' | 'bad-tags' | 'duplicate-id'; index: number };

const maxFileLength = 10 * 1024 * 1024;
const maxArticles = 5_000;

const rowSchema = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  title: z.string(),
  body: z.string(),
  tags: z.optional(z.array(z.string())),
});

/**
 * Reads articles from a JSON list of { title, body, tags?, id? }. All or none: half an import would look complete.
 * An article without an id gets one from its title, so that importing a mended file again replaces it.
 */
export const parseArticles = (json: string, updatedAt: number): Result<Article[], ParseArticlesProblem> => {
  if (json.length > maxFileLength) return fail({ kind: 'too-large' });
  let rows: unknown;
  try {
    rows = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return fail({ kind: 'not-json' });
  }
  if (!Array.isArray(rows)) return fail({ kind: 'not-a-list' });
  if (rows.length === 0) return fail({ kind: 'empty' });
  if (rows.length > maxArticles) return fail({ kind: 'too-many' });
  const articles = new Map<string, Article>();
  for (const [index, row] of rows.entries()) {
    const article = parseRow(row, updatedAt);
    if (!article.ok) return fail({ kind: article.reason, index });
    if (articles.has(article.value.id)) return fail({ kind: 'duplicate-id', index });
    articles.set(article.value.id, article.value);
  }
  return succeed([...articles.values()]);
};

type RowProblem = Extract<ParseArticlesProblem, { index: number }>['kind'];

const parseRow = (row: unknown, updatedAt: number): Result<Article, RowProblem> => {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    return fail(field === 'body' ? 'no-body' : field === 'tags' ? 'bad-tags' : 'no-title');
  }
  const title = cleanText(parsed.data.title);
  const body = cleanText(parsed.data.body);
  const tags = [...new Set((parsed.data.tags ?? []).map(cleanText).filter(Boolean))];
  if (title === '') return fail('no-title');
  if (body === '') return fail('no-body');
  if (title.length > maxTitleLength) return fail('title-too-long');
  if (body.length > maxBodyLength) return fail('body-too-long');
  if (tags.length > maxTags || tags.some((tag) => tag.length > maxTagLength)) return fail('bad-tags');
  const id = `import-${parsed.data.id ?? title}`.slice(0, maxIdLength);
  return succeed({ id, title, body, tags, updatedAt, source: 'import' });
};

/** Without what shows nothing or turns the reading direction: it could hide words from the reader. */
const cleanText = (text: string): string => text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').trim();
