import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInputNoter } from '@/entrypoints/background/note-input';
import { createDeskTaker } from '@/entrypoints/background/take-desk';
import { silentLogger } from '@/utils/base/logger';
import { succeed } from '@/utils/base/result';
import type { Article } from '@/utils/knowledge/article';
import type { FromConsole } from '@/utils/messaging/console-port';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { defaultPolicy } from '@/utils/policy/policy';
import { defaultSettings, type Endpoint } from '@/utils/policy/settings';
import { createDatabase, type Database } from '@/utils/storage/database';
import { createDeskRepository, type DeskRows } from '@/utils/storage/hot-desk/desk-repository';
import { moveIn } from '@/utils/storage/hot-desk/move-in';
import { createSecretsRepository } from '@/utils/storage/secrets-repository';
import { createSettingsRepository, settingsKey } from '@/utils/storage/settings-repository';
import { samplePhraseList } from '../../support/phrase-samples';
import { createManagedArea, createMemoryArea } from '../../unit/storage/memory-area';

let database: Database;
beforeEach(() => {
  database = createDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const article = (id: string): Article => ({
  id,
  title: `标题${id}`,
  body: '签收后7天内可以退。',
  tags: ['退货'],
  updatedAt: 1,
  source: 'own',
  spokenVersions: [{ id: `s-${id}`, text: '7天内都能退。', status: 'approved', madeFromVersion: 1, savedAt: 2 }],
  history: [{ version: 1, title: '旧题', body: '旧文', tags: [], updatedAt: 1 }],
});
const file: DeskRows = { phrases: samplePhraseList, articles: [article('a'), article('b')] };
const merge = { phrases: 'merge', articles: 'merge' } as const;
const replace = { phrases: 'replace', articles: 'replace' } as const;
const readAll = async () => ({
  phrases: await database.phrases.toArray(),
  articles: await database.articles.toArray(),
});

describe('phrases and articles that move in', () => {
  it('are all there, with spoken versions, history and counts', async () => {
    const repository = createDeskRepository(database);
    expect((await repository.take(file, merge)).ok).toBe(true);
    const { phrases, articles } = await repository.read();
    expect([...phrases].sort((one, other) => one.id.localeCompare(other.id))).toEqual(
      [...samplePhraseList].sort((one, other) => one.id.localeCompare(other.id)),
    );
    expect(articles).toEqual(file.articles);
  });

  it('are put back exactly when the settings cannot be stored', async () => {
    await database.phrases.bulkPut([{ ...samplePhraseList[0], title: '这里的' } as (typeof samplePhraseList)[number]]);
    await database.articles.bulkPut([article('here'), { ...article('a'), title: '这里的' }]);
    const before = await readAll();
    const moved = await moveIn({
      repository: createDeskRepository(database),
      rows: file,
      modes: replace,
      takeSettings: async () => ({ ok: false, reason: 'locked' }) as const,
    });
    expect(moved).toEqual({ ok: false, reason: 'locked' });
    expect(await readAll()).toEqual(before);
  });

  it('ask again when nobody answered, and are put back when nobody ever does', async () => {
    const repository = createDeskRepository(database);
    const dies = vi.fn<() => Promise<ReturnType<typeof succeed<string>>>>().mockRejectedValueOnce(new Error('gone'));
    dies.mockResolvedValueOnce(succeed('stored'));
    expect(await moveIn({ repository, rows: file, modes: merge, takeSettings: dies })).toEqual(succeed('stored'));
    await Promise.all([database.phrases.clear(), database.articles.clear()]);
    const gone = async (): Promise<ReturnType<typeof succeed<string>>> => Promise.reject(new Error('gone'));
    expect(await moveIn({ repository, rows: file, modes: merge, takeSettings: gone })).toEqual({
      ok: false,
      reason: 'storage-failed',
    });
    expect(await readAll()).toEqual({ phrases: [], articles: [] });
  });

  it('leave nothing behind when the database refuses halfway', async () => {
    const broken: DeskRows = { ...file, articles: [...file.articles, { ...article('c'), id: Number.NaN as never }] };
    const taken = await createDeskRepository(database).take(broken, merge);
    expect(taken).toEqual({ ok: false, reason: 'storage-failed' });
    expect(await readAll()).toEqual({ phrases: [], articles: [] });
  });

  it('say so when rows are in, settings are not, and the former cannot be taken back', async () => {
    const moved = await moveIn({
      repository: {
        take: async () => succeed(() => Promise.reject(new Error('blocked'))),
      },
      rows: file,
      modes: merge,
      takeSettings: async () => ({ ok: false, reason: 'storage-failed' }) as const,
    });
    expect(moved).toEqual({ ok: false, reason: 'half-done' });
  });
});

describe('settings that move in', () => {
  const moved = {
    ...defaultSettings,
    address: '亲' as const,
    sites: {
      pinduoduo: { isEnabled: true, hiddenUntil: 0, stripPlace: { left: 12, top: 34, isCollapsed: true } },
    },
    policy: mergePolicy(defaultPolicy, { alerts: { volume: 0.1, sound: 'never' }, check: { allowed: ['没关系'] } }),
  };
  const modes = { settings: 'merge', policy: 'merge', ownRules: 'merge' } as const;
  const endpoint: Endpoint = { preset: 'custom', baseUrl: 'https://llm.example.com/v1', model: 'm' };
  const present: Endpoint = { preset: 'deepseek', baseUrl: 'https://api.deepseek.com', model: 'd' };

  const open = (parts: { managed?: object; stored?: object; isUnlocked?: boolean } = {}) => {
    const area = createMemoryArea(parts.stored ? { [settingsKey]: parts.stored } : {});
    const managed = createManagedArea(parts.managed ? { policy: parts.managed } : {});
    const settings = createSettingsRepository({ area, managed, clock: { now: () => 1 }, logger: silentLogger });
    const secrets = createSecretsRepository(database);
    const take = createDeskTaker({
      services: { settings, secrets, supervisor: { isUnlocked: async () => parts.isUnlocked ?? false } as never },
      showAfter: async (change) => {
        const changed = await change;
        if (!changed.ok) return changed;
        const { settings: now } = await settings.read();
        return succeed({ settings: now, keyLast4: undefined, wasReset: false });
      },
    });
    return { area, settings, secrets, take };
  };

  it('are in force, strip places and own rules among them', async () => {
    const { take, settings } = open();
    expect((await take({ settings: moved, modes, endpoint: undefined, key: undefined })).ok).toBe(true);
    const { settings: now } = await settings.read();
    expect(now.sites).toEqual(moved.sites);
    expect(now.address).toBe('亲');
    expect(now.policy.check.allowed).toEqual(['没关系']);
    expect(now.policy.alerts.volume).toBe(0.1);
  });

  it('leave what is locked or set by the company as it is, and take the rest', async () => {
    const locked = { ...defaultSettings, policy: { ...defaultPolicy, locks: ['alerts.sound'] } };
    const { take, settings, area } = open({ stored: locked, managed: { alerts: { volume: 0.9 } } });
    expect((await take({ settings: moved, modes, endpoint: undefined, key: undefined })).ok).toBe(true);
    const { policy } = (await settings.read()).settings;
    expect(policy.alerts).toMatchObject({ sound: defaultPolicy.alerts.sound, volume: 0.9 });
    expect(policy.check.allowed).toEqual(['没关系']);
    expect(policy.locks).toContain('alerts.sound');
    // The company's own value is not written into this browser's settings.
    expect(area.items[settingsKey]).toMatchObject({ policy: { alerts: { volume: defaultPolicy.alerts.volume } } });
  });

  it('take over locked fields while the supervisor’s part is open', async () => {
    const locked = { ...defaultSettings, policy: { ...defaultPolicy, locks: ['alerts.sound'] } };
    const { take, settings } = open({ stored: locked, isUnlocked: true });
    await take({ settings: moved, modes, endpoint: undefined, key: undefined });
    expect((await settings.read()).settings.policy.alerts.sound).toBe('never');
  });

  it('leave the present address and key alone unless another was chosen', async () => {
    const { take, settings, secrets } = open({ stored: { ...defaultSettings, endpoint: present } });
    await secrets.saveKey('https://api.deepseek.com', 'sk-here');
    await take({ settings: { ...moved, endpoint } as never, modes, endpoint: undefined, key: undefined });
    expect((await settings.read()).settings.endpoint).toEqual(present);
    expect(await secrets.readKey('https://api.deepseek.com')).toBe('sk-here');
  });

  it('bring a chosen address with its key, and never send the old key there', async () => {
    const { take, settings, secrets } = open({ stored: { ...defaultSettings, endpoint: present } });
    await secrets.saveKey('https://api.deepseek.com', 'sk-here');
    await take({ settings: moved, modes, endpoint, key: undefined });
    expect((await settings.read()).settings.endpoint).toEqual(endpoint);
    expect(await secrets.readKey('https://llm.example.com')).toBeUndefined();
    await take({ settings: moved, modes, endpoint, key: 'sk-moved' });
    expect(await secrets.readKey('https://llm.example.com')).toBe('sk-moved');
  });

  it('put the old key back when the settings cannot be stored', async () => {
    const { take, area, settings, secrets } = open({ stored: { ...defaultSettings, endpoint: present } });
    await secrets.saveKey('https://api.deepseek.com', 'sk-here');
    area.failNext('set');
    expect(await take({ settings: moved, modes, endpoint, key: 'sk-moved' })).toEqual({
      ok: false,
      reason: 'storage-failed',
    });
    expect((await settings.read()).settings).toEqual({ ...defaultSettings, endpoint: present });
    expect(await secrets.readKey('https://api.deepseek.com')).toBe('sk-here');
  });

  it.each(['http://10.0.0.5/v1', 'https://user:word@llm.example.com', 'https://169.254.169.254/latest'])(
    'refuse an address that may not be: %s',
    async (baseUrl) => {
      const { take, settings } = open();
      const answer = await take({ settings: moved, modes, endpoint: { ...endpoint, baseUrl }, key: 'sk' });
      expect(answer).toEqual({ ok: false, reason: 'bad-url' });
      expect((await settings.read()).settings).toEqual(defaultSettings);
    },
  );

  it('of a later version, or absurd, change nothing', async () => {
    const { take, settings } = open();
    const give = (value: object) => take({ settings: value as never, modes, endpoint: undefined, key: undefined });
    expect(await give({ ...moved, version: 99 })).toEqual({ ok: false, reason: 'newer-version' });
    expect(await give({ ...moved, address: '喂' })).toEqual({ ok: false, reason: 'invalid' });
    expect((await settings.read()).settings).toEqual(defaultSettings);
  });
});

describe('work in a console', () => {
  const typing = (typingTo: unknown) => ({ type: 'queue', typingTo }) as unknown as FromConsole;
  const note = vi.fn(async () => undefined);
  const createNoter = (autoLockMinutes: 0 | 5) =>
    createInputNoter({ input: { note }, readSettings: async () => ({ autoLockMinutes }), logger: silentLogger });
  beforeEach(() => note.mockClear());

  it('keeps our pages from hiding: typing and answering count', async () => {
    const heard = createNoter(5);
    await heard(typing({ console: 'pinduoduo', shop: 's', customer: 'c' }));
    await heard({ type: 'open-side-panel' });
    expect(note.mock.calls).toEqual([[300_000], [300_000]]);
  });

  it('does not count what the page says by itself', async () => {
    const heard = createNoter(5);
    await heard(typing(undefined));
    await heard({ type: 'needs-panels' });
    expect(note).not.toHaveBeenCalled();
  });

  it('is not even noted where nothing ever hides', async () => {
    await createNoter(0)({ type: 'open-side-panel' });
    expect(note).not.toHaveBeenCalled();
  });
});
