import { describe, expect, it } from 'vitest';
import { adoptDesk, type SettingsModes } from '@/utils/policy/adopt-desk';
import { diffPolicy } from '@/utils/policy/diff-policy';
import { keepLocked } from '@/utils/policy/keep-locked';
import { findLockedChanges } from '@/utils/policy/locks';
import { mergePolicy } from '@/utils/policy/merge-policy';
import type { CustomPhrase } from '@/utils/policy/own-rules';
import { defaultPolicy, type Policy } from '@/utils/policy/policy';
import { type PolicyPatch, policyPatchSchema } from '@/utils/policy/policy-patch';
import { defaultSettings, type Settings } from '@/utils/policy/settings';

const clock = (change: object): PolicyPatch =>
  policyPatchSchema.parse({ response: { consoles: { pinduoduo: { clocks: [change] } } } });
const withPatches = (...patches: PolicyPatch[]): Policy => patches.reduce(mergePolicy, defaultPolicy);
const settings = (change: Partial<Settings>): Settings => ({ ...defaultSettings, ...change });
const all = (mode: SettingsModes['policy']): SettingsModes => ({ settings: mode, policy: mode, ownRules: mode });
const phrase = (id: string, text: string, change: Partial<CustomPhrase> = {}): CustomPhrase => ({
  id: `custom-${id}`,
  phrase: text,
  category: 'hostility',
  severity: 'warn',
  reason: '',
  alternatives: [],
  ...change,
});
const withRules = (custom: CustomPhrase[], allowed: string[] = []): Policy => ({
  ...defaultPolicy,
  check: { ...defaultPolicy.check, custom, allowed },
});

describe('what a lock stands on', () => {
  const clocks = 'response.consoles.pinduoduo.clocks';
  const wanted = withPatches(
    clock({ id: 'three-minutes', warnAfterSeconds: 60, urgentAfterSeconds: 120 }),
    clock({ id: 'house', limitSeconds: 60 }),
    { alerts: { volume: 0.1, sound: 'never' }, check: { holdFrom: 'hint', allowed: ['不要了'] } },
    { response: { schedule: { timeZone: 'Asia/Urumqi' } }, privacy: { staysLocal: true } },
  );

  it.each([
    ['alerts.volume'],
    ['alerts'],
    ['check'],
    ['check.allowed'],
    [clocks],
    ['response'],
    ['response.schedule.timeZone'],
    [`${clocks}.three-minutes.warnAfterSeconds`],
    [`${clocks}.house`],
    [`${clocks}.house.limitSeconds`],
    ['privacy.staysLocal', `${clocks}.three-minutes`],
  ])('stays as it is: %s', (...locks) => {
    const next = keepLocked(defaultPolicy, wanted, locks);
    expect(findLockedChanges(defaultPolicy, next, locks)).toEqual([]);
    // Everything that no lock forbids is taken.
    const taken = diffPolicy(defaultPolicy, next).length;
    const forbidden = findLockedChanges(defaultPolicy, wanted, locks).length;
    expect(taken).toBe(diffPolicy(defaultPolicy, wanted).length - forbidden);
    expect(forbidden).toBeGreaterThan(0);
  });

  it('keeps a locked house target that the file does not know', () => {
    const own = withPatches(clock({ id: 'house', limitSeconds: 60 }));
    const next = keepLocked(own, defaultPolicy, [`${clocks}.house`]);
    expect(next.response.consoles.pinduoduo?.clocks.map(({ id }) => id)).toContain('house');
  });

  it('keeps a console’s own stages where the mixture would alarm in the wrong order', () => {
    const late = withPatches(clock({ id: 'three-minutes', warnAfterSeconds: 20, urgentAfterSeconds: 40 }));
    const next = keepLocked(defaultPolicy, late, [`${clocks}.three-minutes.warnAfterSeconds`]);
    expect(diffPolicy(defaultPolicy, next)).toEqual([]);
  });

  it('adds the locks that come along and takes none away', () => {
    const own = { ...defaultPolicy, locks: ['alerts'] };
    expect(keepLocked(own, { ...defaultPolicy, locks: ['check'] }, []).locks).toEqual(['alerts', 'check']);
  });
});

describe('a desk that moves in', () => {
  const elsewhere = settings({
    address: '亲',
    autoLockMinutes: 15,
    sites: { pinduoduo: { isEnabled: true, hiddenUntil: 0, stripPlace: { left: 40, top: 90, isCollapsed: false } } },
    policy: withPatches({ alerts: { volume: 0.1 } }),
  });

  it('brings everything to a fresh computer', () => {
    for (const mode of ['merge', 'replace'] as const) {
      expect(adoptDesk(defaultSettings, elsewhere, all(mode), [])).toEqual({ settings: elsewhere, kept: [] });
    }
  });

  it('changes nothing where everything is left as it is', () => {
    expect(adoptDesk(defaultSettings, elsewhere, all('skip'), []).settings).toEqual(defaultSettings);
  });

  it('keeps the places of other sites when merged, and drops them when replaced', () => {
    const own = settings({ sites: { douyin: { isEnabled: false, hiddenUntil: 0 } } });
    const sitesAfter = (mode: 'merge' | 'replace') =>
      Object.keys(adoptDesk(own, elsewhere, all(mode), []).settings.sites);
    expect(sitesAfter('merge')).toEqual(['douyin', 'pinduoduo']);
    expect(sitesAfter('replace')).toEqual(['pinduoduo']);
  });

  it('never touches the endpoint', () => {
    const endpoint = { preset: 'deepseek', baseUrl: 'https://api.deepseek.com', model: 'm' };
    expect(adoptDesk(settings({ endpoint }), elsewhere, all('replace'), []).settings.endpoint).toEqual(endpoint);
  });

  it('tells what a lock kept, with both values', () => {
    const { settings: next, kept } = adoptDesk(defaultSettings, elsewhere, all('merge'), ['alerts.volume']);
    expect(next.policy.alerts.volume).toBe(defaultPolicy.alerts.volume);
    expect(kept).toEqual([{ path: 'alerts.volume', before: defaultPolicy.alerts.volume, after: 0.1 }]);
  });

  it('moves own rules apart from the other rules', () => {
    const file = settings({ policy: { ...elsewhere.policy, check: withRules([phrase('a', '隔壁老店')]).check } });
    const modes: SettingsModes = { settings: 'skip', policy: 'skip', ownRules: 'replace' };
    const { policy } = adoptDesk(defaultSettings, file, modes, []).settings;
    expect(policy.check.custom).toHaveLength(1);
    expect(policy.alerts).toEqual(defaultPolicy.alerts);
  });

  it('merges own rules without doubling a phrase that both have under other ids', () => {
    const own = settings({ policy: withRules([phrase('a', '隔壁老店'), phrase('b', '自己看')], ['没关系']) });
    const file = settings({
      policy: withRules([phrase('c', '隔壁老店', { severity: 'block' })], ['没关系', '不要了没关系']),
    });
    const { check } = adoptDesk(own, file, all('merge'), []).settings.policy;
    expect(check.custom.map(({ id, severity }) => [id, severity])).toEqual([
      ['custom-b', 'warn'],
      ['custom-c', 'block'],
    ]);
    expect(check.allowed).toEqual(['没关系', '不要了没关系']);
  });
});
