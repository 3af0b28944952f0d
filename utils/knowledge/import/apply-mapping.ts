import { fail, type Result, succeed } from '@/utils/base/result';
import {
  type ArticleScope,
  maxBodyLength,
  maxScopeLength,
  maxSpokenLength,
  maxTagLength,
  maxTags,
  maxTitleLength,
} from '../article';
import { cleanLine, cleanText } from '../clean-text';
import { findConsole } from '../console-names';
import { endOfDay, parseDay } from '../day-text';
import type { ArticleFields } from '../revise-article';
import { splitTags } from '../tags-text';
import type { Draft, ImportField, ImportSource, ImportTable, Mapping, RowProblem, RowProblemKind } from './types';

export interface MappedRows {
  drafts: Draft[];
  problems: RowProblem[];
}

/** Articles need a title and a text: without both columns there is nothing to compare. */
export const isComplete = ({ columns }: Mapping): boolean => columns.includes('title') && columns.includes('body');

/** Makes drafts of a table's rows. Empty rows are passed over; rows that no article can be made of are listed. */
export const applyMapping = ({ rows }: ImportTable, mapping: Mapping): MappedRows => {
  const drafts: Draft[] = [];
  const problems: RowProblem[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= mapping.headerRow || cells.every((cell) => cell.trim() === '')) continue;
    const place = index + 1;
    const draft = readRow(cells, mapping, place);
    if (draft.ok) drafts.push(draft.value);
    else problems.push({ place, kind: draft.reason });
  }
  return { drafts, problems };
};

/** Drafts of our own export's articles: whole, with all they have. */
export const draftArticles = (articles: NonNullable<ImportSource['articles']>): MappedRows => ({
  problems: [],
  drafts: articles.map((whole, index) => {
    const { id, title, body, tags, scope, validFrom, validUntil, isInternal } = whole;
    const fields = {
      title: cleanLine(title) || title,
      body: cleanText(body) || body,
      tags,
      scope,
      validFrom,
      validUntil,
      isInternal,
    };
    return { place: index + 1, id, fields, spoken: [], whole };
  }),
});

const readRow = (cells: readonly string[], { columns }: Mapping, place: number): Result<Draft, RowProblemKind> => {
  const has = (field: ImportField) => columns.includes(field);
  const readAll = (field: ImportField) => cells.filter((_, column) => columns[column] === field);
  const readOne = (field: ImportField) => cleanLine(readAll(field)[0] ?? '');
  const title = readOne('title');
  const body = cleanText(readAll('body').map(cleanText).filter(Boolean).join('\n'));
  const tags = [...new Set(readAll('tags').flatMap(splitTags))];
  if (title === '') return fail('no-title');
  if (body === '') return fail('no-body');
  if (title.length > maxTitleLength) return fail('title-too-long');
  if (body.length > maxBodyLength) return fail('body-too-long');
  if (tags.length > maxTags || tags.some((tag) => tag.length > maxTagLength)) return fail('bad-tags');
  const spoken = readAll('spoken').map(cleanText).filter(Boolean);
  if (spoken.some((text) => text.length > maxSpokenLength)) return fail('spoken-too-long');
  const fields: ArticleFields = { title, body, tags };
  if (has('console') || has('shop') || has('product')) {
    const scope = readScope(readOne('console'), readOne('shop'), readOne('product'));
    if (!scope.ok) return scope;
    fields.scope = scope.value;
  }
  for (const field of ['validFrom', 'validUntil'] as const) {
    if (!has(field)) continue;
    const day = readDay(readOne(field));
    if (day === 'bad-date') return fail(day);
    fields[field] = day !== undefined && field === 'validUntil' ? endOfDay(day) : day;
  }
  if (has('isInternal')) fields.isInternal = readFlag(readOne('isInternal'));
  const id = readOne('id');
  return succeed({ place, id: id === '' ? undefined : id, fields, spoken });
};

const readScope = (
  consoleName: string,
  shop: string,
  product: string,
): Result<ArticleScope | undefined, 'bad-console' | 'scope-too-long'> => {
  const console = findConsole(consoleName);
  if (console === undefined) return fail('bad-console');
  if (shop.length > maxScopeLength || product.length > maxScopeLength) return fail('scope-too-long');
  const scope: ArticleScope = {
    ...(console !== 'all' && { console }),
    ...(shop && { shop }),
    ...(product && { product }),
  };
  return succeed(Object.keys(scope).length > 0 ? scope : undefined);
};

const always = /^(永久|长期|長期|不限|无|無|-|forever|none)$/i;

const readDay = (text: string): number | undefined | 'bad-date' => {
  if (text === '' || always.test(text)) return undefined;
  return parseDay(text) ?? 'bad-date';
};

const yes = /^(是|对|√|✓|✔|y|yes|true|1|内部|內部|仅内部|对内|對內)$/i;
const no = /^(否|不是|×|x|n|no|false|0|对外|對外|公开|公開)$/i;

/** What is neither yes nor no says nothing: then title and tags decide. */
const readFlag = (text: string): boolean | undefined => (yes.test(text) ? true : no.test(text) ? false : undefined);
