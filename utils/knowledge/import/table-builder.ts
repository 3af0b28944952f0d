import { ImportRefusal } from './import-problem';
import { importLimits } from './limits';

/** What is left for all tables of one file together. */
export interface TableBudget {
  rowsLeft: number;
  cellsLeft: number;
}

export interface TableBuilder {
  /** Row and column count from 0. Cells without text take no place. */
  put(row: number, column: number, text: string): void;
  /** Rows as long as the longest; empty rows stay, so that row numbers are the file's own, but none at the end. */
  finish(): string[][];
}

/** Gathers cells within the limits: a cell far out costs nothing before it is refused. Throws an ImportRefusal. */
export const createTableBuilder = (budget: TableBudget): TableBuilder => {
  const rows: string[][] = [];
  let width = 0;
  return {
    put: (row, column, text) => {
      if (text.trim() === '') return;
      if (text.length > importLimits.cellLength) throw new ImportRefusal('cell-too-long');
      if (column >= importLimits.columns) throw new ImportRefusal('too-many-columns');
      if (row - rows.length >= budget.rowsLeft) throw new ImportRefusal('too-many-rows');
      while (rows.length <= row) {
        rows.push([]);
        budget.rowsLeft -= 1;
      }
      budget.cellsLeft -= 1;
      if (budget.cellsLeft < 0) throw new ImportRefusal('too-many-cells');
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = text;
      width = Math.max(width, column + 1);
    },
    finish: () => {
      for (const cells of rows) while (cells.length < width) cells.push('');
      return rows;
    },
  };
};
