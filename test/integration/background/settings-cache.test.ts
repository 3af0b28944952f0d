import { describe, expect, it } from 'vitest';
import { createSettingsCache } from '@/entrypoints/background/settings-cache';
import { silentLogger } from '@/utils/base/logger';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { defaultPolicy } from '@/utils/policy/policy';
import { defaultSettings } from '@/utils/policy/settings';
import { createSettingsRepository } from '@/utils/storage/settings-repository';
import { createManagedArea, createMemoryArea } from '../../unit/storage/memory-area';

const entries = [{ console: 'pinduoduo' as const, adapterVersion: 1, message: '等新版本' }];

describe('the settings as the worker goes by them', () => {
  it('have a withdrawn adapter switched off; what is stored, and shown to the agent, stays as it was set', async () => {
    const repository = createSettingsRepository({
      area: createMemoryArea({
        settings: { ...defaultSettings, policy: mergePolicy(defaultPolicy, { compatibility: { entries } }) },
      }),
      managed: createManagedArea(),
      clock: { now: () => 0 },
      logger: silentLogger,
    });
    const cache = createSettingsCache(repository, new AbortController().signal);
    expect((await cache.read()).sites.pinduoduo?.isEnabled).toBe(false);
    expect((await repository.read()).settings.sites).toEqual({});
    await repository.patch({ policy: { compatibility: { entries: [] } } }, 'supervisor');
    expect((await cache.read()).sites).toEqual({});
  });

  it('have it off as well where the fleet’s administrator set the list', async () => {
    const repository = createSettingsRepository({
      area: createMemoryArea({ settings: defaultSettings }),
      managed: createManagedArea({ policy: { version: 3, compatibility: { entries } } }),
      clock: { now: () => 0 },
      logger: silentLogger,
    });
    expect(
      (await createSettingsCache(repository, new AbortController().signal).read()).sites.pinduoduo?.isEnabled,
    ).toBe(false);
  });

  it('are the new ones from the moment of a change on, though older ones are still being read', async () => {
    const managed = createManagedArea();
    const area = createMemoryArea({ settings: defaultSettings });
    let answer = (_: Record<string, unknown>): void => undefined;
    managed.get = () => new Promise((resolve) => (answer = resolve));
    const repository = createSettingsRepository({ area, managed, clock: { now: () => 0 }, logger: silentLogger });
    const cache = createSettingsCache(repository, new AbortController().signal);
    const before = cache.read();
    await Promise.resolve(); // the first reading has begun
    await area.set({ settings: { ...defaultSettings, language: 'zh-TW' } });
    const after = cache.read();
    managed.get = async () => ({});
    answer({});
    expect((await before).language).toBe('auto');
    expect((await after).language).toBe('zh-TW');
  });
});
