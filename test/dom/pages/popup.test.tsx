import { describe, expect, it, vi } from 'vitest';
import { Popup } from '@/components/popup/Popup';
import { formatTimeOfDay } from '@/components/shared/format-remaining';
import { countMinutesLeft } from '@/components/shared/page/queue';
import type { ChangeSettings } from '@/components/shared/page/use-settings';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { defaultSettings, defaultSiteSettings } from '@/utils/policy/settings';
import {
  sampleBusyTeam,
  sampleConsole,
  sampleDuty,
  sampleKey,
  sampleLine,
  sampleNow,
  samplePopupIo,
  sampleTeam,
} from '../../support/page-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const accepting: ChangeSettings = async () => undefined;
const { stages, time } = t.overlay;

const open = (changes: Partial<Parameters<typeof Popup>[0]> = {}) =>
  renderPage(
    <Popup
      t={t}
      io={samplePopupIo}
      consoles={[sampleConsole]}
      team={sampleTeam}
      settings={defaultSettings}
      change={accepting}
      {...changes}
    />,
  );

describe('the popup', () => {
  it('shows the five to answer first in the strip’s own words, and how many more there are', async () => {
    const page = await open();
    expect(page.has(t.sidepanel.queue.describe('小**鱼', `${stages.urgent}、0:19`))).toBe(true);
    expect(page.has(t.sidepanel.queue.describe('S*******n', time.overdue('+0:23')))).toBe(true);
    expect(page.has(t.sidepanel.queue.describe('橙*汽水', `${stages.calm}、${time.minutes(2)}`))).toBe(true);
    expect(page.readText()).not.toContain('T****9');
    expect(page.readText()).toContain(t.popup.more(1));
  });

  it('names the shop where there are several', async () => {
    const page = await open({ team: sampleBusyTeam });
    const spoken = `暖暖母婴旗舰店、${time.overdue('+0:23')}`;
    expect(page.has(t.sidepanel.queue.describe('S*******n', spoken))).toBe(true);
    expect((await open()).readText()).not.toContain('暖暖杂货铺');
  });

  it('shows a customer whose page is closed, and points nowhere', async () => {
    const page = await open({ team: sampleBusyTeam });
    expect(page.readText()).toContain(`L*******i暖暖杂货铺${t.sidepanel.queue.pageClosed}`);
    expect(page.has(t.sidepanel.queue.describe('L*******i', `暖暖杂货铺、${stages.warn}、0:56`))).toBe(false);
  });

  it('tells a clock that is late beside the one that still runs', async () => {
    const line = sampleLine('S*******n', 100);
    const house = {
      ...line.clocks[0],
      id: 'house',
      isAlarming: true,
      warnAt: 0,
      urgentAt: 0,
      dueAt: sampleNow - 10_000,
    };
    const late = { ...line, clocks: [...line.clocks, { ...house, origin: 'house' as const, limitMs: 30_000 }] };
    const page = await open({ team: { ...sampleTeam, queue: [late] } });
    const spoken = `${time.clockLate(time.seconds(30))} · 1:20`;
    expect(page.has(t.sidepanel.queue.describe('S*******n', spoken))).toBe(true);
  });

  it('raises nobody once the counted hours have ended', async () => {
    const closed = sampleLine('S*******n', 203, { closesAt: sampleNow - 60_000 });
    const page = await open({ team: { ...sampleTeam, queue: [closed] } });
    expect(page.has(t.sidepanel.queue.describe('S*******n', time.offHours))).toBe(true);
  });

  it('never shows seconds that the console itself does not know', async () => {
    const coarse = sampleLine('S*******n', 250, { precisionMs: 60_000 });
    const page = await open({ team: { ...sampleTeam, queue: [coarse] } });
    expect(page.has(t.sidepanel.queue.describe('S*******n', time.overdue(`+${time.minutes(1)}`)))).toBe(true);
  });

  it('says how today goes and how many may still be late', async () => {
    expect((await open()).readText()).toContain(t.popup.today.counts(84, 2, 'customer-day'));
    expect((await open()).readText()).toContain(t.popup.today.canMiss(2, 'customer-day'));
    const busy = (await open({ team: sampleBusyTeam })).readText();
    expect(busy).toContain(t.popup.today.lastChance(95, 'customer-day'));
    expect(busy).toContain(t.popup.today.below(4, 70, 'customer-day'));
    expect(busy).toContain(`${t.common.consoles.douyin} ${t.popup.today.counts(31, 0, 'turn')}`);
  });

  it('says what is wrong at a console, and who waits there', async () => {
    const text = (await open({ team: sampleBusyTeam })).readText();
    const { state, title } = t.alerts.presence;
    expect(text).toContain(title(state['logged-out'](t.common.consoles.pinduoduo), 3));
  });

  it('shows what was promised, the nearest first, until it is followed up', async () => {
    const keepPromise = vi.fn();
    const page = await open({
      team: sampleBusyTeam,
      io: { ...samplePopupIo, duty: { ...sampleDuty, keepPromise } },
    });
    expect(page.readText()).toContain(
      `米*团${t.sidepanel.promises.due(formatTimeOfDay(sampleNow - 40_000))}${time.overdue('+0:40')}`,
    );
    await page.click(t.sidepanel.promises.describeKeep('J***y'));
    expect(keepPromise).toHaveBeenCalledExactlyOnceWith(sampleKey('J***y'));
  });
});

