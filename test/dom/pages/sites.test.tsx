import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { CalibrationsIo } from '@/components/options/sites/calibrations-io';
import type { OptionsIo } from '@/components/options/types';
import type { ChangeSettings } from '@/components/shared/page/use-settings';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { readCalibrationId, readSiteKey } from '@/utils/conversation/calibration/site';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { createSampleCalibrationsIo, samplePlainshop } from '../../support/calibration-samples';
import { createSampleOptionsIo, sampleNow, sampleSnapshot } from '../../support/page-samples';
import { createSampleSupervisorIo } from '../../support/supervisor-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const words = t.calibrated;

const lineOf = (calibration: Calibration) => ({
  id: readCalibrationId(calibration),
  siteKey: readSiteKey(calibration),
  calibration,
  isFromPolicy: false,
  isEnabled: true,
  isGranted: true,
});

interface Opening {
  calibrations?: Calibration[];
  granted?: boolean;
  damagedCount?: number;
  changes?: Partial<CalibrationsIo>;
  io?: Partial<OptionsIo>;
}

const open = async ({ calibrations = [], granted = true, damagedCount = 0, changes = {}, io = {} }: Opening = {}) => {
  location.hash = '#sites';
  const change = vi.fn<ChangeSettings>(async () => undefined);
  const list = createSampleCalibrationsIo(changes, {
    calibrations: calibrations.map(lineOf),
    granted,
    damagedCount,
  });
  const page = await renderPage(
    <OptionsPage
      t={t}
      io={createSampleOptionsIo({ calibrations: list, ...io })}
      snapshot={sampleSnapshot()}
      change={change}
      accept={() => undefined}
    />,
  );
  const chooseFile = (text: string) =>
    act(async () => {
      const input = page.findField(words.import);
      Object.defineProperty(input, 'files', { value: [new File([text], 'calibration.json')], configurable: true });
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  return { page, change, list, chooseFile };
};

beforeEach(() => {
  location.hash = '';
});

describe('the list of consoles', () => {
  it('names every one with its state: supported, from public facts, or to be shown', async () => {
    const { page } = await open({ changes: { shipped: ['douyin'] } });
    const text = page.readText();
    expect(text).toContain(`${t.common.consoles.pinduoduo}${words.states.adapter}`);
    expect(text).toContain(`${t.common.consoles.douyin}${words.states.shipped}`);
    expect(text).toContain(`${t.common.consoles.vipshop}${words.states.none}`);
  });

  it('opens Vipshop for its calibration with one click', async () => {
    const begin = vi.fn(async () => undefined);
    const { page } = await open({ changes: { begin } });
    await page.click(words.describeBegin(t.common.consoles.vipshop));
    expect(begin).toHaveBeenCalledExactlyOnceWith('vipshop');
  });

  it('says of a calibrated one since when, by whom and how sure, and that names alone are not certain', async () => {
    const { page } = await open({ calibrations: [samplePlainshop] });
    const text = page.readText();
    expect(text).toContain('kefu.plainshop.example/workbench');
    expect(text).toContain(words.confidence.checked);
    expect(text).toContain(words.weak);
  });

  it('says nothing of uncertain names where the page gives ids', async () => {
    const { page } = await open({ calibrations: [{ ...samplePlainshop, rowId: { attribute: 'data-id' } }] });
    expect(page.readText()).not.toContain(words.weak);
  });

  it('shows a named console once: as calibrated and no more as missing', async () => {
    const { page } = await open({ calibrations: [{ ...samplePlainshop, console: 'vipshop', name: '唯品会' }] });
    expect(page.has(words.describeBegin(t.common.consoles.vipshop))).toBe(false);
    expect(page.readText()).toContain(words.enable('唯品会'));
  });

  it('switches one unlisted console off and leaves every other alone', async () => {
    const { page, change } = await open({ calibrations: [samplePlainshop] });
    await page.toggle(words.enable('PlainShop'));
    expect(change).toHaveBeenCalledExactlyOnceWith({
      sites: { [readSiteKey(samplePlainshop)]: { isEnabled: false } },
    });
  });

  it('asks for the permission where it is missing', async () => {
    const requestSite = vi.fn(async () => true);
    const { page } = await open({ calibrations: [samplePlainshop], granted: false, changes: { requestSite } });
    expect(page.readText()).toContain(words.notGranted);
    await page.click(words.grant);
    expect(requestSite).toHaveBeenCalledExactlyOnceWith(samplePlainshop);
  });

  it('deletes at once and brings back with 撤销', async () => {
    const { page } = await open({ calibrations: [samplePlainshop] });
    await page.click(words.describeRemove('PlainShop'));
    expect(page.readText()).not.toContain(words.enable('PlainShop'));
    await page.click(t.common.undo);
    expect(page.readText()).toContain(words.enable('PlainShop'));
  });

  it('says that stored ones were damaged, until that was read', async () => {
    const { page } = await open({ damagedCount: 2 });
    expect(page.readText()).toContain(words.damaged(2));
    await page.click(words.damagedSeen);
    expect(page.readText()).not.toContain(words.damaged(2));
  });
});

describe('a calibration as a file', () => {
  it('goes out as it stands, and as the supervisor’s in the supervisor’s mode', async () => {
    const saveFile = vi.fn();
    const agent = await open({ calibrations: [samplePlainshop], io: { saveFile } });
    await agent.page.click(words.describeExport('PlainShop'));
    expect(saveFile.mock.calls[0]?.[0]).toBe('warmreply-kefu.plainshop.example.json');
    expect(JSON.parse(saveFile.mock.calls[0]?.[1])).toEqual(samplePlainshop);

    const supervisor = createSampleSupervisorIo({ hasPin: true, unlockedUntil: sampleNow + 60_000 });
    const boss = await open({ calibrations: [samplePlainshop], io: { saveFile, supervisor } });
    await boss.page.click(words.describeExport('PlainShop'));
    expect(JSON.parse(saveFile.mock.calls[1]?.[1])).toMatchObject({ source: 'supervisor' });
  });

  it('is given to all agents by the supervisor, with the rules, and taken back', async () => {
    const supervisor = createSampleSupervisorIo({ hasPin: true, unlockedUntil: sampleNow + 60_000 });
    const agent = await open({ calibrations: [samplePlainshop] });
    expect(agent.page.readText()).not.toContain(words.share);
    const boss = await open({ calibrations: [samplePlainshop], io: { supervisor } });
    await boss.page.click(words.describeShare('PlainShop'));
    const sites = [{ ...samplePlainshop, source: 'supervisor' }];
    expect(boss.change).toHaveBeenCalledExactlyOnceWith({ policy: { calibrations: { sites } } });
  });

  it('that came with the rules is not deleted here, and asks for its site', async () => {
    const list = async () => ({
      calibrations: [{ ...lineOf(samplePlainshop), isFromPolicy: true, isGranted: false }],
      damagedCount: 0,
    });
    const { page } = await open({ changes: { list } });
    expect(page.readText()).toContain(words.fromPolicy);
    expect(page.readText()).toContain(words.grant);
    expect(page.readText()).not.toContain(words.remove);
  });

  it('is shown before it is taken: which site, which parts, what it replaces', async () => {
    const save = vi.fn(async () => ({ ok: true, value: true }) as const);
    const { page, chooseFile } = await open({ calibrations: [samplePlainshop], changes: { save } });
    await chooseFile(JSON.stringify(samplePlainshop));
    const text = page.readText();
    expect(text).toContain(words.preview.title('PlainShop'));
    expect(text).toContain(words.parts.composer);
    expect(text).toContain(words.preview.replaces);
    expect(save).not.toHaveBeenCalled();
    await page.click(words.preview.apply);
    expect(save).toHaveBeenCalledExactlyOnceWith(samplePlainshop);
    expect(page.readText()).not.toContain(words.preview.title('PlainShop'));
  });

  it('is left where it is with 取消', async () => {
    const save = vi.fn(async () => ({ ok: true, value: true }) as const);
    const { page, chooseFile } = await open({ changes: { save } });
    await chooseFile(JSON.stringify(samplePlainshop));
    await page.click(t.common.cancel);
    expect(page.readText()).not.toContain(words.preview.title('PlainShop'));
    expect(save).not.toHaveBeenCalled();
  });

  it('is kept without the permission, and the page says that it is not in use', async () => {
    const { page, chooseFile } = await open({ granted: false, changes: { requestSite: async () => false } });
    await chooseFile(JSON.stringify(samplePlainshop));
    await page.click(words.preview.apply);
    expect(page.readText()).toContain(words.importProblems['no-permission']);
    expect(page.readText()).toContain(words.notGranted);
  });

  it.each([
    ['not-json', '{'],
    ['other-file', '{}'],
    ['newer-version', JSON.stringify({ ...samplePlainshop, version: 3 })],
    ['damaged', JSON.stringify({ ...samplePlainshop, authors: 1 })],
    ['incomplete', JSON.stringify({ ...samplePlainshop, parts: {} })],
  ] as const)('that cannot be read says why: %s', async (reason, text) => {
    const { page, chooseFile } = await open();
    await chooseFile(text);
    expect(page.readText()).toContain(words.importProblems[reason]);
    expect(page.has(words.preview.apply)).toBe(false);
  });
});
