import { fail, type Result, succeed } from '@/utils/base/result';
import { maxPhrases, type PhraseDraft } from './phrase';
import { tidyDraft } from './tidy-draft';

/** Why a table is refused as a whole; `row` counts from 0, the header included. */
export type PhraseTableProblem =
  | { kind: 'empty' | 'no-text-column' | 'too-many' | 'too-large' | 'bad-json' }
  | { kind: 'text-too-long'; row: number };

type Field = keyof PhraseDraft;

/** What tools call their columns. The order decides: 快捷短语分组 is a group, 快捷编码 a shortcut, 快捷短语 a text. */
const headings: readonly [Field, RegExp][] = [
  ['shortcut', /快捷键|快捷码|编码|編碼|缩写|縮寫|代码|简码|触发词|shortcut|hotkey|^code$|^key$/i],
  ['group', /分组|分組|分类|分類|类别|類別|目录|文件夹|group|categor|folder/i],
  ['title', /标题|標題|名称|名稱|主题|title|^name$|subject/i],
  ['text', /内容|內容|话术|話術|短语|短語|快捷语|回复|回復|答复|文本|正文|content|text|body|message|reply/i],
];

const longestHeading = 16;
/** Above the names of the columns there may be a title and a note. */
const deepestHeader = 5;

/** Reads phrases from the rows of a spreadsheet, with or without a header line. All or none; empty lines are passed over. */
export const readPhraseTable = (rows: readonly (readonly string[])[]): Result<PhraseDraft[], PhraseTableProblem> => {
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (first < 0) return fail({ kind: 'empty' });
  const header = findHeader(rows.slice(first, first + deepestHeader));
  const start = header ? first + header.at + 1 : first;
  const columns = header?.columns ?? guessColumns(rows.slice(first));
  if (columns.text === undefined) return fail({ kind: 'no-text-column' });

  const drafts = new Map<string, PhraseDraft>();
  let group = '';
  for (const [index, row] of rows.entries()) {
    if (index < start) continue;
    const read = (field: Field): string => unescapeCell(row[columns[field] ?? -1] ?? '');
    // Merged cells of a group come as one filled cell and empty ones below.
    group = read('group').trim() || group;
    const draft = tidyDraft({ text: read('text'), title: read('title'), shortcut: read('shortcut'), group });
    if (!draft.ok && draft.reason === 'text-too-long') return fail({ kind: draft.reason, row: index });
    if (draft.ok) drafts.set(`${draft.value.group}\n${draft.value.title}\n${draft.value.text}`, draft.value);
  }
  if (drafts.size === 0) return fail({ kind: 'empty' });
  if (drafts.size > maxPhrases) return fail({ kind: 'too-many' });
  return succeed([...drafts.values()]);
};

type Columns = Partial<Record<Field, number>>;

/** undefined where no line is a header: then the first one is a phrase itself. */
const findHeader = (rows: readonly (readonly string[])[]): { at: number; columns: Columns } | undefined => {
  const read = rows.map(readHeadings);
  const at = read.findIndex((columns) => Object.keys(columns).length > 1);
  const columns = read[at];
  if (columns) return { at, columns };
  const [alone = {}] = read;
  const isOnlyCell = rows[0]?.filter((cell) => cell.trim() !== '').length === 1;
  return isOnlyCell && alone.text !== undefined ? { at: 0, columns: alone } : undefined;
};

const readHeadings = (cells: readonly string[]): Columns => {
  const columns: Columns = {};
  for (const [index, cell] of cells.entries()) {
    const heading = cell.trim();
    const field = heading.length <= longestHeading && headings.find(([, pattern]) => pattern.test(heading))?.[0];
    if (field && columns[field] === undefined) columns[field] = index;
  }
  return columns;
};

/** Without a header: 内容 | 标题 内容 | 分组 标题 内容 | 分组 标题 内容 快捷键; the longest of the columns is the text. */
const guessColumns = (rows: readonly (readonly string[])[]): Columns => {
  const width = Math.max(...rows.map((row) => row.length));
  const lengths = Array.from({ length: width }, (_, column) =>
    rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0),
  );
  const text = lengths.indexOf(Math.max(...lengths));
  const before = text;
  return {
    text,
    title: before > 0 ? text - 1 : undefined,
    group: before > 1 ? text - 2 : undefined,
    shortcut: width > text + 1 ? text + 1 : undefined,
  };
};

/** Reads phrases from every sheet of a workbook; an empty sheet is passed over, any other fault refuses all of them. */
export const readPhraseSheets = (
  sheets: readonly { rows: readonly (readonly string[])[] }[],
): Result<PhraseDraft[], PhraseTableProblem> => {
  const drafts: PhraseDraft[] = [];
  for (const { rows } of sheets) {
    const read = readPhraseTable(rows);
    if (read.ok) drafts.push(...read.value);
    else if (read.reason.kind !== 'empty') return read;
  }
  if (drafts.length === 0) return fail({ kind: 'empty' });
  return drafts.length > maxPhrases ? fail({ kind: 'too-many' }) : succeed(drafts);
};

/** A quote that was put before = + - @ so that no spreadsheet takes a text for a formula (write-phrases.ts). */
const unescapeCell = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');
