import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describePath } from '@/components/options/describe-path';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { OptionsIo } from '@/components/options/types';
import type { SettingsSnapshot } from '@/components/shared/page/types';
import type { ChangeSettings } from '@/components/shared/page/use-settings';
import { fail, succeed } from '@/utils/base/result';
import { consoleIds } from '@/utils/conversation/types';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { defaultPolicy } from '@/utils/policy/policy';
import type { PolicyPatch } from '@/utils/policy/policy-patch';
import { createSampleOptionsIo, sampleLedger, sampleNow, sampleSnapshot } from '../../support/page-samples';
import { createSampleSupervisorIo } from '../../support/supervisor-samples';
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

const urgentPath = 'response.consoles.pinduoduo.clocks.three-minutes.urgentAfterSeconds';
const withPolicy = (patch: PolicyPatch) => sampleSnapshot({ policy: mergePolicy(defaultPolicy, patch) });
const house: PolicyPatch = { response: { consoles: { pinduoduo: { clocks: [{ id: 'house', limitSeconds: 60 }] } } } };
const asSupervisor = { supervisor: createSampleSupervisorIo({ unlockedUntil: sampleNow + 60_000 }) };

describe('response limits', () => {
  it('start with the platform’s rules and where they come from', async () => {
    const { page } = await open('#limits');
    expect(page.findField(words.limits.fields.warnAfterSeconds).value).toBe('100');
    expect(page.readText()).toContain(words.limits.facts.within(180));
    expect(page.readText()).toContain(words.limits.sources.pinduoduo);
    expect(page.readText()).toContain(words.limits.replies.human);
  });

  it('name every console, and call Vipshop’s unverified', async () => {
    const { page } = await open('#limits');
    const text = page.readText();
    for (const console of consoleIds.filter((id) => id !== 'practice'))
      expect(text).toContain(t.common.consoles[console]);
    expect(text.slice(text.indexOf(t.common.consoles.vipshop))).toContain(words.limits.unverified);
  });

  it('leave the platform’s own limit and hours as they are: facts are not for editing', async () => {
    const { page } = await open('#limits');
    expect(() => page.findField(words.limits.fields.limitSeconds)).toThrow();
    expect(() => page.findField(words.limits.fields.from)).toThrow();
  });

  it('refuse a warning that comes after urgent, and say where', async () => {
    const { page, change } = await open('#limits');
    await page.type(words.limits.fields.warnAfterSeconds, '170');
    expect(page.readText()).toContain(words.limits.faults['warn-after-urgent']);
    const field = page.findField(words.limits.fields.warnAfterSeconds);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      words.limits.faults['warn-after-urgent'],
    );
    expect(page.isDisabled(t.common.save)).toBe(true);
    expect(change).not.toHaveBeenCalled();
  });

  it('save only what was changed', async () => {
    const { page, change } = await open('#limits');
    await page.type(words.limits.fields.warnAfterSeconds, '60');
    await page.click(t.common.save);
    expect(change.mock.calls[0]?.[0]).toEqual({
      policy: { response: { consoles: { pinduoduo: { clocks: [{ id: 'three-minutes', warnAfterSeconds: 60 }] } } } },
    });
    expect(page.readNotice()).toBe(words.saved);
  });

  it('go back to the platform default', async () => {
    const earlier = withPolicy({
      response: { consoles: { pinduoduo: { clocks: [{ id: 'three-minutes', warnAfterSeconds: 60 }] } } },
    });
    const { page, change } = await open('#limits', { snapshot: earlier });
    await page.click(words.limits.reset);
    expect(change.mock.calls[0]?.[0]).toEqual({ forget: ['response.consoles.pinduoduo.clocks.three-minutes'] });
  });

  it('take a house target on top, with a limit and hours of its own, and let it go again', async () => {
    const { page, change } = await open('#limits');
    await page.click(words.limits.addHouse);
    expect(change.mock.calls[0]?.[0].policy?.response?.consoles).toEqual({
      pinduoduo: { clocks: [{ id: 'house', limitSeconds: 60 }] },
    });
    await page.draw(<p />);
    const withHouse = await open('#limits', { snapshot: withPolicy(house) });
    expect(withHouse.page.findField(words.limits.fields.limitSeconds).value).toBe('60');
    expect(withHouse.page.findField(words.limits.fields.from).value).toBe('8:00');
    await withHouse.page.click(words.limits.removeHouse);
    expect(withHouse.change.mock.calls[0]?.[0]).toEqual({ forget: ['response.consoles.pinduoduo.clocks.house'] });
  });

  it('that the supervisor locked show a lock and cannot be changed', async () => {
    const { page } = await open('#limits', { snapshot: withPolicy({ locks: [urgentPath] }) });
    expect(page.findField(words.limits.fields.urgentAfterSeconds).disabled).toBe(true);
    expect(page.findField(words.limits.fields.warnAfterSeconds).disabled).toBe(false);
    expect(page.readText()).toContain(words.limits.fields.urgentAfterSeconds + words.locked);
    expect(page.has(words.lockField(describePath(t, urgentPath)))).toBe(false);
  });

  it('that the company sets say so, to the supervisor too', async () => {
    const supervisor = createSampleSupervisorIo({ managedPaths: [urgentPath], unlockedUntil: sampleNow + 60_000 });
    const { page } = await open('#limits', { snapshot: withPolicy({ locks: [urgentPath] }), io: { supervisor } });
    expect(page.findField(words.limits.fields.urgentAfterSeconds).disabled).toBe(true);
    expect(page.readText()).toContain(words.limits.fields.urgentAfterSeconds + words.managed);
  });
});

