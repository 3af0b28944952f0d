import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '@/utils/base/logger';
import type { Article } from '@/utils/knowledge/article';
import { createArticlesRepository } from '@/utils/storage/articles-repository';
import { createDatabase, type Database } from '@/utils/storage/database';
import { createSearchRecordRepository } from '@/utils/storage/search-record-repository';

let database: Database;
beforeEach(() => {
  database = createDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const article = (id: string, updatedAt: number): Article => ({
  id,
  title: id,
  body: '可以退。',
  tags: [],
  updatedAt,
  source: 'own',
});

describe('the search record', () => {
  it('is one, and comes back as it was written', async () => {
    const records = createSearchRecordRepository(database, silentLogger);
    expect(await records.read()).toBeUndefined();
    await records.write({ record: new Uint8Array([1, 2, 3]), stamps: [['a', 1]] });
    await records.write({ record: new Uint8Array([4, 5]), stamps: [['b', 2]] });
    expect(await records.read()).toEqual({ record: new Uint8Array([4, 5]), stamps: [['b', 2]] });
    expect(await database.searchRecords.count()).toBe(1);
  });

  it('that is none of ours is no record', async () => {
    await database.table('searchRecords').put({ id: 'articles', record: 'x', stamps: [] });
    expect(await createSearchRecordRepository(database, silentLogger).read()).toBeUndefined();
  });
});

describe('the articles’ table', () => {
  it('tells when each article changed, and gives those that are asked for', async () => {
    const articles = createArticlesRepository(database, silentLogger);
    await articles.putMany([article('a', 3), article('b', 1)]);
    await database.table('articles').put({ id: 'broken', updatedAt: 2 });
    expect(await articles.listStamps()).toEqual(
      new Map([
        ['a', 3],
        ['b', 1],
        ['broken', 2],
      ]),
    );
    expect(await articles.getMany(['b', 'gone', 'broken'])).toEqual([article('b', 1)]);
  });

  it('says so after every write that changed something, and after no other', async () => {
    let told = 0;
    const articles = createArticlesRepository(database, silentLogger, () => {
      told += 1;
    });
    await articles.putMany([article('a', 1)]);
    await articles.apply([{ before: undefined, after: article('b', 1) }]);
    await articles.importSamplePack([article('c', 1)]);
    await articles.remove('a');
    expect(told).toBe(4);
    await articles.apply([{ before: undefined, after: article('b', 2) }]);
    await articles.list();
    expect(told).toBe(4);
  });
});
