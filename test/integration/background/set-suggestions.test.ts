import { describe, expect, it, vi } from 'vitest';
import { createConsoleObeyer } from '@/entrypoints/background/obey-console';
import { silentLogger } from '@/utils/base/logger';
import type { ConsoleId } from '@/utils/conversation/types';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { defaultPolicy } from '@/utils/policy/policy';
import type { PolicyPatch } from '@/utils/policy/policy-patch';
import { defaultSettings, type Settings } from '@/utils/policy/settings';
import { areSuggestionsOn } from '@/utils/policy/suggestions-in-force';
import { createSettingsRepository } from '@/utils/storage/settings-repository';
import { createManagedArea, createMemoryArea } from '../../unit/storage/memory-area';

vi.mock('wxt/browser', () => ({ browser: {} }));

/** One Pinduoduo page over settings that are really stored. */
const open = async (
  change: Partial<Settings> = {},
  policy: PolicyPatch = {},
  from: { console: ConsoleId; site: string } = { console: 'pinduoduo', site: 'pinduoduo' },
) => {
  const settings = createSettingsRepository({
    area: createMemoryArea({ settings: { ...defaultSettings, ...change, policy: mergePolicy(defaultPolicy, policy) } }),
    managed: createManagedArea(),
    clock: { now: () => 0 },
    logger: silentLogger,
  });
  let renewed = 0;
  type Parts = Parameters<typeof createConsoleObeyer>[0];
  const obey = createConsoleObeyer({
    services: { settings },
    renewProfile: async () => {
      renewed += 1;
    },
  } as unknown as Parts);
  const read = async (site: string) => areSuggestionsOn((await settings.read()).settings, site);
  return {
    press: (enabled: boolean) =>
      obey({ type: 'set-suggestions', enabled }, from as unknown as Parameters<typeof obey>[1]),
    read,
    readRenewed: () => renewed,
  };
};

describe('the agent’s click on a console page', () => {
  it('switches suggestions off on this console alone, and on again', async () => {
    const { press, read } = await open();
    await press(false);
    expect([await read('pinduoduo'), await read('vipshop')]).toEqual([false, true]);
    await press(true);
    expect(await read('pinduoduo')).toBe(true);
  });

  it('switches them off on one host of those that have no name, and on no other', async () => {
    const site = 'other@kefu.plainshop.example/workbench';
    const { press, read } = await open({}, {}, { console: 'other', site });
    await press(false);
    expect([await read(site), await read('other@kefu.other.example/'), await read('other')]).toEqual([
      false,
      true,
      true,
    ]);
    await press(true);
    expect(await read(site)).toBe(true);
  });

  it('switches them on where they were off everywhere', async () => {
    const { press, read } = await open({ suggestionsEnabled: false });
    await press(true);
    expect(await read('pinduoduo')).toBe(true);
  });

  it.each([true, false])(
    'changes nothing where the supervisor locked them (%s), and the page is told so',
    async (on) => {
      const { press, read, readRenewed } = await open({}, { suggestions: { enabled: on }, locks: ['suggestions'] });
      await press(!on);
      expect(await read('pinduoduo')).toBe(on);
      expect(readRenewed()).toBe(1);
    },
  );
});
