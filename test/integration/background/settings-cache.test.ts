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
    const cache = createSettingsCache(repository);
    expect((await cache.read()).sites.pinduoduo?.isEnabled).toBe(false);
    expect((await repository.read()).settings.sites).toEqual({});
    await repository.patch({ policy: { compatibility: { entries: [] } } }, 'supervisor');
    cache.forget();
    expect((await cache.read()).sites).toEqual({});
  });

  it('have it off as well where the fleet’s administrator set the list', async () => {
    const repository = createSettingsRepository({
      area: createMemoryArea({ settings: defaultSettings }),
      managed: createManagedArea({ policy: { version: 3, compatibility: { entries } } }),
      clock: { now: () => 0 },
      logger: silentLogger,
    });
    expect((await createSettingsCache(repository).read()).sites.pinduoduo?.isEnabled).toBe(false);
  });
});
