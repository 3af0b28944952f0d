import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Logger, silentLogger } from '@/utils/base/logger';
import type { ConversationKey } from '@/utils/conversation/types';
import type { QueueEntry } from '@/utils/response-timer/situation';
import { createDatabase, type Database } from '@/utils/storage/database';
import { createKeyHasher } from '@/utils/storage/key-hasher';
import { createPromisesRepository } from '@/utils/storage/promises-repository';
import { createWaitsRepository, type WaitsRepository } from '@/utils/storage/waits-repository';

const noon = Date.parse('2026-11-22T12:00:00+08:00');
const minute = 60_000;
const key = (customer: string, identity: ConversationKey['identity'] = 'stable'): ConversationKey => ({
  console: 'pinduoduo',
  shop: '暖暖杂货铺',
  customer,
  identity,
});
const entry = (customer: string, waitingSince: number, change: Partial<QueueEntry> = {}): QueueEntry => ({
  conversation: key(customer),
  name: '王小明',
  waitingSince,
  clocks: [
    {
      id: 'three-minutes',
      origin: 'platform',
      isAlarming: true,
      limitMs: 180_000,
      warnAt: waitingSince + 100_000,
      urgentAt: waitingSince + 150_000,
      dueAt: waitingSince + 180_000,
    },
  ],
  isOffHours: false,
  closesAt: noon + 600 * minute,
  certainty: 'sure',
  isClosing: false,
  ...change,
});
const ended = (startedAt: number, waitedMs: number) => ({
  startedAt,
  waitedMs,
  isFirst: true,
  basis: 'arithmetic' as const,
  clocks: [{ id: 'three-minutes', limitMs: 180_000, wasLate: waitedMs >= 180_000 }],
});

let database: Database;
let waits: WaitsRepository;
const open = (logger: Logger = silentLogger) =>
  createWaitsRepository({
    database,
    hasher: createKeyHasher(database),
    logger,
    readTimeZone: async () => 'Asia/Shanghai',
  });
beforeEach(() => {
  database = createDatabase(`test-${crypto.randomUUID()}`);
  waits = open();
});
afterEach(() => database.delete());

const listAll = () => waits.list(0, Number.MAX_SAFE_INTEGER);

