import type { WaitRow } from './wait-row';

/** A spreadsheet runs a cell that begins with one of these as a formula. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** One cell: always in quotes, a leading apostrophe before what a spreadsheet would run. */
const writeCell = (value: string): string => {
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** A table as CSV that Excel opens rightly: byte order mark, CRLF, every cell quoted and unable to run as a formula. */
export const writeCsv = (table: readonly (readonly string[])[]): string =>
  `\uFEFF${table.map((cells) => cells.map(writeCell).join(',')).join('\r\n')}\r\n`;

/** Headings and closed words of the export, in the interface's language. */
export interface WaitsCsvWords {
  headings: Readonly<Record<'day' | 'hour' | 'console' | 'shop' | 'customer' | 'startedAt' | 'endedAt', string>> &
    Readonly<Record<'waitedSeconds' | 'isFirst' | 'stage' | 'outcome' | 'lateClocks', string>>;
  yes: string;
  no: string;
  stages: Readonly<Record<WaitRow['stage'], string>>;
  outcomes: Readonly<Record<WaitRow['outcome'], string>>;
  nameConsole(console: WaitRow['console']): string;
  /** A clock by its limit, e.g. "3分钟". */
  nameLimit(limitMs: number): string;
  /** Date and time in the shop's zone; ms since 1970. */
  formatTime(at: number): string;
}

/** Enough of a hash to tell customers apart in one shop, short enough to read. */
const shownHashLength = 10;

/** The record of waits as a table; customers and shops stay hashes. */
export const tabulateWaits = (rows: readonly WaitRow[], words: WaitsCsvWords): string[][] => [
  Object.values(words.headings),
  ...rows.map((row) => [
    row.day,
    String(row.hour),
    words.nameConsole(row.console),
    row.shop.slice(0, shownHashLength),
    row.conversation.slice(0, shownHashLength),
    words.formatTime(row.startedAt),
    row.endedAt === undefined ? '' : words.formatTime(row.endedAt),
    row.waitedMs === undefined ? '' : String(Math.round(row.waitedMs / 1000)),
    row.isFirst ? words.yes : words.no,
    words.stages[row.stage],
    words.outcomes[row.outcome],
    row.clocks
      .filter(({ wasLate }) => wasLate)
      .map(({ limitMs }) => words.nameLimit(limitMs))
      .join(' '),
  ]),
];
