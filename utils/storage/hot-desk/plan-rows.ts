import type { DeskMode } from '@/utils/policy/adopt-desk';

/** What taking one part of a desk does, counted. */
export interface DeskCounts {
  added: number;
  /** Here under the same id with other content, which the file's takes the place of. */
  changed: number;
  removed: number;
  same: number;
  /** Changed here after the file was made, and so left alone. */
  newerHere: number;
}

export interface RowsPlan<Row> {
  put: Row[];
  /** Ids. */
  remove: string[];
  counts: DeskCounts;
}

export const noCounts: DeskCounts = { added: 0, changed: 0, removed: 0, same: 0, newerHere: 0 };

interface DeskRow {
  id: string;
  /** ms since 1970. */
  updatedAt: number;
}

interface RowsPlanParts<Row> {
  own: readonly Row[];
  file: readonly Row[];
  mode: DeskMode;
  /** What the agent would call the same row, without ids, counts and times. */
  readWords(row: Row): string;
}

/**
 * What to store and to remove so that the file's rows are taken in. `merge` adds what is not here, by id and by words,
 * and takes the later of two that differ; `replace` leaves exactly the file's rows; `skip` does nothing.
 */
export const planRows = <Row extends DeskRow>({ own, file, mode, readWords }: RowsPlanParts<Row>): RowsPlan<Row> => {
  const plan: RowsPlan<Row> = { put: [], remove: [], counts: { ...noCounts } };
  if (mode === 'skip') return plan;
  const { counts } = plan;
  const byId = new Map(own.map((row) => [row.id, row]));
  const words = new Set(own.map(readWords));
  for (const row of file) {
    const present = byId.get(row.id);
    const isHere = present
      ? JSON.stringify(present) === JSON.stringify(row)
      : mode === 'merge' && words.has(readWords(row));
    if (isHere) counts.same += 1;
    else if (present && mode === 'merge' && present.updatedAt > row.updatedAt) counts.newerHere += 1;
    else {
      plan.put.push(row);
      counts[present ? 'changed' : 'added'] += 1;
    }
  }
  if (mode === 'replace') {
    const kept = new Set(file.map(({ id }) => id));
    plan.remove = own.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
    counts.removed = plan.remove.length;
  }
  return plan;
};
