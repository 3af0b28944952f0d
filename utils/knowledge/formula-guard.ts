/** How a cell begins that Excel would compute, blanks and full width included (reliability.md 3.9). */
const formulaStart = /^'*\s*[=+\-@\t\r＝＋－＠]/;
const guardedStart = /^'+\s*[=+\-@\t\r＝＋－＠]/;

/** A cell as a spreadsheet shows it without computing it. Every such cell gets one more quote, so that it can be taken off. */
export const guardFormula = (cell: string): string => (formulaStart.test(cell) ? `'${cell}` : cell);

/** The cell again, as it was before `guardFormula`. */
export const unguardFormula = (cell: string): string => (guardedStart.test(cell) ? cell.slice(1) : cell);
