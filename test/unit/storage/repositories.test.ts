import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Logger, silentLogger } from '@/utils/base/logger';
import type { Article } from '@/utils/knowledge/article';
import { createArticlesRepository } from '@/utils/storage/articles-repository';
import { createDatabase, type Database } from '@/utils/storage/database';
import { createOutcomesRepository } from '@/utils/storage/outcomes-repository';
import { createSecretsRepository } from '@/utils/storage/secrets-repository';

let database: Database;
beforeEach(() => {
  database = createDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const article = (id: string, updatedAt = 1, source: Article['source'] = 'own'): Article => ({
  id,
  title: `标题${id}`,
  body: '签收后7天内可以退。',
  tags: ['退货'],
  updatedAt,
  source,
});

describe('knowledge articles', () => {
  it('come back newest first', async () => {
    const articles = createArticlesRepository(database, silentLogger);
    await articles.putMany([article('a', 1), article('b', 3), article('c', 2)]);
    expect((await articles.list()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(await articles.get('c')).toEqual(article('c', 2));
    await articles.remove('c');
    expect(await articles.get('c')).toBeUndefined();
  });

  it('keep what the agent has edited when the sample pack is added again', async () => {
    const articles = createArticlesRepository(database, silentLogger);
    await articles.putMany([{ ...article('a'), title: '我改过的' }]);
    expect(await articles.importSamplePack([article('a', 1, 'sample'), article('b', 1, 'sample')])).toBe(1);
    expect((await articles.get('a'))?.title).toBe('我改过的');
    expect(await articles.importSamplePack([article('a', 1, 'sample'), article('b', 1, 'sample')])).toBe(0);
  });

  it('leave out a damaged row and count it, without its text in the log', async () => {
    const logged: unknown[] = [];
    const logger: Logger = { warn: (event, facts) => logged.push([event, facts]) };
    await database.table('articles').bulkPut([article('a'), { id: 'bad', updatedAt: 9, title: 5, body: '秘密' }]);
    const articles = createArticlesRepository(database, logger);
    expect(await articles.list()).toEqual([article('a')]);
    expect(await articles.get('bad')).toBeUndefined();
    expect(logged).toEqual([['articles-unreadable', { count: 1 }]]);
  });

  it('are indexed by id and time only, never by their text', () => {
    const { primKey, indexes } = database.articles.schema;
    expect([primKey.name, ...indexes.map(({ name }) => name)]).toEqual(['id', 'updatedAt']);
  });
});

describe('the endpoint key', () => {
  const origin = 'https://api.deepseek.com';
  const key = 'sk-abcdefghijklmnop1234';

  it('comes back for its own origin only', async () => {
    const secrets = createSecretsRepository(database);
    await secrets.saveKey(origin, key);
    expect(await secrets.readKey(origin)).toBe(key);
    expect(await secrets.readLast4(origin)).toBe('1234');
    for (const other of ['http://api.deepseek.com', 'https://api.deepseek.com:8443', 'https://evil.example']) {
      expect(await secrets.readKey(other)).toBeUndefined();
      expect(await secrets.readLast4(other)).toBeUndefined();
    }
  });

  it('is gone when the endpoint moves to another scheme, host or port', async () => {
    const secrets = createSecretsRepository(database);
    await secrets.saveKey(origin, key);
    await secrets.keepOnlyFor(origin);
    expect(await secrets.readKey(origin)).toBe(key);
    await secrets.keepOnlyFor('https://api.deepseek.com:8443');
    expect(await secrets.readKey(origin)).toBeUndefined();
    expect(await database.secrets.count()).toBe(0);
  });

  it('never stands in the database in the clear, and each write looks different', async () => {
    const secrets = createSecretsRepository(database);
    await secrets.saveKey(origin, key);
    const first = await database.secrets.get('llm-key');
    await secrets.saveKey(origin, key);
    const second = await database.secrets.get('llm-key');
    const bytes = (buffer: ArrayBuffer | undefined) => Buffer.from(buffer ?? new ArrayBuffer(0)).toString('latin1');
    expect(first?.iv).toHaveLength(12);
    expect(bytes(first?.cipher)).not.toContain('sk-');
    expect(bytes(first?.cipher)).not.toBe(bytes(second?.cipher));
    expect(await database.secrets.count()).toBe(1);
  });

  it('cannot be decrypted elsewhere: the device key refuses to be exported', async () => {
    await createSecretsRepository(database).saveKey(origin, key);
    const deviceKey = (await database.deviceKeys.get('device'))?.key;
    if (!deviceKey) throw new Error('the device key is missing');
    await expect(crypto.subtle.exportKey('raw', deviceKey)).rejects.toThrow('not extractable');
  });

  it('is not given to an origin that was swapped in by hand', async () => {
    const secrets = createSecretsRepository(database);
    await secrets.saveKey(origin, key);
    await database.secrets.update('llm-key', { origin: 'https://evil.example' });
    expect(await secrets.readKey('https://evil.example')).toBeUndefined();
  });

  it('survives two first saves at the same time', async () => {
    const secrets = createSecretsRepository(database);
    await Promise.all([secrets.saveKey(origin, key), secrets.saveKey(origin, key)]);
    expect(await secrets.readKey(origin)).toBe(key);
  });

  it('shows nothing of a very short key and nothing at all after clearing', async () => {
    const secrets = createSecretsRepository(database);
    await secrets.saveKey(origin, 'short');
    expect(await secrets.readLast4(origin)).toBeUndefined();
    await secrets.clear();
    expect(await secrets.readKey(origin)).toBeUndefined();
  });
});

describe('outcomes of findings', () => {
  it('are counted per rule, also when many arrive at once', async () => {
    const outcomes = createOutcomesRepository(database);
    await Promise.all([
      ...Array.from({ length: 20 }, () => outcomes.count('blunt-1', 'shown')),
      outcomes.count('blunt-1', 'edited'),
      outcomes.count('blunt-1', 'sent-as-is'),
      outcomes.count('blunt-2', 'false-alarm'),
    ]);
    expect(await outcomes.list()).toEqual([
      { ruleId: 'blunt-1', shown: 20, edited: 1, sentAsIs: 1, falseAlarm: 0 },
      { ruleId: 'blunt-2', shown: 0, edited: 0, sentAsIs: 0, falseAlarm: 1 },
    ]);
    await outcomes.clear();
    expect(await outcomes.list()).toEqual([]);
  });
});
