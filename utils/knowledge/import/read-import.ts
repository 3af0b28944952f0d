import { fail, type Result, succeed } from '@/utils/base/result';
import { decodeText } from './decode-text';
import { type ImportProblem, ImportRefusal } from './import-problem';
import { importLimits } from './limits';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { hasHeadings, readMarkdown } from './read-markdown';
import { readPlainText } from './read-plain-text';
import { readXlsx } from './read-xlsx';
import type { ImportFormat, ImportSource, TextEncoding } from './types';

/** What the agent gave: a file, or text from the clipboard. */
export type ImportInput = { name: string; bytes: Uint8Array } | { pasted: string };

/**
 * Reads a file or a pasted text into tables or articles: .xlsx, CSV/TSV, Markdown, JSON, plain text. What it is goes by its
 * content first, its name second. Every limit of import/limits.ts but the time is held here; nothing of the file is run.
 */
export const readImport = (input: ImportInput): Result<ImportSource, ImportProblem> => {
  try {
    return succeed('pasted' in input ? readPasted(input.pasted) : readFile(input.name.toLowerCase(), input.bytes));
  } catch (error) {
    if (error instanceof ImportRefusal) return fail(error.problem);
    return fail('reader-failed'); // a file that no limit foresaw: refused like the others
  }
};

const startsWith = (bytes: Uint8Array, ...marks: number[]): boolean => marks.every((mark, at) => bytes[at] === mark);

const readFile = (name: string, bytes: Uint8Array): ImportSource => {
  if (bytes.length === 0) throw new ImportRefusal('empty');
  if (bytes.length > importLimits.fileBytes) throw new ImportRefusal('too-large');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ImportRefusal('old-excel'); // .xls, .et, or a locked .xlsx
  if (startsWith(bytes, 0x50, 0x4b)) {
    if (/\.(docx|pptx|zip|ods|numbers)$/.test(name)) throw new ImportRefusal('other-format');
    return { format: 'xlsx', isMapped: false, ...readXlsx(bytes) };
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46) || /\.(docx?|pptx?|pdf|png|jpe?g|gif|webp)$/.test(name))
    throw new ImportRefusal('other-format');
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') throw new ImportRefusal('empty');
  return readText(unifyLines(text), guessFormat(name, text), encoding);
};

const readPasted = (text: string): ImportSource => {
  if (text.length > importLimits.textLength) throw new ImportRefusal('too-large');
  if (text.trim() === '') throw new ImportRefusal('empty');
  const plain = unifyLines(text);
  const trimmed = plain.trim();
  // Only a list or an object that parses is JSON: a note may begin with a bracket.
  if (/^[[{]/.test(trimmed) && /[\]}]$/.test(trimmed)) return readText(trimmed, 'json');
  if (plain.includes('\t')) return readText(plain.replace(/^\n+|\n+$/g, ''), 'pasted');
  return readText(plain, hasHeadings(plain) ? 'markdown' : 'text');
};

const unifyLines = (text: string): string => text.replace(/\r\n?/g, '\n');

const guessFormat = (name: string, text: string): ImportFormat => {
  if (/\.(csv|tsv)$/.test(name)) return 'csv';
  if (name.endsWith('.json')) return 'json';
  if (/\.(md|markdown)$/.test(name)) return 'markdown';
  if (/^\s*[[{]/.test(text) && /[\]}]\s*$/.test(text)) return 'json';
  if (/^[^\n]*\t[^\n]*\n/.test(text)) return 'pasted';
  return hasHeadings(text) ? 'markdown' : 'text';
};

const readText = (text: string, format: ImportFormat, encoding?: TextEncoding): ImportSource => {
  const source = { format, encoding, tables: [], isMapped: false, formulaCount: 0 };
  const table = (rows: string[][]) => ({ ...source, tables: [{ name: '', rows }] });
  if (format === 'json') {
    const content = readJson(text);
    return 'articles' in content ? { ...source, articles: content.articles } : table(content.rows);
  }
  if (format === 'markdown') return { ...table(readMarkdown(text)), isMapped: true };
  if (format === 'text') return { ...table(readPlainText(text)), isMapped: true };
  return table(readCsv(text, format === 'pasted'));
};
