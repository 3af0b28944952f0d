import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewEntry } from '@/utils/privacy/ledger-entry';
import { createDatabase, type Database } from '@/utils/storage/database';
import { createLedgerRepository } from '@/utils/storage/ledger-repository';

const dayMs = 86_400_000;
const start = 1_790_000_000_000;
const entry: NewEntry = {
  host: 'api.example.com',
  purpose: 'rewrite',
  model: 'm',
  characters: 120,
  masked: { mobile: 2 },
};

let database: Database;
let warnings: string[];
let now = start;
const open = (maxRows?: number) =>
  createLedgerRepository({
    database,
    clock: { now: () => now },
    logger: { warn: (event: string) => void warnings.push(event) },
    maxRows,
  });
beforeEach(() => {
  database = createDatabase('ledger-test');
  warnings = [];
  now = start;
});
afterEach(() => database.delete());

describe('the record of what left', () => {
  it('keeps what was written, newest first, and what became of it', async () => {
    const ledger = open();
    const first = await ledger.open(entry);
    now += 1;
    const second = await ledger.open(entry);
    await ledger.close(first, 'received');
    expect(await ledger.list()).toEqual([
      { ...entry, at: start + 1, id: second, outcome: 'open' },
      { ...entry, at: start, id: first, outcome: 'received' },
    ]);
  });

  it('forgets after 90 days', async () => {
    const ledger = open();
    await ledger.open(entry);
    now += 2 * dayMs;
    await ledger.open(entry);
    now += 89 * dayMs;
    expect((await ledger.list()).map(({ at }) => at)).toEqual([start + 2 * dayMs]);
    await ledger.open(entry);
    expect(await database.ledger.count()).toBe(2);
  });

  it('never grows beyond its bound: the oldest go', async () => {
    const ledger = open(5);
    for (let index = 0; index < 12; index++) {
      now = start + index;
      await ledger.open(entry);
    }
    expect((await ledger.list()).map(({ at }) => at - start)).toEqual([11, 10, 9, 8, 7]);
  });

  it('can be cleared, and goes on', async () => {
    const ledger = open();
    await ledger.open(entry);
    await ledger.clear();
    expect(await ledger.list()).toEqual([]);
    await ledger.open(entry);
    expect(await ledger.list()).toHaveLength(1);
  });

  it('leaves out what it cannot read, and says so', async () => {
    const ledger = open();
    await ledger.open(entry);
    await database.table('ledger').add({ at: now, host: 7 });
    expect(await ledger.list()).toHaveLength(1);
    expect(warnings).toEqual(['ledger-unreadable']);
  });

  it('says when it cannot be written: then nothing is sent', async () => {
    const ledger = open();
    database.close({ disableAutoOpen: true });
    await expect(ledger.open(entry)).rejects.toThrow();
  });
});
