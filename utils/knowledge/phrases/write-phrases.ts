import Papa from 'papaparse';
import type { Phrase } from './phrase';

/** The columns that the usual 快捷短语 tools read, and this import as well. */
const heading = ['分组', '标题', '内容', '快捷键'];

/**
 * A CSV file for a spreadsheet: byte order mark, CRLF, and nothing that a spreadsheet would run as a formula (Papa's own
 * pattern misses a cell with line breaks, 5.7.1).
 */
export const writePhrasesCsv = (phrases: readonly Phrase[]): string => {
  const rows = phrases.map(({ group, title, text, shortcut }) => [group, title, text, shortcut]);
  return `\uFEFF${Papa.unparse([heading, ...rows], { escapeFormulae: /^[=+\-@\t\r]/, newline: '\r\n' })}\r\n`;
};

/** A JSON file for another computer: what the agent wrote, no counts. */
export const writePhrasesJson = (phrases: readonly Phrase[]): string =>
  `${JSON.stringify(
    {
      format: 'warmreply-phrases',
      version: 1,
      phrases: phrases.map(({ group, title, text, shortcut }) => ({ group, title, text, shortcut })),
    },
    null,
    2,
  )}\n`;
