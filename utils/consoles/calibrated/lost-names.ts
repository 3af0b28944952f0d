import type { RowReading } from '@/utils/consoles/shared/page-reader';
import { readRowName } from './read-rows';
import type { Calibration } from './schema';

/**
 * Where a page has taken the names out of its rows, their place leads to the line below: rows are called now what their
 * last message said before, and none has the name it had.
 */
export const createNameMemory = (calibration: Calibration) => {
  const told = new WeakMap<Element, RowReading>();
  const isKnown = (row: Element): boolean => {
    const before = told.get(row);
    return before?.preview !== undefined && before.preview !== '' && before.preview !== before.name;
  };
  const hasName = (row: Element): boolean => readRowName(row, calibration) === told.get(row)?.name;
  const hasPreviewForName = (row: Element): boolean => readRowName(row, calibration) === told.get(row)?.preview;
  return {
    /** Call it with what was read while the names were there. */
    note(row: Element, reading: RowReading): void {
      told.set(row, reading);
    },
    /** The row has the name with which it was noted. */
    hasName,
    /** False where the page gives ids: there a name tells nobody apart. Looks at one row only while all is well. */
    areLost(rows: readonly Element[]): boolean {
      const known = calibration.rowId ? [] : rows.filter(isKnown);
      return !known.some(hasName) && known.some(hasPreviewForName);
    },
  };
};
