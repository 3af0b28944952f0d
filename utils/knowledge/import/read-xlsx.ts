import { ImportRefusal } from './import-problem';
import { importLimits } from './limits';
import { decodeEscapes, openWorkbook, type Workbook } from './read-workbook';
import { createAttributeReader, scanXml } from './scan-xml';
import { createTableBuilder, type TableBudget } from './table-builder';
import type { ImportTable } from './types';

const readReference = createAttributeReader('r');
const readType = createAttributeReader('t');
const readStyle = createAttributeReader('s');

interface Cell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  isFormula: boolean;
}

/**
 * Reads the sheets of an .xlsx file (Excel, WPS) that are shown and hold something. Of a formula the last computed value is
 * taken. Own reader: read-excel-file unpacks and parses in workers it makes from text, which our content security policy
 * refuses, and allocates whatever place a cell claims to stand at. Throws an ImportRefusal.
 */
export const readXlsx = (bytes: Uint8Array): { tables: ImportTable[]; formulaCount: number } => {
  const workbook = openWorkbook(bytes);
  if (workbook.sheets.length > importLimits.sheets) throw new ImportRefusal('too-many-cells');
  const budget: TableBudget = { rowsLeft: importLimits.rows, cellsLeft: importLimits.cells };
  let formulaCount = 0;
  const tables = workbook.sheets.map(({ name, path }) => {
    const builder = createTableBuilder(budget);
    for (const cell of readCells(new TextDecoder().decode(workbook.archive.read(path)))) {
      if (cell.isFormula) formulaCount += 1;
      builder.put(cell.row, cell.column, describeCell(cell, workbook));
    }
    return { name, rows: builder.finish() };
  });
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new ImportRefusal(workbook.sheets.length === 0 ? 'no-sheet' : 'empty');
  return { tables: filled, formulaCount };
};

/** "BC12" is row 11, column 54, both counted from 0. */
const parseReference = (reference: string): { row: number; column: number } | undefined => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!match?.[1]) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
};

/** References may be missing: then a cell follows the one before it, a row the row before it. */
function* readCells(xml: string): Generator<Cell> {
  let row = -1;
  let column = -1;
  let cell: Cell | undefined;
  let reading: 'value' | undefined;
  for (const step of scanXml(xml)) {
    if (step.type === 'text') {
      if (cell && reading) cell.value += step.text;
    } else if (step.type === 'open') {
      if (step.name === 'row') {
        const stated = Number(readReference(step.attributes));
        row = Number.isInteger(stated) && stated > 0 ? stated - 1 : row + 1;
        column = -1;
      } else if (step.name === 'c') {
        const place = parseReference(readReference(step.attributes) ?? '') ?? { row, column: column + 1 };
        row = place.row;
        column = place.column;
        const style = Number(readStyle(step.attributes) ?? -1);
        cell = { row, column, type: readType(step.attributes) ?? 'n', style, value: '', isFormula: false };
        if (step.isEmpty) cell = undefined;
      } else if (cell && step.name === 'f') cell.isFormula = true;
      else if (cell && !step.isEmpty && (step.name === 'v' || step.name === 't')) reading = 'value';
    } else if (step.name === 'v' || step.name === 't') reading = undefined;
    else if (step.name === 'c' && cell) {
      yield cell;
      cell = undefined;
    } else if (step.name === 'sheetData') return;
  }
}

const describeCell = ({ type, style, value }: Cell, workbook: Workbook): string => {
  if (type === 's') return workbook.strings[Number(value)] ?? '';
  if (type === 'str' || type === 'inlineStr') return decodeEscapes(value);
  if (type === 'e') return '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.slice(0, 10);
  if (value !== '' && workbook.isDateStyle[style]) return describeDay(Number(value), workbook.countsFrom1904) ?? value;
  return describeNumber(value);
};

const dayMs = 86_400_000;
/** Day 0 as a Unix time; 1900 was no leap year, but Excel counts one, so its days before March 1900 are wrong. */
const start1900 = Date.UTC(1899, 11, 30);
const start1904 = Date.UTC(1904, 0, 1);

const describeDay = (days: number, countsFrom1904: boolean): string | undefined => {
  const time = (countsFrom1904 ? start1904 : start1900) + Math.floor(days) * dayMs;
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
};

/** Excel stores 0.1 as 0.10000000000000001: shown as people typed it. */
const describeNumber = (value: string): string => {
  const number = Number(value);
  return value.length > 15 && Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
};
