import * as z from 'zod/mini';
import { type Article, articleSchema } from '../article';
import { ImportRefusal } from './import-problem';
import { importLimits } from './limits';
import { createTableBuilder } from './table-builder';

/** How our own export says what it is. */
export const exportFormat = 'warmreply-knowledge';
const ownSchema = z.object({
  format: z.literal(exportFormat),
  version: z.literal(1),
  articles: z.array(articleSchema),
});

const listSchema = z.array(z.unknown());
const rowSchema = z.record(z.string(), z.unknown());

type JsonContent = { articles: Article[] } | { rows: string[][] };

/**
 * Our own export as whole articles, any other list of objects as a table with their keys as columns: nobody else's names for
 * title and body are known here. A list under any key of an object is found too. Throws an ImportRefusal.
 */
export const readJson = (text: string): JsonContent => {
  const value = parseJson(text);
  const own = ownSchema.safeParse(value);
  if (own.success) {
    if (own.data.articles.length > importLimits.rows) throw new ImportRefusal('too-many-rows');
    if (own.data.articles.length === 0) throw new ImportRefusal('empty');
    return { articles: own.data.articles };
  }
  const list = findList(value);
  if (!list) throw new ImportRefusal('not-a-list');
  return { rows: buildRows(list) };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportRefusal('not-json');
  }
};

const findList = (value: unknown): unknown[] | undefined => {
  const parts = Array.isArray(value) ? [value] : Object.values(rowSchema.safeParse(value).data ?? {});
  for (const part of parts) {
    const list = listSchema.safeParse(part);
    if (list.success) return list.data;
  }
  return undefined;
};

const buildRows = (list: readonly unknown[]): string[][] => {
  if (list.length === 0) throw new ImportRefusal('empty');
  if (list.length >= importLimits.rows) throw new ImportRefusal('too-many-rows');
  const columns = new Map<string, number>();
  const builder = createTableBuilder({ rowsLeft: importLimits.rows, cellsLeft: importLimits.cells });
  for (const [index, item] of list.entries()) {
    const row = rowSchema.safeParse(item);
    if (!row.success || Array.isArray(item)) throw new ImportRefusal('not-a-list');
    // A Map, and own keys only: `__proto__` is a name like any other here.
    for (const [key, value] of Object.entries(row.data)) {
      const text = describeValue(value);
      if (text === '') continue;
      const column = columns.get(key) ?? columns.size;
      columns.set(key, column);
      builder.put(index + 1, column, text);
    }
  }
  for (const [key, column] of columns) builder.put(0, column, key);
  const rows = builder.finish();
  if (rows.length === 0) throw new ImportRefusal('empty');
  return rows;
};

/** Words and numbers as they are, lists of them line by line; what is nested deeper says nothing an article could hold. */
const describeValue = (value: unknown): string => {
  // The line end after the last part says that there is nothing to split within one.
  if (Array.isArray(value)) return value.map((part) => describeScalar(part) && `${describeScalar(part)}\n`).join('');
  return describeScalar(value);
};

const describeScalar = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
