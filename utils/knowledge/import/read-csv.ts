import Papa from 'papaparse';
import { unguardFormula } from '../formula-guard';
import { ImportRefusal } from './import-problem';
import { importLimits } from './limits';
import { createTableBuilder } from './table-builder';

/** What spreadsheets put between cells. */
const delimiters = [',', '\t', ';', '|'];
/** Enough rows to tell by; guessing cuts all that it is given, once per separator. */
const guessedLength = 100_000;

const guessDelimiter = (text: string): string =>
  Papa.parse(text.slice(0, guessedLength), { delimitersToGuess: delimiters, preview: 10 }).meta.delimiter;

/**
 * Reads a table from text: CSV with any usual separator, or tab-separated as Excel and WPS paste it. Cells in quotes may
 * hold line ends. Throws an ImportRefusal.
 */
export const readCsv = (text: string, isPasted = false): string[][] => {
  const { data, errors } = Papa.parse<unknown[]>(text, {
    delimiter: isPasted ? '\t' : guessDelimiter(text),
    preview: importLimits.rows + 1,
  });
  // A quote that is never closed swallows the rest of the file: its articles would be missing without a word.
  if (errors.some(({ type }) => type === 'Quotes')) throw new ImportRefusal('broken-quotes');
  const builder = createTableBuilder({ rowsLeft: importLimits.rows, cellsLeft: importLimits.cells });
  for (const [row, cells] of data.entries())
    for (const [column, cell] of cells.entries()) builder.put(row, column, unguardFormula(String(cell)));
  const rows = builder.finish();
  if (rows.length === 0) throw new ImportRefusal('empty');
  return rows;
};