describe('working time', () => {
  const monday = words.hours.weekdays[0] ?? '';

  it('takes a break between two windows', async () => {
    const { page, change } = await open('#hours');
    await page.type(words.hours.toOf(monday, 1), '12:00');
    await page.click(words.hours.addWindowTo(monday));
    await page.type(words.hours.fromOf(monday, 2), '13:30');
    await page.type(words.hours.toOf(monday, 2), '24:00');
    await page.click(t.common.save);
    const week = change.mock.calls[0]?.[0].policy?.response?.schedule?.week;
    expect(week?.[0]).toEqual([
      { from: 0, to: 720 },
      { from: 810, to: 1440 },
    ]);
    expect(week?.[1]).toEqual([{ from: 0, to: 1440 }]);
  });

  it('copies one day to the whole week', async () => {
    const { page, change } = await open('#hours');
    await page.type(words.hours.fromOf(monday, 1), '9:00');
    await page.click(words.hours.copyToAllOf(monday));
    await page.click(t.common.save);
    expect(change.mock.calls[0]?.[0].policy?.response?.schedule?.week).toEqual(
      Array.from({ length: 7 }, () => [{ from: 540, to: 1440 }]),
    );
  });

  it.each([
    ['25:00', words.hours.faults['not-a-time']],
    ['0:00', words.hours.faults['no-hours']],
  ])('says what is wrong with an end at %s, and saves nothing', async (end, fault) => {
    const { page } = await open('#hours');
    await page.type(words.hours.toOf(monday, 1), end);
    expect(page.readText()).toContain(fault);
    expect(page.isDisabled(t.common.save)).toBe(true);
  });

  it('knows days off', async () => {
    const { page, change } = await open('#hours');
    await page.type(words.hours.newHoliday, '2027-02-06');
    await page.click(words.hours.addHoliday);
    expect(change.mock.calls[0]?.[0].policy?.response?.schedule).toEqual({
      holidays: [{ date: '2027-02-06', windows: [] }],
    });
  });

  it('that is locked cannot be changed', async () => {
    const { page } = await open('#hours', { snapshot: withPolicy({ locks: ['response.schedule'] }) });
    expect(page.findField(words.hours.fromOf(monday, 1)).disabled).toBe(true);
    expect(page.isDisabled(words.hours.addWindowTo(monday))).toBe(true);
    expect(page.readText()).toContain(words.locked);
  });
});

