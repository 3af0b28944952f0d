import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import { type DepartureOutcome, type LedgerRow, ledgerRowSchema, type NewEntry } from '@/utils/privacy/ledger-entry';
import type { Database } from './database';

const dayMs = 86_400_000;
/** How long an entry is kept. */
export const ledgerRetentionMs = 90 * dayMs;
/** Bounds the record whatever happens: at three requests a minute through a working day it holds a month. */
export const maxLedgerRows = 30_000;

export interface LedgerRepository {
  /** Writes what is about to leave, and drops what is too old or too much. Gives the entry's id. */
  open(entry: NewEntry): Promise<number>;
  close(id: number, outcome: DepartureOutcome): Promise<void>;
  /** Newest first, not older than 90 days. Unreadable rows are left out and counted in the log. */
  list(): Promise<LedgerRow[]>;
  clear(): Promise<void>;
}

/** What left the browser, without any of its text. Rejects when the database cannot be used: then nothing may leave. */
export const createLedgerRepository = (parts: {
  database: Database;
  clock: Clock;
  logger: Logger;
  maxRows?: number;
}): LedgerRepository => {
  const { database, clock, logger, maxRows = maxLedgerRows } = parts;
  const { ledger } = database;

  const prune = async (now: number): Promise<void> => {
    await ledger
      .where('at')
      .below(now - ledgerRetentionMs)
      .delete();
    const surplus = (await ledger.count()) - maxRows;
    if (surplus > 0) await ledger.bulkDelete(await ledger.orderBy('id').limit(surplus).primaryKeys());
  };

  return {
    open: (entry) =>
      database.transaction('rw', ledger, async () => {
        const at = clock.now();
        const id = await ledger.add({ ...entry, at, outcome: 'open' });
        await prune(at);
        return id;
      }),
    close: async (id, outcome) => {
      await ledger.update(id, { outcome });
    },
    list: async () => {
      const rows = await ledger
        .where('at')
        .aboveOrEqual(clock.now() - ledgerRetentionMs)
        .reverse()
        .toArray();
      const entries = rows.flatMap((row) => {
        const parsed = ledgerRowSchema.safeParse(row);
        return parsed.success ? [parsed.data] : [];
      });
      if (entries.length < rows.length) logger.warn('ledger-unreadable', { count: rows.length - entries.length });
      return entries;
    },
    clear: () => ledger.clear(),
  };
};
