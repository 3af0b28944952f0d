import * as z from 'zod/mini';
import { type Article, articleSchema } from '../article';
import type { ArticleFields } from '../revise-article';

export const importFormats = ['xlsx', 'csv', 'pasted', 'json', 'markdown', 'text'] as const;
export type ImportFormat = (typeof importFormats)[number];

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** What a column holds. Several columns of tags, of bodies or of spoken versions are put together. */
export const importFields = [
  'title',
  'body',
  'tags',
  'console',
  'shop',
  'product',
  'validFrom',
  'validUntil',
  'isInternal',
  'spoken',
  'id',
] as const;
export type ImportField = (typeof importFields)[number];
export type ColumnUse = ImportField | 'ignore';

/** Rows of one sheet, each as long as the longest; every cell is text. */
const tableSchema = z.object({ name: z.string(), rows: z.array(z.array(z.string())) });
export type ImportTable = z.infer<typeof tableSchema>;

/** What a file holds before anybody said what its columns mean. */
export const importSourceSchema = z.object({
  format: z.enum(importFormats),
  /** Of a text file only. */
  encoding: z.optional(z.enum(textEncodings)),
  /** At least one, unless `articles` are there. */
  tables: z.array(tableSchema),
  /** The columns' meaning is known (Markdown, plain text): no need to ask. */
  isMapped: z.boolean(),
  /** Cells whose value was computed: the value is taken, the formula never. */
  formulaCount: z.number(),
  /** From our own export: whole articles, with history and spoken versions. */
  articles: z.optional(z.array(articleSchema)),
});
export type ImportSource = z.infer<typeof importSourceSchema>;

export interface Mapping {
  /** The row with the columns' names, -1 without one; rows above it are skipped. */
  headerRow: number;
  columns: readonly ColumnUse[];
}

/** One article to be, as a file has it. `place`: its row, counted from 1 as people and spreadsheets count. */
export interface Draft {
  place: number;
  /** The file's own id, or that of the stored article it came from. */
  id: string | undefined;
  /** A field that is not named was in no column: it stays as it is here. */
  fields: ArticleFields;
  /** Texts in spoken language that came with it. */
  spoken: readonly string[];
  /** From our own export, to be taken whole when it is new here. */
  whole?: Article;
}

export const rowProblemKinds = [
  'no-title',
  'no-body',
  'title-too-long',
  'body-too-long',
  'bad-tags',
  'bad-date',
  'bad-console',
  'scope-too-long',
  'spoken-too-long',
] as const;
export type RowProblemKind = (typeof rowProblemKinds)[number];

/** A row that no article can be made of; it is left out and shown. */
export interface RowProblem {
  place: number;
  kind: RowProblemKind;
}
