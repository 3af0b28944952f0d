import Papa from 'papaparse';
import * as z from 'zod/mini';
import { fail, type Result } from '@/utils/base/result';
import { decodeText } from '../import/decode-text';
import { ImportRefusal } from '../import/import-problem';
import { importLimits } from '../import/limits';
import type { PhraseDraft } from './phrase';
import { type PhraseTableProblem, readPhraseTable } from './read-phrase-table';

const rowSchema = z.object({
  text: z.string(),
  title: z.optional(z.string()),
  group: z.optional(z.string()),
  shortcut: z.optional(z.string()),
});
const fileSchema = z.union([z.array(rowSchema), z.object({ phrases: z.array(rowSchema) })]);

/** Reads phrases from what was pasted or stands in a file: a table with tabs, CSV, our own JSON, or one phrase a line. */
export const parsePhrases = (source: string): Result<PhraseDraft[], PhraseTableProblem> => {
  if (source.length > importLimits.textLength) return fail({ kind: 'too-large' });
  const text = source.replace(/^\uFEFF/, '').trim();
  return /^(\[\s*\{|\{\s*")/.test(text) ? parseJson(text) : readPhraseTable(splitTable(text));
};

/** As `parsePhrases`, of a text file in UTF-8, UTF-16 or GBK; undefined for what is no text at all. */
export const parsePhraseBytes = (bytes: Uint8Array): Result<PhraseDraft[], PhraseTableProblem> | undefined => {
  try {
    return parsePhrases(decodeText(bytes).text);
  } catch (error) {
    if (error instanceof ImportRefusal) return undefined;
    throw error;
  }
};

const parseJson = (text: string): Result<PhraseDraft[], PhraseTableProblem> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ kind: 'bad-json' });
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) return fail({ kind: 'bad-json' });
  const rows = Array.isArray(parsed.data) ? parsed.data : parsed.data.phrases;
  return readPhraseTable([
    ['group', 'title', 'text', 'shortcut'],
    ...rows.map(({ group = '', title = '', text: words, shortcut = '' }) => [group, title, words, shortcut]),
  ]);
};

const parseRows = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' }).data;

/** Commas part columns only where every line has as many: else they are a sentence's own. */
const splitTable = (text: string): string[][] => {
  if (text.includes('\t')) return parseRows(text, '\t');
  for (const delimiter of [',', ';']) {
    const rows = parseRows(text, delimiter);
    const width = rows[0]?.length ?? 0;
    if (width > 1 && rows.every((row) => row.length === width)) return rows;
  }
  return text.split(/\r?\n/).map((line) => [line]);
};