describe('alerts', () => {
  it('save a number on Enter and refuse one that is out of range, at the field', async () => {
    const { page, change } = await open('#alerts');
    const { name } = words.alerts.fields.snoozeMinutes;
    await page.type(name, '90');
    await page.press(name, 'Enter');
    expect(change).not.toHaveBeenCalled();
    expect(page.readText()).toContain(words.range(1, 60));
    await page.type(name, '10');
    await page.press(name, 'Enter');
    expect(change.mock.calls[0]?.[0]).toEqual({ policy: { alerts: { snoozeMinutes: 10 } } });
  });

  it('can be heard before they are needed', async () => {
    const playAlert = vi.fn();
    const { page } = await open('#alerts', { io: { playAlert } });
    await page.click(words.alerts.listen);
    expect(playAlert).toHaveBeenCalledExactlyOnceWith(0.6);
  });

  it('keep to themselves what is locked', async () => {
    const { page } = await open('#alerts', { snapshot: withPolicy({ locks: ['alerts.volume'] }) });
    expect(page.findField(words.alerts.volume).disabled).toBe(true);
    expect(page.findField(words.alerts.fields.snoozeMinutes.name).disabled).toBe(false);
  });
});

describe('presence, promises and cover', () => {
  it('are set field by field', async () => {
    const { page, change } = await open('#presence');
    await page.toggle(words.presence.promises);
    await page.toggle(words.presence.enabled);
    expect(change.mock.calls.map(([patch]) => patch)).toEqual([
      { policy: { promises: { enabled: false } } },
      { policy: { presence: { enabled: false } } },
    ]);
  });
});

describe('the supervisor’s part', () => {
  it('says that it is open to everybody without a PIN', async () => {
    const { page } = await open('#supervisor');
    expect(page.readText()).toContain(words.supervisor.openToAll);
    await page.click(words.supervisor.enter);
    expect(page.readText()).toContain(words.supervisor.noPin);
  });

  it('opens with the PIN, and says so when it is the wrong one', async () => {
    const { page } = await open('#supervisor', { io: { supervisor: createSampleSupervisorIo({ hasPin: true }) } });
    await page.type(words.supervisor.pin, '1111');
    await page.click(words.supervisor.enter);
    expect(page.readText()).toContain(words.supervisor.pinProblems['wrong-pin']);
    expect(page.findField(words.supervisor.pin).value).toBe('');
    await page.type(words.supervisor.pin, '2468');
    await page.click(words.supervisor.enter);
    expect(page.readText()).toContain(words.supervisor.inside);
    await page.click(words.supervisor.leave);
    expect(page.has(words.supervisor.enter)).toBe(true);
  });

  it('asks for a new PIN twice', async () => {
    const { page } = await open('#supervisor', { io: asSupervisor });
    await page.type(words.supervisor.newPin, '2468');
    await page.type(words.supervisor.pinAgain, '2469');
    expect(page.readText()).toContain(words.supervisor.pinDiffers);
    expect(page.isDisabled(words.supervisor.setPin)).toBe(true);
  });

  it('puts a lock beside each field, and the supervisor may still change it', async () => {
    const setLock = vi.fn(createSampleSupervisorIo().setLock);
    const supervisor = createSampleSupervisorIo({ unlockedUntil: sampleNow + 60_000 }, { setLock });
    const { page } = await open('#limits', { snapshot: withPolicy({ locks: [urgentPath] }), io: { supervisor } });
    const toggle = words.lockField(describePath(t, urgentPath));
    expect(page.find(toggle).getAttribute('aria-pressed')).toBe('true');
    expect(page.findField(words.limits.fields.urgentAfterSeconds).disabled).toBe(false);
    await page.click(toggle);
    expect(setLock).toHaveBeenCalledExactlyOnceWith(urgentPath, false);
  });

  it('lists every lock by its name and takes it away', async () => {
    const setLock = vi.fn(createSampleSupervisorIo().setLock);
    const supervisor = createSampleSupervisorIo({ unlockedUntil: sampleNow + 60_000 }, { setLock });
    const { page } = await open('#supervisor', {
      snapshot: withPolicy({ locks: ['alerts.sound'] }),
      io: { supervisor },
    });
    await page.click(words.supervisor.unlockOf(describePath(t, 'alerts.sound')));
    expect(setLock).toHaveBeenCalledExactlyOnceWith('alerts.sound', false);
  });

  it('shows in words what a policy file would change before anything is changed', async () => {
    const importPolicy = vi.fn(createSampleSupervisorIo().importPolicy);
    const supervisor = createSampleSupervisorIo({ unlockedUntil: sampleNow + 60_000 }, { importPolicy });
    const { page } = await open('#supervisor', { io: { supervisor } });
    await page.chooseFile(words.supervisor.importPolicy, '{}');
    expect(page.readText()).toContain(words.backup.changes(2));
    expect(page.readText()).toContain(
      [describePath(t, 'alerts.sound'), words.alerts.from.urgent, words.alerts.from.never].join(''),
    );
    expect(importPolicy).not.toHaveBeenCalled();
    await page.click(words.backup.apply);
    expect(importPolicy).toHaveBeenCalledExactlyOnceWith('{}');
  });

  it('refuses a file that is none, in words', async () => {
    const supervisor = createSampleSupervisorIo(
      { unlockedUntil: sampleNow + 60_000 },
      { parsePolicy: () => fail('not-json') },
    );
    const { page } = await open('#supervisor', { io: { supervisor } });
    await page.chooseFile(words.supervisor.importPolicy, 'hello');
    expect(page.readNotice()).toBe(words.problems['not-json']);
  });
});

