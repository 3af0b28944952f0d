import { useEffect, useRef, useState } from 'react';
import type { Article } from '@/utils/knowledge/article';
import { applyMapping, draftArticles, isComplete, type MappedRows } from '@/utils/knowledge/import/apply-mapping';
import { type DiffEntry, diffArticles } from '@/utils/knowledge/import/diff-articles';
import { guessColumns, guessColumnsBelow } from '@/utils/knowledge/import/guess-columns';
import type { ImportProblem } from '@/utils/knowledge/import/import-problem';
import { sectionColumns } from '@/utils/knowledge/import/section-table';
import { takeEntry } from '@/utils/knowledge/import/take-entry';
import type { ColumnUse, ImportSource, ImportTable, Mapping, RowProblem } from '@/utils/knowledge/import/types';
import type { ApplyProblem, SidePanelIo } from '../types';
import type { KnowledgeHold } from '../use-knowledge';

/** What a file holds, and what its columns are taken for. */
export interface Mapped {
  source: ImportSource;
  fileName: string;
  sheet: number;
  mapping: Mapping;
}

export interface Compared {
  /** Undefined where there was nothing to ask about columns. */
  mapped: Mapped | undefined;
  rows: MappedRows;
  entries: readonly DiffEntry[];
  /** Places of the entries that go in. */
  taken: ReadonlySet<number>;
  problem?: ApplyProblem;
}

export type ImportStep =
  | { name: 'choose'; problem?: ImportProblem }
  | { name: 'reading'; cancel(): void }
  | ({ name: 'map' } & Mapped)
  | ({ name: 'compare' } & Compared)
  | { name: 'applying' }
  | { name: 'applied'; added: number; changed: number; leftOut: number };

const pickTable = ({ source, sheet }: Mapped): ImportTable => source.tables[sheet] ?? { name: '', rows: [] };

/** Conflicts are the agent's to decide; what is new or changed goes in unless it is unticked. */
const takeByDefault = (entries: readonly DiffEntry[]): ReadonlySet<number> =>
  new Set(entries.filter(({ kind }) => kind === 'new' || kind === 'changed').map(({ draft }) => draft.place));

export interface ImportHold {
  step: ImportStep;
  read(file: File | { pasted: string }, name: string): Promise<void>;
  chooseSheet(sheet: number): void;
  chooseHeader(hasHeader: boolean): void;
  chooseUse(column: number, use: ColumnUse): void;
  compare(): void;
  /** Back to the columns, or to the file where there were none to ask about. */
  goBack(): void;
  take(places: readonly number[], isTaken: boolean): void;
  apply(): Promise<void>;
  restart(): void;
}

/** The way of a file into the knowledge base: read, mapped, compared, applied. Nothing is stored before the last step. */
export const useImport = (io: SidePanelIo, knowledge: KnowledgeHold): ImportHold => {
  const [step, setStep] = useState<ImportStep>({ name: 'choose' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const showDiff = (
    mapped: Mapped | undefined,
    rows: MappedRows,
    articles: readonly Article[],
    problem?: ApplyProblem,
  ) => {
    const entries = diffArticles(rows.drafts, articles);
    setStep({ name: 'compare', mapped, rows, entries, taken: takeByDefault(entries), problem });
  };

  const read: ImportHold['read'] = async (file, name) => {
    const controller = new AbortController();
    running.current = controller;
    setStep({ name: 'reading', cancel: () => controller.abort() });
    const result = await io.readImport(file, controller.signal);
    if (running.current !== controller) return;
    if (!result.ok) return setStep({ name: 'choose', problem: result.reason });
    const { articles, tables, isMapped } = result.value;
    const here = knowledge.articles ?? [];
    if (articles) return showDiff(undefined, draftArticles(articles), here);
    const [table] = tables;
    if (!table) return setStep({ name: 'choose', problem: 'empty' });
    if (isMapped) return showDiff(undefined, applyMapping(table, { headerRow: -1, columns: sectionColumns }), here);
    setStep({ name: 'map', source: result.value, fileName: name, sheet: 0, mapping: guessColumns(table.rows) });
  };

  const changeMapping = (change: (mapped: Mapped) => Partial<Mapped>) =>
    setStep((now) => (now.name === 'map' ? { ...now, ...change(now) } : now));

  return {
    step,
    read,
    chooseSheet: (sheet) =>
      changeMapping(({ source }) => ({ sheet, mapping: guessColumns(source.tables[sheet]?.rows ?? []) })),
    chooseHeader: (hasHeader) =>
      changeMapping((mapped) => {
        const { rows } = pickTable(mapped);
        const guess = guessColumns(rows);
        const headerRow = hasHeader ? Math.max(guess.headerRow, 0) : -1;
        return { mapping: guessColumnsBelow(rows, headerRow) };
      }),
    chooseUse: (column, use) =>
      changeMapping(({ mapping }) => ({ mapping: { ...mapping, columns: changeUse(mapping.columns, column, use) } })),
    compare: () => {
      if (step.name !== 'map' || !isComplete(step.mapping)) return;
      showDiff(step, applyMapping(pickTable(step), step.mapping), knowledge.articles ?? []);
    },
    goBack: () => {
      if (step.name === 'compare' && step.mapped) setStep({ ...step.mapped, name: 'map' });
      else setStep({ name: 'choose' });
    },
    take: (places, isTaken) =>
      setStep((now) => {
        if (now.name !== 'compare') return now;
        const taken = new Set(now.taken);
        for (const place of places)
          if (isTaken) taken.add(place);
          else taken.delete(place);
        return { ...now, taken };
      }),
    apply: async () => {
      if (step.name !== 'compare') return;
      const { entries, taken, rows, mapped } = step;
      const now = io.clock.now();
      const changes = entries
        .filter(({ draft }) => taken.has(draft.place))
        .map((it) => takeEntry(it, now, io.createId));
      setStep({ name: 'applying' });
      const result = await knowledge.apply(changes);
      if (!result.ok) return showDiff(mapped, rows, await knowledge.reload(), result.reason);
      const added = changes.filter(({ before }) => before === undefined).length;
      setStep({ name: 'applied', added, changed: changes.length - added, leftOut: rows.problems.length });
    },
    restart: () => setStep({ name: 'choose' }),
  };
};

/** A title stands in one column: choosing another leaves the first out. */
const changeUse = (columns: readonly ColumnUse[], column: number, use: ColumnUse): ColumnUse[] =>
  columns.map((was, at) => {
    if (at === column) return use;
    return use === 'title' && was === 'title' ? 'ignore' : was;
  });

/** Rows of a table below its head that hold something, for saying how many there are. */
export const countRows = (mapped: Mapped): number =>
  pickTable(mapped).rows.filter((cells, row) => row > mapped.mapping.headerRow && cells.some((cell) => cell.trim()))
    .length;

export const previewRows = (
  mapped: Mapped,
): { rows: MappedRows; headings: readonly string[]; samples: readonly string[] } => {
  const { rows } = pickTable(mapped);
  const { headerRow, columns } = mapped.mapping;
  const below = rows.slice(headerRow + 1);
  return {
    rows: isComplete(mapped.mapping)
      ? applyMapping({ name: '', rows: below.slice(0, 50) }, { headerRow: -1, columns })
      : noRows,
    headings: columns.map((_, column) => rows[headerRow]?.[column]?.trim() ?? ''),
    samples: columns.map((_, column) => below.find((cells) => cells[column]?.trim())?.[column]?.trim() ?? ''),
  };
};

const noRows: MappedRows = { drafts: [], problems: [] satisfies RowProblem[] };
