import type { Logger } from '@/utils/base/logger';
import { type WaitRow, waitRowSchema } from '@/utils/response-timer/numbers/wait-row';
import type { Database } from './database';

export interface WaitsReader {
  /** Rows that started in [from, to), oldest first. Rows that no longer fit the schema are left out and counted in the log. */
  list(from: number, to: number): Promise<WaitRow[]>;
  listOpen(): Promise<WaitRow[]>;
}

/** The record of waits to be read only; needs no salt. Rejects when the database cannot be opened. */
export const createWaitsReader = ({ waits }: Database, logger: Logger): WaitsReader => {
  const parseRows = (rows: readonly unknown[]): WaitRow[] => {
    const parsed = rows.flatMap((row) => {
      const result = waitRowSchema.safeParse(row);
      return result.success ? [result.data] : [];
    });
    if (parsed.length < rows.length) logger.warn('waits-unreadable', { count: rows.length - parsed.length });
    return parsed;
  };
  return {
    list: async (from, to) => parseRows(await waits.where('startedAt').between(from, to).toArray()),
    listOpen: async () => parseRows(await waits.where('outcome').equals('open').toArray()),
  };
};