describe('the record of waits', () => {
  it('keeps times and hashes, never a name, a customer or a shop', async () => {
    await waits.recordOpen([entry('小红', noon)], noon + 1000);
    const stored = JSON.stringify(await database.waits.toArray());
    expect(stored).not.toMatch(/小红|王小明|暖暖杂货铺/);
    expect(await listAll()).toMatchObject([{ console: 'pinduoduo', day: '2026-11-22', hour: 12, outcome: 'open' }]);
    expect(database.waits.schema.indexes.map(({ name }) => name)).toEqual(['startedAt', 'conversation', 'outcome']);
  });

  it('is one row when two tabs report the same wait, twice, a few seconds apart', async () => {
    await Promise.all([
      waits.recordOpen([entry('a', noon)], noon + 1000),
      waits.recordOpen([entry('a', noon + 2400)], noon + 3000),
      waits.recordOpen([entry('a', noon - 700)], noon + 3000),
    ]);
    expect(await listAll()).toHaveLength(1);
  });

  it('follows a start that moves back as older messages come into view', async () => {
    await waits.recordOpen([entry('a', noon)], noon + 1000);
    await waits.recordOpen([entry('a', noon - 5 * minute)], noon + 1000);
    expect(await listAll()).toMatchObject([{ startedAt: noon - 5 * minute, stage: 'overdue' }]);
  });

  it('keeps the worst stage that the wait has reached', async () => {
    await waits.recordOpen([entry('a', noon)], noon + 160_000);
    await waits.recordOpen([entry('a', noon, { isOffHours: true })], noon + 170_000);
    expect(await listAll()).toMatchObject([{ stage: 'urgent' }]);
  });

  it('settles with the reply, once, whichever tab tells it', async () => {
    await waits.recordOpen([entry('a', noon)], noon + 1000);
    const reply = { conversation: key('a'), repliedAt: noon + 30_000, wait: ended(noon + 1500, 30_000) };
    await waits.settle(reply);
    await waits.settle({ ...reply, wait: ended(noon, 99_000) });
    await waits.recordOpen([entry('a', noon + 900)], noon + 31_000); // a tab that lags behind
    expect(await listAll()).toMatchObject([
      { outcome: 'replied', endedAt: noon + 30_000, waitedMs: 30_000, isFirst: true },
    ]);
    expect(await waits.listOpen()).toEqual([]);
  });

  it('opens a new row for the next question, also one that comes seconds after the answer', async () => {
    await waits.settle({ conversation: key('a'), repliedAt: noon + 3000, wait: ended(noon, 3000) });
    await waits.recordOpen([entry('a', noon + 4000)], noon + 5000);
    expect(await listAll()).toMatchObject([{ outcome: 'replied' }, { outcome: 'open', startedAt: noon + 4000 }]);
  });

  it('records an answer to a wait that was never reported open', async () => {
    await waits.settle({ conversation: key('a'), repliedAt: noon + 200_000, wait: ended(noon, 200_000) });
    expect(await listAll()).toMatchObject([{ stage: 'overdue', clocks: [{ wasLate: true }] }]);
  });

  it('ends what stood open before a restart when an answer is seen afterwards', async () => {
    await waits.recordOpen([entry('a', noon)], noon + 1000);
    waits = open();
    expect(await waits.listOpen()).toHaveLength(1);
    await waits.settle({ conversation: key('a'), repliedAt: noon + 10 * minute });
    expect(await listAll()).toMatchObject([{ outcome: 'replied', waitedMs: 10 * minute, clocks: [{ wasLate: true }] }]);
  });

  it('takes an older open wait as answered elsewhere when a newer one runs', async () => {
    await waits.recordOpen([entry('a', noon)], noon + 1000);
    await waits.recordOpen([entry('a', noon + 60 * minute)], noon + 60 * minute);
    expect((await listAll()).map(({ outcome }) => outcome)).toEqual(['transferred', 'open']);
  });

  it('dismisses and takes it back', async () => {
    await waits.recordOpen([entry('a', noon)], noon + 1000);
    await waits.close(key('a'), 'dismissed', noon + 20_000);
    await waits.recordOpen([entry('a', noon)], noon + 21_000);
    expect(await listAll()).toMatchObject([{ outcome: 'dismissed', clocks: [{ wasLate: false }] }]);
    await waits.restore(key('a'));
    expect((await waits.listOpen()).map(({ endedAt }) => endedAt)).toEqual([undefined]);
  });

  it('keeps customers with the same name apart from those with an id', async () => {
    await waits.recordOpen([entry('a', noon), entry('a', noon, { conversation: key('a', 'weak') })], noon);
    expect(await listAll()).toHaveLength(2);
  });

  it('deletes what is older than asked, in slices, and nothing else', async () => {
    const rows = Array.from({ length: 1203 }, (_, index) => entry(`c${index}`, noon - index * minute));
    await waits.recordOpen(rows, noon);
    expect(await waits.prune(noon - 100 * minute)).toBe(1102);
    expect(await listAll()).toHaveLength(101);
  });

  it('leaves out a damaged row and counts it', async () => {
    const logged: unknown[] = [];
    waits = open({ warn: (event, facts) => logged.push([event, facts]) });
    await database.table('waits').put({ id: 'x', startedAt: noon, name: '秘密' });
    expect(await listAll()).toEqual([]);
    expect(logged).toEqual([['waits-unreadable', { count: 1 }]]);
  });

  it('hashes differently in another installation', async () => {
    const other = createDatabase(`test-${crypto.randomUUID()}`);
    const [here, again, there] = await Promise.all(
      [database, database, other].map((it) => createKeyHasher(it).hashConversation(key('a'))),
    );
    expect(here).toMatch(/^[0-9a-f]{64}$/);
    expect(again).toBe(here);
    expect(there).not.toBe(here);
    await other.delete();
  });
});

describe('promises across a restart', () => {
  const promise = { conversation: key('a'), madeAt: noon, dueAt: noon + 10 * minute };

  it('come back to whom they were made once the page shows that customer again', async () => {
    await createPromisesRepository(database, createKeyHasher(database)).add(promise);
    const promises = createPromisesRepository(database, createKeyHasher(database));
    expect(await promises.listOpen()).toMatchObject([{ dueAt: promise.dueAt, outcome: 'open' }]);
    expect(await promises.findOpen([key('b'), key('a'), key('a', 'weak')])).toEqual([promise]);
    expect(JSON.stringify(await database.promises.toArray())).not.toContain('暖暖杂货铺');
  });

  it('are stored once, end once, and never for a customer known by name only', async () => {
    const promises = createPromisesRepository(database, createKeyHasher(database));
    await promises.add(promise);
    await promises.end(promise, 'kept', noon + minute);
    await promises.add(promise);
    await promises.add({ ...promise, conversation: key('b', 'weak') });
    expect(await promises.listOpen()).toEqual([]);
    expect(await database.promises.toArray()).toMatchObject([{ outcome: 'kept', endedAt: noon + minute }]);
    expect(await promises.prune(noon + 60 * minute)).toBe(1);
  });
});

describe('a database of the first version', () => {
  it('keeps its articles and counts when the record of waits is added', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(1).stores({ articles: 'id, updatedAt', secrets: 'id', deviceKeys: 'id', outcomes: 'ruleId' });
    await old.table('articles').add({ id: 'a', updatedAt: 5, title: '退货', body: '七天', tags: [], source: 'own' });
    await old.table('outcomes').add({ ruleId: 'r', shown: 1, edited: 2, sentAsIs: 3, falseAlarm: 4 });
    old.close();
    const upgraded = createDatabase(name);
    expect(await upgraded.articles.get('a')).toMatchObject({ title: '退货' });
    expect(await upgraded.outcomes.get('r')).toMatchObject({ falseAlarm: 4 });
    expect(await upgraded.waits.count()).toBe(0);
    await upgraded.delete();
  });
});