describe('the phrase check', () => {
  it('turns one category off', async () => {
    const { page, change } = await open('#check');
    await page.toggle(t.check.categories.officialese.name);
    expect(change.mock.calls[0]?.[0].policy?.check?.categoriesOff).toEqual(['officialese']);
  });

  it('whose categories are locked as a branch stays as it is', async () => {
    const snapshot = sampleSnapshot({ policy: { ...defaultPolicy, locks: ['check'] } });
    const { page } = await open('#check', { snapshot });
    expect(page.findField(t.check.categories.officialese.name).disabled).toBe(true);
    expect(page.findField(words.check.enabled).disabled).toBe(true);
  });
});

describe('the shop’s own rules', () => {
  const own = words.ownRules;
  const custom = {
    id: 'custom-a1',
    phrase: '保证到货',
    category: 'absolute-claim' as const,
    severity: 'warn' as const,
    reason: '',
    alternatives: [],
  };

  it('begin empty and take a phrase with its level and alternatives', async () => {
    const { page, change } = await open('#check');
    expect(page.readText()).toContain(own.noPhrases);
    await page.click(own.add);
    await page.type(own.fields.phrase, ' 不{5}退 ');
    await page.type(own.fields.alternatives, '我帮您查一下。\n\n您稍等两分钟。');
    await page.click(t.common.save);
    expect(change.mock.calls[0]?.[0]).toEqual({
      policy: {
        check: {
          custom: [
            {
              id: 'custom-a1b2c3d4',
              phrase: '不{5}退',
              category: 'blunt-refusal',
              severity: 'warn',
              reason: '',
              alternatives: ['我帮您查一下。', '您稍等两分钟。'],
            },
          ],
        },
      },
    });
    expect(page.has(t.common.save)).toBe(false);
  });

  it.each([
    ['', own.faults.empty],
    ['不{99}退', own.faults['bad-gap']],
    ['{5}退', own.faults['gap-at-edge']],
    ['。。', own.faults['no-words']],
    ['保证到货', own.faults.known],
  ])('refuse the phrase "%s" at its field, in words', async (phrase, fault) => {
    const { page, change } = await open('#check', { snapshot: withPolicy({ check: { custom: [custom] } }) });
    await page.click(own.add);
    await page.type(own.fields.phrase, phrase);
    await page.click(t.common.save);
    expect(page.findField(own.fields.phrase).getAttribute('aria-invalid')).toBe('true');
    expect(page.readText()).toContain(fault);
    expect(change).not.toHaveBeenCalled();
  });

  it('are changed and deleted by name', async () => {
    const { page, change } = await open('#check', { snapshot: withPolicy({ check: { custom: [custom] } }) });
    await page.click(own.editOf('保证到货'));
    await page.type(own.fields.phrase, '保证发货');
    await page.click(t.common.save);
    expect(change.mock.calls[0]?.[0].policy?.check?.custom).toEqual([{ ...custom, phrase: '保证发货' }]);
    await page.click(own.removeOf('保证到货'));
    expect(change.mock.calls[1]?.[0].policy?.check?.custom).toEqual([]);
  });

  it('take expressions that may be written, and let them go again', async () => {
    const { page, change } = await open('#check', { snapshot: withPolicy({ check: { allowed: ['不要了没关系'] } }) });
    await page.type(own.newAllowed, '不要了没关系');
    await page.click(own.allow);
    expect(page.readText()).toContain(own.faults.known);
    await page.type(own.newAllowed, '不锈钢');
    await page.click(own.allow);
    await page.click(own.removeOf('不要了没关系'));
    expect(change.mock.calls.map(([patch]) => patch.policy?.check?.allowed)).toEqual([['不要了没关系', '不锈钢'], []]);
  });

  const first = own.ruleName(t.check.categories['blunt-refusal'].name, 1);
  const second = own.ruleName(t.check.categories['blunt-refusal'].name, 2);

  it('switch single rules off, found by a word of theirs', async () => {
    const { page, change } = await open('#check');
    await page.type(own.search, '不行');
    expect(page.readText()).toContain(own.foundCount(1));
    expect(() => page.findField(first)).toThrow();
    await page.toggle(second);
    expect(change.mock.calls[0]?.[0]).toEqual({ policy: { check: { rulesOff: ['refusal-flat-no'] } } });
    await page.type(own.search, '没有这样的词');
    expect(page.readText()).toContain(own.noneFound);
  });

  it('give a rule another level, and forget it when it is the shipped one again', async () => {
    const { page, change } = await open('#check', {
      snapshot: withPolicy({ check: { severities: { 'refusal-cannot-do': 'hint' } } }),
    });
    await page.choose(own.levelOf(second), 'block');
    await page.choose(own.levelOf(first), 'warn');
    expect(change.mock.calls.map(([patch]) => patch.policy?.check?.severities)).toEqual([
      { 'refusal-cannot-do': 'hint', 'refusal-flat-no': 'block' },
      {},
    ]);
  });

  it('that are locked cannot be changed', async () => {
    const { page } = await open('#check', {
      snapshot: withPolicy({
        check: { custom: [custom], allowed: ['不锈钢'] },
        locks: ['check.custom', 'check.allowed', 'check.rulesOff'],
      }),
    });
    for (const name of [own.add, own.editOf('保证到货'), own.removeOf('保证到货'), own.removeOf('不锈钢'), own.allow])
      expect(page.isDisabled(name), name).toBe(true);
    expect(page.findField(first).disabled).toBe(true);
    expect(page.readText()).toContain(own.phrases + words.locked);
  });

  it('show in words what a file would change, and change nothing before', async () => {
    const { page, change } = await open('#check');
    await page.chooseFile(own.import, '{}');
    expect(page.readText()).toContain(words.backup.changes(1));
    expect(page.readText()).toContain([words.fields['check.allowed'], own.none, '不要了没关系'].join(''));
    expect(change).not.toHaveBeenCalled();
    await page.click(words.backup.apply);
    expect(change.mock.calls[0]?.[0]).toEqual({ policy: { check: { allowed: ['不要了没关系'] } } });
  });

  it('that agents have proven wrong are listed for the supervisor, each with one click back', async () => {
    const dropped = { ruleId: 'refusal-flat-no', shown: 14, edited: 2, sentAsIs: 9, falseAlarm: 1 };
    const restoreRule = vi.fn(createSampleSupervisorIo().restoreRule);
    const supervisor = createSampleSupervisorIo(
      { unlockedUntil: sampleNow + 60_000 },
      { readDroppedRules: async () => [dropped], restoreRule },
    );
    const { page } = await open('#supervisor', { io: { supervisor } });
    expect(page.readText()).toContain(own.counts(14, 2, 9, 1));
    await page.click(own.restoreOf(second));
    expect(restoreRule).toHaveBeenCalledExactlyOnceWith('refusal-flat-no');
    expect(page.readText()).toContain(own.noneDropped);
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

describe('the browser’s own model', () => {
  const builtIn = { id: 'built-in', baseUrl: '', model: '', keyUrl: '', needsKey: false } as const;
  const chosen = (staysLocal = false) =>
    sampleSnapshot({
      endpoint: { preset: 'built-in', baseUrl: '', model: '' },
      policy: { ...defaultPolicy, privacy: { staysLocal } },
    });
  const openBuiltIn = (io: Partial<OptionsIo> = {}, staysLocal = false) =>
    open('#endpoint', { snapshot: chosen(staysLocal), io: { endpointChoices: [builtIn], ...io } });

  it('is offered only where the browser has one', async () => {
    expect((await open('#endpoint')).page.readText()).not.toContain(t.llm.builtIn);
    expect((await openBuiltIn()).page.readText()).toContain(t.llm.builtIn);
  });

  it('wants no address, no key and no permission', async () => {
    const requestOrigin = vi.fn(async () => true);
    const saveEndpoint = vi.fn(createSampleOptionsIo().saveEndpoint);
    const { page } = await openBuiltIn({ requestOrigin, saveEndpoint, prepareBuiltIn: async () => 'ready' });
    for (const label of [words.endpoint.baseUrl, words.endpoint.model, words.endpoint.key]) {
      expect(() => page.findField(label)).toThrow();
    }
    await page.click(t.common.save);
    expect(requestOrigin).not.toHaveBeenCalled();
    expect(saveEndpoint.mock.calls[0]?.[0]).toMatchObject({ endpoint: { preset: 'built-in' }, key: '' });
  });

  it('can be chosen while everything stays here', async () => {
    const { page } = await openBuiltIn({ prepareBuiltIn: async () => 'ready' }, true);
    expect(page.isDisabled(t.common.save)).toBe(false);
    expect(page.find(t.common.save).closest('fieldset')?.disabled).toBe(false);
  });

  it('that is still to be loaded is saved, and says that it is on its way', async () => {
    const saveEndpoint = vi.fn(createSampleOptionsIo().saveEndpoint);
    const { page } = await openBuiltIn({ saveEndpoint, prepareBuiltIn: async () => 'to-load' });
    await page.click(words.endpoint.test);
    expect(page.readNotice()).toBe(words.endpoint.builtInLoading);
    await page.click(t.common.save);
    expect(saveEndpoint).toHaveBeenCalledOnce();
  });

  it('that this computer cannot run is not saved', async () => {
    const saveEndpoint = vi.fn(createSampleOptionsIo().saveEndpoint);
    const { page } = await openBuiltIn({ saveEndpoint, prepareBuiltIn: async () => 'missing' });
    await page.click(t.common.save);
    expect(saveEndpoint).not.toHaveBeenCalled();
    expect(page.readNotice()).toBe(words.endpoint.builtInMissing);
  });

  it('says in a test how long it took, or that it is not ready', async () => {
    const prepareBuiltIn = async () => 'ready' as const;
    const works = await openBuiltIn({
      prepareBuiltIn,
      testConnection: async () => ({ ok: true, latencyMs: 1_200, model: '' }),
    });
    await works.page.click(words.endpoint.test);
    expect(works.page.readText()).toContain(words.endpoint.builtInWorks(1_200));
    const fails = await openBuiltIn({ prepareBuiltIn, testConnection: async () => fail('not-found') });
    await fails.page.click(words.endpoint.test);
    expect(fails.page.readText()).toContain(t.llm.builtInNotReady);
  });
});

describe('what spoken versions look like', () => {
  const { suggestions } = words;

  it.each([
    [suggestions.lengths.分步, { spoken: { length: '分步' } }],
    [suggestions.warmths.warm, { spoken: { warmth: 'warm' } }],
    [suggestions.emojis.none, { spoken: { emoji: 'none' } }],
  ])('%s is one click', async (choice, patch) => {
    const { page, change } = await open('#suggestions');
    const label = [...document.querySelectorAll('label.choice')].find((it) => it.textContent === choice);
    await page.settle(() => label?.querySelector('input')?.click());
    expect(change.mock.calls[0]?.[0]).toEqual(patch);
  });

  const write = async (label: string, lines: string, snapshot = sampleSnapshot()) => {
    const opened = await open('#suggestions', { snapshot });
    await opened.page.type(label, lines);
    await opened.page.settle(() => {
      opened.page.findField(label).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    });
    return opened;
  };

  it('follows the shop’s words, saved when the field is left', async () => {
    const use = await write(suggestions.use, '宝贝=商品');
    expect(use.change.mock.calls[0]?.[0]).toEqual({
      policy: { spoken: { use: [{ say: '宝贝', insteadOf: '商品' }] } },
    });
    const avoid = await write(suggestions.avoid, '亲亲\n么么哒');
    expect(avoid.change.mock.calls[0]?.[0]).toEqual({ policy: { spoken: { avoid: ['亲亲', '么么哒'] } } });
  });

  it('takes the shop’s own words for search a group a line, and refuses a group of one word', async () => {
    const good = await write(suggestions.termsField, '小蜜蜂=运费险');
    expect(good.change.mock.calls[0]?.[0]).toEqual({ policy: { search: { terms: [['小蜜蜂', '运费险']] } } });
    const bad = await write(suggestions.termsField, '小蜜蜂');
    expect(bad.change).not.toHaveBeenCalled();
    expect(bad.page.readText()).toContain(suggestions.termsFault);
  });

  it('keeps a line that is no pair in the field, with the reason, and saves nothing', async () => {
    const { page, change } = await write(suggestions.use, '宝贝');
    expect(change).not.toHaveBeenCalled();
    expect(page.findField(suggestions.use).value).toBe('宝贝');
    expect(page.readText()).toContain(suggestions.useFault);
  });

  it('leaves the shop’s words alone where a supervisor has locked them', async () => {
    const { page } = await open('#suggestions', {
      snapshot: withPolicy({ spoken: { avoid: ['亲亲'] }, locks: ['spoken'] }),
    });
    expect(page.findField(suggestions.avoid).disabled).toBe(true);
    expect(page.findField(suggestions.avoid).value).toBe('亲亲');
    expect(page.readText()).toContain(words.locked);
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

describe('suggestions', () => {
  const { enabled } = words.suggestions;

  it('are the agent’s own switch', async () => {
    const { page, change } = await open('#suggestions');
    await page.toggle(enabled);
    expect(change.mock.calls[0]?.[0]).toEqual({ suggestionsEnabled: false });
  });

  it('are everybody’s where a supervisor switches them', async () => {
    const { page, change } = await open('#suggestions', { io: asSupervisor });
    await page.toggle(enabled);
    expect(change.mock.calls[0]?.[0]).toEqual({
      suggestionsEnabled: false,
      policy: { suggestions: { enabled: false } },
    });
  });

  it.each([true, false])('stand as they were locked (%s), and say so', async (isOn) => {
    const snapshot = withPolicy({ suggestions: { enabled: isOn }, locks: ['suggestions.enabled'] });
    const { page } = await open('#suggestions', { snapshot });
    const field = page.findField(enabled);
    expect([Reflect.get(field, 'checked'), field.disabled]).toEqual([isOn, true]);
    expect(page.readText()).toContain(words.locked);
  });
});

describe('privacy', () => {
  const record = words.ledger;

  it('lists what left: when, where to, what for, how much, what was masked, and what became of it', async () => {
    const { page } = await open('#ledger');
    const [first] = sampleLedger;
    const text = page.readText();
    expect(text).toContain(first?.host);
    expect(text).toContain(record.purposes.rewrite);
    expect(text).toContain(String(first?.characters));
    expect(text).toContain('手机号 1、地址 2、姓名 1');
    expect(text).toContain(record.outcomes.received);
    expect(text).toContain(record.outcomes.open);
  });

  it('says that nothing ever left, and that the record cannot be read', async () => {
    const empty = await open('#ledger', { io: { ledger: { list: async () => [], clear: async () => undefined } } });
    expect(empty.page.readText()).toContain(record.nothing);
    expect(empty.page.has(record.exportCsv)).toBe(false);
    const ledger = { list: () => Promise.reject(new Error('closed')), clear: async () => undefined };
    const broken = await open('#ledger', { io: { ledger } });
    expect(broken.page.readText()).toContain(record.unreadable);
    expect(broken.page.readText()).not.toContain(record.nothing);
  });

  it('shows fifty at once and more when asked', async () => {
    const list = async () =>
      Array.from({ length: 30 }, () => sampleLedger)
        .flat()
        .map((entry, id) => ({ ...entry, id, host: `host-${id}.example` }));
    const { page } = await open('#ledger', { io: { ledger: { list, clear: async () => undefined } } });
    expect(page.readText()).toContain('host-49.example');
    expect(page.readText()).not.toContain('host-50.example');
    await page.click(record.more(50));
    expect(page.readText()).toContain('host-99.example');
    await page.click(record.more(20));
    expect(page.readText()).toContain('host-119.example');
  });

  it('exports everything as CSV that no spreadsheet runs as a formula', async () => {
    const saveFile = vi.fn();
    const [first] = sampleLedger;
    const list = async () => (first ? [{ ...first, model: '=HYPERLINK("http://x")' }] : []);
    const { page } = await open('#ledger', { io: { saveFile, ledger: { list, clear: async () => undefined } } });
    await page.click(record.exportCsv);
    const [name, csv] = saveFile.mock.calls[0] ?? [];
    expect(name).toBe(record.fileName('2026-09-21'));
    expect(csv).toContain(`"${record.columns.host}"`);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('is cleared only when asked twice', async () => {
    const clear = vi.fn(async () => undefined);
    const { page } = await open('#ledger', { io: { ledger: { list: async () => sampleLedger, clear } } });
    await page.click(record.clear);
    expect(clear).not.toHaveBeenCalled();
    await page.click(t.common.cancel);
    await page.click(record.clear);
    await page.click(record.confirmClear);
    expect(clear).toHaveBeenCalledOnce();
    expect(page.readText()).toContain(record.nothing);
  });

  it('lets nothing leave with one switch', async () => {
    const { page, change } = await open('#ledger');
    await page.toggle(record.staysLocal);
    expect(change.mock.calls[0]?.[0]).toEqual({ policy: { privacy: { staysLocal: true } } });
  });

  it('cannot be switched back where the supervisor locked it', async () => {
    const snapshot = withPolicy({ privacy: { staysLocal: true }, locks: ['privacy.staysLocal'] });
    const { page } = await open('#ledger', { snapshot });
    expect(page.findField(record.staysLocal).disabled).toBe(true);
    expect(page.readText()).toContain(words.locked);
  });

  it('makes the endpoint inactive meanwhile, and says why', async () => {
    const { page } = await open('#endpoint', { snapshot: withPolicy({ privacy: { staysLocal: true } }) });
    expect(page.readText()).toContain(t.llm.staysLocal);
    expect(page.findField(words.endpoint.baseUrl).closest('fieldset')?.disabled).toBe(true);
    expect(page.find(words.endpoint.test).closest('fieldset')?.disabled).toBe(true);
  });
});
