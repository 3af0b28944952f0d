import { describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { OptionsIo } from '@/components/options/types';
import { Popup } from '@/components/popup/Popup';
import { fail, succeed } from '@/utils/base/result';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import type { CompatibilityEntry } from '@/utils/policy/compatibility';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { defaultSettings, type Settings } from '@/utils/policy/settings';
import { parseCompatibilityFile } from '@/utils/storage/compatibility-file';
import {
  createSampleOptionsIo,
  sampleConsole,
  sampleDiagnosis,
  samplePopupIo,
  sampleTeam,
} from '../../support/page-samples';
import { createSampleSupervisorIo } from '../../support/supervisor-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const words = t.diagnosis;
const message = '拼多多改版，等新版本';
const entries: CompatibilityEntry[] = [{ console: 'pinduoduo', adapterVersion: 1, message }];
const withdrawn: Settings = {
  ...defaultSettings,
  policy: mergePolicy(defaultSettings.policy, { compatibility: { entries } }),
};

const openOptions = async (hash: string, io: Partial<OptionsIo> = {}, settings = defaultSettings) => {
  location.hash = hash;
  const change = vi.fn(async () => undefined);
  const page = await renderPage(
    <OptionsPage
      t={t}
      io={createSampleOptionsIo(io)}
      snapshot={{ settings, keyLast4: undefined, wasReset: false }}
      change={change}
      accept={() => undefined}
    />,
  );
  return { page, change };
};

const openPopup = (settings: Settings, openDiagnosis = () => {}) =>
  renderPage(
    <Popup
      t={t}
      io={{ ...samplePopupIo, openDiagnosis }}
      consoles={[sampleConsole]}
      team={sampleTeam}
      settings={settings}
      change={async () => undefined}
    />,
  );

describe('exporting a diagnosis', () => {
  it('shows the whole of it first; only then can it be copied or saved', async () => {
    const copy = vi.fn(async () => true);
    const saveFile = vi.fn();
    const { page } = await openOptions('#about', {
      saveFile,
      diagnosis: { write: async () => succeed(sampleDiagnosis), copy },
    });
    expect([page.has(words.copy), page.has(words.save)]).toEqual([false, false]);
    await page.click(words.write);
    expect(page.findField(words.label).value).toBe(sampleDiagnosis);
    expect(page.findField(words.label).readOnly).toBe(true);
    expect(page.readText()).toContain(words.shown);
    expect([copy.mock.calls, saveFile.mock.calls]).toEqual([[], []]);
    await page.click(words.copy);
    expect(copy).toHaveBeenCalledExactlyOnceWith(sampleDiagnosis);
    expect(page.readNotice()).toBe(words.copied);
    await page.click(words.save);
    expect(saveFile).toHaveBeenCalledExactlyOnceWith(words.fileName('2026-09-21'), sampleDiagnosis);
  });

  it('says what to do where the clipboard is refused', async () => {
    const diagnosis = { write: async () => succeed(sampleDiagnosis), copy: async () => false };
    const { page } = await openOptions('#about', { diagnosis });
    await page.click(words.write);
    await page.click(words.copy);
    expect(page.readText()).toContain(words.copyFailed);
  });

  it.each(['no-console', 'not-readable'] as const)('says why there is none: %s', async (reason) => {
    const { page } = await openOptions('#about', {
      diagnosis: { write: async () => fail(reason), copy: async () => true },
    });
    await page.click(words.write);
    expect(page.readText()).toContain(words.problems[reason]);
    expect(page.has(words.copy)).toBe(false);
  });

  it('is one click away in the popup', async () => {
    const openDiagnosis = vi.fn();
    const page = await openPopup(defaultSettings, openDiagnosis);
    await page.click(words.open);
    expect(openDiagnosis).toHaveBeenCalledOnce();
  });
});

describe('an adapter that the compatibility list switches off', () => {
  it('is off in the popup, which says why, and no click switches it on', async () => {
    const page = await openPopup(withdrawn);
    const site = page.findField(t.popup.thisSite(t.common.consoles.pinduoduo));
    expect(site.matches(':checked')).toBe(false);
    expect(site.disabled).toBe(true);
    expect(page.readText()).toContain(words.withdrawn(message));
    expect((await openPopup(defaultSettings)).readText()).not.toContain(message);
  });

  it('is off among the consoles of the options page, which says why', async () => {
    const { page } = await openOptions('#sites', {}, withdrawn);
    expect(page.readText()).toContain(words.withdrawn(message));
    expect(page.findField(t.common.consoles.pinduoduo).disabled).toBe(true);
  });

  it('comes with a file that a supervisor imports, shown before it is in force', async () => {
    const { page, change } = await openOptions('#supervisor', {
      supervisor: createSampleSupervisorIo({ unlockedUntil: 1_790_000_900_000 }),
      compatibilityFile: { write: () => '{}', parse: parseCompatibilityFile },
    });
    await page.chooseFile(words.listImport, JSON.stringify({ version: 1, entries }));
    expect(page.readText()).toContain(`拼多多：${message}`);
    expect(change).not.toHaveBeenCalled();
    await page.click(t.options.backup.apply);
    expect(change).toHaveBeenCalledExactlyOnceWith({ policy: { compatibility: { entries } } });
  });

  it('is nobody else’s to change: the list is a supervisor’s', async () => {
    const { page } = await openOptions('#supervisor', {
      supervisor: createSampleSupervisorIo({ hasPin: true, unlockedUntil: 0 }),
    });
    expect(page.readText()).not.toContain(words.listTitle);
  });
});
