import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { OptionsIo } from '@/components/options/types';
import type { SettingsSnapshot } from '@/components/shared/page/types';
import type { ChangeSettings } from '@/components/shared/page/use-settings';
import { fail, succeed } from '@/utils/base/result';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { platformPresets } from '@/utils/policy/platform-presets';
import { defaultPolicy } from '@/utils/policy/policy';
import { createSampleOptionsIo, sampleSnapshot } from '../../support/page-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const words = t.options;

const open = async (hash: string, parts: { snapshot?: SettingsSnapshot; io?: Partial<OptionsIo> } = {}) => {
  location.hash = hash;
  const change = vi.fn<ChangeSettings>(async () => undefined);
  const accept = vi.fn();
  const io = createSampleOptionsIo(parts.io);
  const page = await renderPage(
    <OptionsPage t={t} io={io} snapshot={parts.snapshot ?? sampleSnapshot()} change={change} accept={accept} />,
  );
  return { page, change, accept };
};

beforeEach(() => {
  location.hash = '';
});

describe('response limits', () => {
  it('start with the platform default and where it comes from', async () => {
    const { page } = await open('#limits');
    expect(page.findField(words.limits.fields.limitSeconds).value).toBe('180');
    expect(page.readText()).toContain(words.limits.sources.pinduoduo);
  });

  it('refuse a warning that comes after urgent, and say where', async () => {
    const { page, change } = await open('#limits');
    await page.type(words.limits.fields.warnAfterSeconds, '170');
    expect(page.readText()).toContain(words.limits.faults['warn-after-urgent']);
    expect(page.isDisabled(t.common.save)).toBe(true);
    expect(change).not.toHaveBeenCalled();
  });

  it('save a tighter limit', async () => {
    const { page, change } = await open('#limits');
    await page.type(words.limits.fields.warnAfterSeconds, '60');
    await page.click(t.common.save);
    const limit = { ...platformPresets.pinduoduo.limit, warnAfterSeconds: 60 };
    expect(change.mock.calls[0]?.[0].policy?.response.consoles).toEqual({ pinduoduo: limit });
    expect(page.readNotice()).toBe(words.saved);
  });

  it('go back to the platform default', async () => {
    const own = { ...platformPresets.pinduoduo.limit, limitSeconds: 170 };
    const policy = { ...defaultPolicy, response: { consoles: { pinduoduo: own } } };
    const { page, change } = await open('#limits', { snapshot: sampleSnapshot({ policy }) });
    await page.click(words.limits.reset);
    expect(change.mock.calls[0]?.[0].policy?.response.consoles).toEqual({});
  });

  it('that the supervisor locked show a lock and cannot be changed', async () => {
    const policy = { ...defaultPolicy, locks: ['response.consoles.pinduoduo.limitSeconds'] };
    const { page } = await open('#limits', { snapshot: sampleSnapshot({ policy }) });
    expect(page.findField(words.limits.fields.limitSeconds).disabled).toBe(true);
    expect(page.findField(words.limits.fields.warnAfterSeconds).disabled).toBe(false);
    expect(page.readText()).toContain(words.locked);
  });
});

describe('the phrase check', () => {
  it('turns one category off', async () => {
    const { page, change } = await open('#check');
    await page.toggle(t.check.categories.officialese.name);
    expect(change.mock.calls[0]?.[0].policy?.check.categoriesOff).toEqual(['officialese']);
  });

  it('whose categories are locked as a branch stays as it is', async () => {
    const snapshot = sampleSnapshot({ policy: { ...defaultPolicy, locks: ['check'] } });
    const { page } = await open('#check', { snapshot });
    expect(page.findField(t.check.categories.officialese.name).disabled).toBe(true);
    expect(page.findField(words.check.enabled).disabled).toBe(true);
  });
});

describe('the language model', () => {
  it('asks for exactly the endpoint’s address, saves, and forgets the typed key', async () => {
    const requestOrigin = vi.fn(async () => true);
    const saveEndpoint = vi.fn(createSampleOptionsIo().saveEndpoint);
    const { page, accept } = await open('#endpoint', { io: { requestOrigin, saveEndpoint } });
    await page.type(words.endpoint.key, 'sk-secret-a1b2');
    await page.click(t.common.save);
    expect(requestOrigin).toHaveBeenCalledExactlyOnceWith('https://api.deepseek.com');
    expect(saveEndpoint.mock.calls[0]?.[0]).toMatchObject({ key: 'sk-secret-a1b2', endpoint: { preset: 'deepseek' } });
    expect(page.findField(words.endpoint.key).value).toBe('');
    expect(accept).toHaveBeenCalledOnce();
  });

  it('saves nothing when the agent refuses the permission', async () => {
    const saveEndpoint = vi.fn(createSampleOptionsIo().saveEndpoint);
    const { page } = await open('#endpoint', { io: { requestOrigin: async () => false, saveEndpoint } });
    await page.click(t.common.save);
    expect(saveEndpoint).not.toHaveBeenCalled();
    expect(page.readNotice()).toBe(words.endpoint.notPermitted);
  });

  it('says what is wrong with the connection', async () => {
    const testConnection: OptionsIo['testConnection'] = async () => fail('bad-key');
    const { page } = await open('#endpoint', { io: { testConnection } });
    await page.click(words.endpoint.test);
    expect(page.readText()).toContain(t.llm.problems['bad-key']);
  });

  it('hides the key field from shoulders and from the browser’s memory', async () => {
    const { page } = await open('#endpoint');
    const field = page.findField(words.endpoint.key);
    expect([field.getAttribute('type'), field.getAttribute('autocomplete')]).toEqual(['password', 'off']);
  });
});

describe('a settings file', () => {
  it('shows what it would change before anything is changed', async () => {
    const importSettings = vi.fn<OptionsIo['importSettings']>(async () => succeed(sampleSnapshot()));
    const { page } = await open('#backup', { io: { importSettings } });
    await page.chooseFile(words.backup.import, '{}');
    expect(page.readText()).toContain(words.backup.changes(2));
    expect(importSettings).not.toHaveBeenCalled();
    await page.click(words.backup.apply);
    expect(importSettings).toHaveBeenCalledOnce();
  });

  it('that is no settings file is refused in words', async () => {
    const { page } = await open('#backup', { io: { parseFile: () => fail('not-json') } });
    await page.chooseFile(words.backup.import, 'hello');
    expect(page.readNotice()).toBe(words.problems['not-json']);
  });
});

it('says so when a change was refused', async () => {
  location.hash = '#suggestions';
  const page = await renderPage(
    <OptionsPage
      t={t}
      io={createSampleOptionsIo()}
      snapshot={sampleSnapshot()}
      change={async () => 'locked'}
      accept={() => undefined}
    />,
  );
  await page.toggle(words.suggestions.enabled);
  expect(page.readNotice()).toBe(words.problems.locked);
});
