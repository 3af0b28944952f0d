import Papa from 'papaparse';
import type { Article } from '../article';
import { guardFormula } from '../formula-guard';
import { exportFormat } from '../import/read-json';
import { joinTags } from '../tags-text';
import { type ExportWords, listExportRows } from './export-columns';
import type { ExportFormat } from './export-formats';
import { writeXlsx } from './write-xlsx';

/** Excel takes a CSV for GBK unless it begins with this. */
const byteOrderMark = '\ufeff';

/**
 * The articles as a file's bytes. Only JSON holds everything, history and all spoken versions included; the tables hold what
 * can be edited in a spreadsheet, and come back as unchanged. In CSV nothing is computed by Excel.
 */
export const exportArticles = (
  articles: readonly Article[],
  format: ExportFormat,
  words: ExportWords & { sheetName: string; tagsLine: string },
): Uint8Array<ArrayBuffer> => {
  if (format === 'xlsx') return writeXlsx(listExportRows(articles, words), words.sheetName);
  const text = { csv: writeCsv, json: writeJson, markdown: writeMarkdown }[format](articles, words);
  return new Uint8Array(new TextEncoder().encode(text));
};

const writeCsv = (articles: readonly Article[], words: ExportWords): string => {
  const rows = listExportRows(articles, words).map((row) => row.map(guardFormula));
  return `${byteOrderMark}${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
};

const writeJson = (articles: readonly Article[]): string =>
  JSON.stringify({ format: exportFormat, version: 1, articles }, undefined, 2);

const writeMarkdown = (articles: readonly Article[], { tagsLine }: { tagsLine: string }): string =>
  articles
    .map(({ title, tags, body }) => {
      const tagsPart = tags.length > 0 ? `${tagsLine}${joinTags(tags).trim().replace(/\n/g, '、')}\n\n` : '';
      return `# ${title}\n\n${tagsPart}${body.replace(/^(?=#|标签|標籤|tags)/gim, '\\')}\n`;
    })
    .join('\n');
