import { foldHeader, headerWords } from './header-words';
import type { ColumnUse, Mapping } from './types';

/** Titles and notes above a table's head are not many. */
const searchedRows = 10;
const longestHeading = 20;
const longestPlainHeading = 10;
const sampledRows = 200;

interface HeadingGuess {
  use: ColumnUse;
  isWhole: boolean;
}

const guessHeading = (cell: string): HeadingGuess | undefined => {
  if (cell.length > longestHeading) return undefined;
  const folded = foldHeader(cell);
  if (folded === '') return undefined;
  let best: { use: ColumnUse; length: number } | undefined;
  for (const [use, words] of headerWords)
    for (const word of words) {
      if (folded === word) return { use, isWhole: true };
      // Latin words count whole only: "a" and "no" end many others.
      if (word.length > (best?.length ?? 1) && /\p{Script=Han}/u.test(word) && folded.endsWith(word))
        best = { use, length: word.length };
    }
  return best && { use: best.use, isWhole: false };
};

/**
 * Names at the ends of longer ones are enough where all cells are short and a title and a body are among them; else one must
 * be known as a whole: sentences end in 标题 and 问题 too.
 */
const isHeading = (cells: readonly string[], guesses: readonly HeadingGuess[]): boolean => {
  if (guesses.some(({ isWhole }) => isWhole)) return true;
  const names = (use: ColumnUse) => guesses.some((guess) => guess.use === use);
  return names('title') && names('body') && cells.every((cell) => cell.trim().length <= longestPlainHeading);
};

/** The row that names the columns: the first with the most known names. */
const findHeaderRow = (rows: readonly string[][]): number => {
  let best = { row: -1, known: 0 };
  for (const [row, cells] of rows.slice(0, searchedRows).entries()) {
    const guesses = cells.flatMap((cell) => guessHeading(cell) ?? []);
    const known = isHeading(cells, guesses) ? guesses.length : 0;
    if (known > best.known) best = { row, known };
  }
  return best.row;
};

interface ColumnShape {
  column: number;
  meanLength: number;
  filledShare: number;
  distinctShare: number;
}

const measureColumn = (rows: readonly string[][], column: number): ColumnShape => {
  const cells = rows.slice(0, sampledRows).map((row) => row[column]?.trim() ?? '');
  const filled = cells.filter(Boolean);
  const length = filled.reduce((total, cell) => total + cell.length, 0);
  return {
    column,
    meanLength: filled.length === 0 ? 0 : length / filled.length,
    filledShare: cells.length === 0 ? 0 : filled.length / cells.length,
    distinctShare: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
  };
};

/** Of the columns nobody named, the longest texts are the bodies, and short ones that differ are the titles. */
const fillByShape = (columns: ColumnUse[], rows: readonly string[][], isNamed: readonly boolean[]): void => {
  const free = columns
    .map((_, column) => measureColumn(rows, column))
    .filter(({ column, filledShare }) => !isNamed[column] && filledShare >= 0.3);
  if (!columns.includes('body')) {
    const [longest] = [...free].sort((a, b) => b.meanLength - a.meanLength);
    if (longest) columns[longest.column] = 'body';
  }
  if (!columns.includes('title')) {
    const [title] = free
      .filter(({ column, meanLength }) => columns[column] === 'ignore' && meanLength <= 60 && meanLength > 1)
      .sort((a, b) => b.distinctShare - a.distinctShare || a.column - b.column);
    if (title) columns[title.column] = 'title';
  }
};

/**
 * What the columns of a table seem to hold, by their headings, else by the shape of their texts. The agent sees it and may
 * say otherwise; `title` is given once.
 */
export const guessColumns = (rows: readonly string[][]): Mapping => guessColumnsBelow(rows, findHeaderRow(rows));

/** As `guessColumns`, when the agent has said which row holds the headings (-1: none). */
export const guessColumnsBelow = (rows: readonly string[][], headerRow: number): Mapping => {
  const headings = (headerRow === -1 ? rows[0]?.map(() => '') : rows[headerRow]) ?? [];
  return { headerRow, columns: guessUses(headings, rows.slice(headerRow + 1)) };
};

const guessUses = (headings: readonly string[], rows: readonly string[][]): ColumnUse[] => {
  const guesses = headings.map(guessHeading);
  const columns: ColumnUse[] = guesses.map((guess) => guess?.use ?? 'ignore');
  // 话术 is the answer where nothing else is, and its spoken version beside one.
  const hasWrittenBody = headings.some((heading, at) => columns[at] === 'body' && !isPhraseHeading(heading));
  for (const [at, heading] of headings.entries())
    if (hasWrittenBody && columns[at] === 'body' && isPhraseHeading(heading)) columns[at] = 'spoken';
  const title = columns.indexOf('title');
  for (const [at, use] of columns.entries()) if (use === 'title' && at !== title) columns[at] = 'ignore';
  fillByShape(columns, rows, guesses.map(Boolean));
  return columns;
};

const isPhraseHeading = (heading: string): boolean => /[话話][术術]$/.test(foldHeader(heading));
