import { describe, expect, it } from 'vitest';
import { silentLogger } from '@/utils/base/logger';
import { defaultSettings } from '@/utils/policy/settings';
import { createSettingsRepository, settingsBackupKey, settingsKey } from '@/utils/storage/settings-repository';
import { createManagedArea, createMemoryArea } from './memory-area';

const createRepository = (stored: Record<string, unknown> = {}) => {
  const [area, managed] = [createMemoryArea(stored), createManagedArea()];
  const clock = { now: () => 5_000 };
  return { area, repository: createSettingsRepository({ area, managed, clock, logger: silentLogger }) };
};

describe('settings', () => {
  it('starts with the defaults and says that nothing was lost', async () => {
    const { repository } = createRepository();
    expect(await repository.read()).toMatchObject({ settings: defaultSettings, wasReset: false });
  });

  it('gives back what was written', async () => {
    const { repository } = createRepository();
    await repository.write({ language: 'en', address: '亲' });
    const { settings } = await repository.read();
    expect(settings).toEqual({ ...defaultSettings, language: 'en', address: '亲' });
  });

  it('removes the endpoint when it is cleared', async () => {
    const { repository } = createRepository();
    await repository.write({ endpoint: { preset: 'deepseek', baseUrl: 'https://api.deepseek.com', model: 'm' } });
    await repository.write({ endpoint: undefined });
    expect((await repository.read()).settings.endpoint).toBeUndefined();
  });

  it('loses none of many changes made at the same time', async () => {
    const { repository } = createRepository();
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        repository.update((settings) => ({
          ...settings,
          sites: { ...settings.sites, [`site-${index}`]: { isEnabled: false, hiddenUntil: index } },
        })),
      ),
    );
    expect(Object.keys((await repository.read()).settings.sites)).toHaveLength(30);
  });

  it.each([
    null,
    'text',
    7,
    [],
    {},
    { version: 1 },
    { ...defaultSettings, policy: { ...defaultSettings.policy, version: 9 } },
    { ...defaultSettings, language: 'xx' },
    { ...defaultSettings, version: 4 },
  ])('runs on defaults, keeps a backup and says so when the stored value is %j', async (raw) => {
    const { area, repository } = createRepository({ [settingsKey]: raw });
    expect(await repository.read()).toMatchObject({ settings: defaultSettings, wasReset: true });
    expect(area.items[settingsBackupKey]).toEqual({ at: 5_000, raw, isAcknowledged: false });
    expect(area.items[settingsKey]).toEqual(raw);
  });

  it('goes on saying that settings were reset until the user has seen it, even after other writes', async () => {
    const { area, repository } = createRepository({ [settingsKey]: { version: 1, old: true } });
    await repository.read();
    await repository.write({ suggestionsEnabled: false });
    expect((await repository.read()).wasReset).toBe(true);
    await repository.acknowledgeReset();
    expect((await repository.read()).wasReset).toBe(false);
    expect(area.items[settingsBackupKey]).toMatchObject({ raw: { version: 1, old: true } });
  });

  it('refuses a change that does not fit the schema and leaves the stored value alone', async () => {
    const { area, repository } = createRepository();
    await repository.write({ language: 'en' });
    const before = structuredClone(area.items);
    const result = await repository.write({ sites: { pinduoduo: { isEnabled: true, hiddenUntil: Number.NaN } } });
    expect(result).toEqual({ ok: false, reason: 'invalid' });
    expect(area.items).toEqual(before);
  });

  it('never replaces good settings by defaults because one read failed', async () => {
    const { area, repository } = createRepository();
    await repository.write({ language: 'en' });
    area.failNext('get');
    expect(await repository.write({ address: '亲' })).toEqual({ ok: false, reason: 'storage-failed' });
    expect((await repository.read()).settings.language).toBe('en');
  });

  it('reports a full disk and works again afterwards', async () => {
    const { area, repository } = createRepository();
    area.failNext('set');
    expect(await repository.write({ language: 'en' })).toEqual({ ok: false, reason: 'storage-failed' });
    expect((await repository.write({ language: 'en' })).ok).toBe(true);
  });

  it('tells watchers of every change until they stop watching', async () => {
    const { repository } = createRepository();
    const seen: string[] = [];
    const stop = new AbortController();
    const firstChange = new Promise<void>((resolve) => {
      repository.watch(({ settings }) => {
        seen.push(settings.language);
        resolve();
      }, stop.signal);
    });
    await repository.write({ language: 'en' });
    await firstChange;
    stop.abort();
    await repository.write({ language: 'zh-TW' });
    await repository.read();
    expect(seen).toEqual(['en']);
  });

  it('drops fields it does not know and never takes a prototype from stored data', async () => {
    const raw: unknown = JSON.parse(
      JSON.stringify({ ...defaultSettings, extra: 1 }).replace(
        '"sites":{}',
        '"sites":{"__proto__":{"isEnabled":true,"hiddenUntil":1}}',
      ),
    );
    const { repository } = createRepository({ [settingsKey]: raw });
    const { settings } = await repository.read();
    expect(settings).not.toHaveProperty('extra');
    expect(Object.getPrototypeOf(settings.sites)).toBe(Object.prototype);
    expect(settings.sites).not.toHaveProperty('hiddenUntil');
  });
});

describe('a settings file', () => {
  it('carries everything to another computer except the endpoint', async () => {
    const first = createRepository();
    await first.repository.write({
      language: 'en',
      endpoint: { preset: 'custom', baseUrl: 'https://here.example', model: 'm' },
    });
    const file = await first.repository.exportSettings();
    expect(file).not.toContain('here.example');

    const second = createRepository();
    const own = { preset: 'ollama', baseUrl: 'http://localhost:11434/v1', model: 'q' };
    await second.repository.write({ endpoint: own });
    expect(await second.repository.importSettings(file, 'agent')).toMatchObject({
      ok: true,
      value: { language: 'en' },
    });
    expect((await second.repository.read()).settings).toMatchObject({ language: 'en', endpoint: own });
  });

  it('can never bring an endpoint along', async () => {
    const { repository } = createRepository();
    const settings = { ...defaultSettings, endpoint: { preset: 'x', baseUrl: 'https://evil.example', model: 'm' } };
    await repository.importSettings(JSON.stringify({ format: 'warmreply-settings', settings }), 'agent');
    expect((await repository.read()).settings.endpoint).toBeUndefined();
  });

  it.each([
    ['not-json', '{ nearly'],
    ['invalid', '[]'],
    ['invalid', '{"format":"something-else","settings":{}}'],
    ['invalid', `{"format":"warmreply-settings","settings":{"version":1}}`],
    ['invalid', `{"format":"warmreply-settings","settings":"${'x'.repeat(300_000)}"}`],
    ['newer-version', `{"format":"warmreply-settings","settings":{"version":99}}`],
  ])('is refused as %s and changes nothing', async (reason, json) => {
    const { area, repository } = createRepository();
    await repository.write({ language: 'en' });
    const before = structuredClone(area.items);
    expect(await repository.importSettings(json, 'agent')).toEqual({ ok: false, reason });
    expect(area.items).toEqual(before);
  });
});