describe('going away', () => {
  const withDuty = (duty: Partial<typeof sampleDuty>) => ({
    io: { ...samplePopupIo, duty: { ...sampleDuty, ...duty } },
  });

  it('asks to be covered with one click, and comes back with one', async () => {
    const cover = vi.fn();
    const page = await open(withDuty({ cover }));
    await page.click(t.popup.duty.cover(10));
    expect(cover).toHaveBeenLastCalledWith(10);
    const away = await open({ ...withDuty({ cover }), team: sampleBusyTeam });
    expect(away.readText()).toContain(t.popup.duty.covering(t.popup.duty.left(7)));
    await away.click(t.popup.duty.back);
    expect(cover).toHaveBeenLastCalledWith(0);
  });

  it('mutes everything for the minutes in the policy, and undoes it', async () => {
    const snooze = vi.fn();
    const page = await open(withDuty({ snooze }));
    await page.click(t.popup.duty.snooze(5));
    expect(snooze).toHaveBeenLastCalledWith(sampleNow + 300_000);
    const muted = await open({ ...withDuty({ snooze }), team: sampleBusyTeam });
    expect(muted.readText()).toContain(t.popup.duty.snoozed(t.popup.duty.left(4)));
    await muted.click(t.popup.duty.unsnooze);
    expect(snooze).toHaveBeenLastCalledWith(0);
  });

  it('ends the shift, and takes it back', async () => {
    const setOffDuty = vi.fn();
    const page = await open(withDuty({ setOffDuty }));
    await page.click(t.popup.duty.offDuty);
    expect(setOffDuty).toHaveBeenLastCalledWith(true);
    const off = await open({ ...withDuty({ setOffDuty }), team: { ...sampleTeam, isOffDuty: true } });
    await off.click(t.popup.duty.onDuty);
    expect(setOffDuty).toHaveBeenLastCalledWith(false);
  });

  it('counts a minute that has begun', () => {
    expect(countMinutesLeft(sampleNow + 61_000, sampleNow)).toBe(2);
    expect(countMinutesLeft(sampleNow + 1_000, sampleNow)).toBe(1);
  });
});

