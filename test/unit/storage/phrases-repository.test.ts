import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Logger, silentLogger } from '@/utils/base/logger';
import type { SavedPhrase } from '@/utils/knowledge/phrases/phrase';
import { createDatabase, type Database } from '@/utils/storage/database';
import { createPhrasesRepository } from '@/utils/storage/phrases-repository';

let database: Database;
beforeEach(() => {
  database = createDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const phrase = (id: string, change: Partial<SavedPhrase> = {}): SavedPhrase => ({
  id,
  group: '售后',
  title: `标题${id}`,
  text: '退款1到3个工作日到账。',
  shortcut: '',
  initials: 'bt',
  ...change,
});

describe('phrases', () => {
  it('come most used first, then newest', async () => {
    const phrases = createPhrasesRepository(database, silentLogger);
    await phrases.saveMany([phrase('a'), phrase('b')], 1);
    await phrases.saveMany([phrase('c')], 2);
    await phrases.countUse('b');
    expect((await phrases.list()).map(({ id, uses }) => [id, uses])).toEqual([
      ['b', 1],
      ['c', 0],
      ['a', 0],
    ]);
  });

  it('keep their count when they are edited or imported again', async () => {
    const phrases = createPhrasesRepository(database, silentLogger);
    await phrases.saveMany([phrase('a')], 1);
    await Promise.all([phrases.countUse('a'), phrases.countUse('a'), phrases.countUse('gone')]);
    await phrases.saveMany([phrase('a', { title: '改过' }), phrase('b')], 5);
    expect(await phrases.list()).toEqual([
      { ...phrase('a', { title: '改过' }), uses: 2, updatedAt: 5 },
      { ...phrase('b'), uses: 0, updatedAt: 5 },
    ]);
    await phrases.remove('a');
    expect((await phrases.list()).map(({ id }) => id)).toEqual(['b']);
  });

  it('that cannot be read any more are left out and counted, without a word of theirs', async () => {
    const noted: unknown[] = [];
    const logger: Logger = { ...silentLogger, warn: (...words: unknown[]) => void noted.push(words) };
    const phrases = createPhrasesRepository(database, logger);
    await phrases.saveMany([phrase('a'), phrase('b', { text: '' })], 1);
    expect((await phrases.list()).map(({ id }) => id)).toEqual(['a']);
    expect(noted).toEqual([['phrases-unreadable', { count: 1 }]]);
  });

  it('find their table in a database of before, with everything else still there', async () => {
    const name = database.name;
    const before = new Dexie(name);
    before.version(2).stores({ articles: 'id, updatedAt', installation: 'id' });
    await before.table('articles').put({ id: 'kept', updatedAt: 1 });
    before.close();
    await createPhrasesRepository(database, silentLogger).saveMany([phrase('a')], 1);
    expect(await database.articles.count()).toBe(1);
  });
});
