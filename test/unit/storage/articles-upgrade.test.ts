import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '@/utils/base/logger';
import { createArticle, reviseArticle } from '@/utils/knowledge/revise-article';
import { createArticlesRepository } from '@/utils/storage/articles-repository';
import { createDatabase } from '@/utils/storage/database';

let name: string;
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
});
afterEach(() => Dexie.delete(name));

const old = { id: 'a', title: '退货', body: '7天', tags: ['售后'], updatedAt: 1, source: 'import' };

/** A database as the product of before 2026-11 left it. */
const leaveOldDatabase = async (rows: readonly unknown[]) => {
  const database = new Dexie(name);
  database.version(1).stores({ articles: 'id, updatedAt', secrets: 'id', deviceKeys: 'id', outcomes: 'ruleId' });
  database.version(2).stores({
    installation: 'id',
    waits: 'id, startedAt, conversation, outcome',
    promises: 'id, dueAt, conversation, outcome',
  });
  await database.table('articles').bulkPut([...rows]);
  database.close();
};

describe('articles of an older version', () => {
  it('stay, become version 1, and those for agents only are marked', async () => {
    const internal = { ...old, id: 'b', tags: ['内部规范'], updatedAt: 2 };
    await leaveOldDatabase([old, internal]);
    const database = createDatabase(name);
    const articles = createArticlesRepository(database, silentLogger);
    expect(await articles.list()).toEqual([
      { ...internal, version: 1, isInternal: true },
      { ...old, version: 1 },
    ]);
    database.close();
  });

  it('that are damaged are left as they are and keep nobody from opening', async () => {
    await leaveOldDatabase([old, { id: 'bad', updatedAt: 3, title: 5 }]);
    const database = createDatabase(name);
    expect(await createArticlesRepository(database, silentLogger).list()).toHaveLength(1);
    expect(await database.table('articles').get('bad')).toEqual({ id: 'bad', updatedAt: 3, title: 5 });
    database.close();
  });
});

describe('a set of changes', () => {
  const fields = { title: '退货', body: '7天', tags: [] };
  const a = createArticle('a', fields, { now: 1, source: 'import' });
  const b = createArticle('b', fields, { now: 1, source: 'import' });
  const edit = { ...fields, body: '15天' };

  it('is stored as one', async () => {
    const database = createDatabase(name);
    const articles = createArticlesRepository(database, silentLogger);
    expect(
      await articles.apply([
        { before: undefined, after: a },
        { before: undefined, after: b },
      ]),
    ).toEqual({ ok: true, value: 2 });
    const after = reviseArticle(a, edit, { now: 2, source: 'own' });
    expect(await articles.apply([{ before: a, after }])).toEqual({ ok: true, value: 1 });
    expect(await articles.get('a')).toEqual(after);
    database.close();
  });

  it('is refused as a whole when another page has changed one of the articles meanwhile', async () => {
    const database = createDatabase(name);
    const articles = createArticlesRepository(database, silentLogger);
    const elsewhere = reviseArticle(a, { ...fields, body: '30天' }, { now: 2, source: 'own' });
    await articles.putMany([elsewhere]);
    const changes = [
      { before: undefined, after: b },
      { before: a, after: reviseArticle(a, edit, { now: 3, source: 'import' }) },
    ];
    expect(await articles.apply(changes)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(await articles.list()).toEqual([elsewhere]);
    expect(await articles.apply([{ before: undefined, after: a }])).toEqual({ ok: false, reason: 'changed-meanwhile' });
    database.close();
  });

  it('that fails half way leaves nothing behind', async () => {
    const database = createDatabase(name);
    const articles = createArticlesRepository(database, silentLogger);
    await articles.putMany([a]);
    const changes = [
      { before: undefined, after: b },
      { before: a, after: { ...a, body: '', updatedAt: 3 } },
    ];
    await expect(articles.apply(changes)).rejects.toThrow();
    expect(await articles.list()).toEqual([a]);
    database.close();
  });
});