describe('the console in front', () => {
  it('is switched off here', async () => {
    const change = vi.fn(accepting);
    const page = await open({ change });
    await page.toggle(t.popup.thisSite(t.common.consoles.pinduoduo));
    expect(change.mock.calls[0]?.[0].sites?.pinduoduo?.isEnabled).toBe(false);
  });

  it('has no switch on a page that is no console', async () => {
    const page = await open({ consoles: [{ ...sampleConsole, isActiveTab: false }] });
    expect(page.readText()).not.toContain(t.popup.thisSite(t.common.consoles.pinduoduo));
  });

  it('is offered while none is open', async () => {
    const openConsole = vi.fn();
    const page = await open({
      io: { ...samplePopupIo, openConsole },
      consoles: [],
      team: { ...sampleTeam, queue: [] },
    });
    expect(page.readText()).toContain(t.popup.noConsoleBody);
    await page.click(`${t.common.consoles.pinduoduo}mms.pinduoduo.com`);
    expect(openConsole).toHaveBeenCalledExactlyOnceWith('https://mms.pinduoduo.com/chat-merchant/');
  });

  it('is not called missing before the background has answered', async () => {
    const page = await open({ consoles: undefined, team: { ...sampleTeam, queue: [] } });
    expect(page.readText()).not.toContain(t.popup.noConsoleTitle);
  });
});

describe('the switch for suggestions', () => {
  const { console } = sampleConsole;
  const here = (suggestionsEnabled: boolean) => ({ [console]: { ...defaultSiteSettings, suggestionsEnabled } });

  it('shows how it is on this console, and brings back what was switched off here alone', async () => {
    const change = vi.fn(accepting);
    const page = await open({ settings: { ...defaultSettings, sites: here(false) }, change });
    expect(Reflect.get(page.findField(t.popup.suggestions), 'checked')).toBe(false);
    await page.toggle(t.popup.suggestions);
    expect(change.mock.calls[0]?.[0]).toEqual({
      suggestionsEnabled: true,
      sites: { [console]: { suggestionsEnabled: true } },
    });
  });

  it('rests while a supervisor has locked it', async () => {
    const policy = { ...defaultSettings.policy, locks: ['suggestions'] };
    const page = await open({ settings: { ...defaultSettings, suggestionsEnabled: false, policy } });
    const field = page.findField(t.popup.suggestions);
    expect([Reflect.get(field, 'checked'), field.disabled]).toEqual([true, true]);
  });
});

describe('the page in front', () => {
  const page = { tabId: 3, host: 'kefu.plainshop.example', hasAdapter: false };
  const words = t.calibrated.popup;

  it('that we do not know can be shown to us with one click', async () => {
    const calibrate = vi.fn(async () => undefined);
    const popup = await open({ io: { ...samplePopupIo, page, calibrate }, consoles: [] });
    expect(popup.readText()).toContain(words.title);
    expect(popup.readText()).toContain(page.host);
    await popup.click(words.begin);
    expect(calibrate).toHaveBeenCalledExactlyOnceWith(page);
  });

  it('that was shown can be shown again, and is not called unknown', async () => {
    const here = { ...sampleConsole, tabId: page.tabId, console: 'other' as const, site: 'other@x/' };
    const popup = await open({ io: { ...samplePopupIo, page }, consoles: [here] });
    expect(popup.readText()).not.toContain(words.title);
    expect(popup.has(words.again)).toBe(true);
  });

  it('of a console with an adapter is never offered for calibration', async () => {
    const popup = await open({ io: { ...samplePopupIo, page: { ...page, hasAdapter: true } }, consoles: [] });
    expect(popup.has(words.begin)).toBe(false);
    expect(popup.has(words.again)).toBe(false);
  });

  it('says why it did not begin', async () => {
    const calibrate = async () => 'denied' as const;
    const popup = await open({ io: { ...samplePopupIo, page, calibrate }, consoles: [] });
    await popup.click(words.begin);
    expect(popup.readText()).toContain(words.problems.denied);
  });

  it('of an unlisted console has a switch of its own', async () => {
    const change = vi.fn<ChangeSettings>(async () => undefined);
    const site = 'other@kefu.plainshop.example/';
    const popup = await open({ consoles: [{ ...sampleConsole, console: 'other', site }], change });
    await popup.toggle(t.popup.thisSite('kefu.plainshop.example'));
    expect(change).toHaveBeenCalledExactlyOnceWith({ sites: { [site]: { isEnabled: false } } });
  });
});
