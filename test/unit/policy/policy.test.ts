import { describe, expect, it } from 'vitest';
import { createHouseClock, forgetRule, settleConsoleRules } from '@/utils/policy/console-rules';
import { diffPolicy } from '@/utils/policy/diff-policy';
import { findLockedChanges, isBranchLocked, isPathLocked } from '@/utils/policy/locks';
import { adoptPolicy, mergePolicy, settlePolicy } from '@/utils/policy/merge-policy';
import { platformPresets } from '@/utils/policy/platform-presets';
import { defaultPolicy } from '@/utils/policy/policy';
import { policyPatchSchema } from '@/utils/policy/policy-patch';
import { findClockFaults } from '@/utils/policy/validate-clock';

const path = 'response.consoles.pinduoduo.clocks';
const withClock = (clock: object) =>
  policyPatchSchema.parse({ response: { consoles: { pinduoduo: { clocks: [clock] } } } });
const urgentAt140 = withClock({ id: 'three-minutes', urgentAfterSeconds: 140 });
const house = withClock({ id: 'house', limitSeconds: 60 });

describe('a policy on top of another', () => {
  it('changes only what it names', () => {
    const merged = mergePolicy(defaultPolicy, { alerts: { sound: 'never' } });
    expect(merged).toEqual({ ...defaultPolicy, alerts: { ...defaultPolicy.alerts, sound: 'never' } });
  });

  it('changes one threshold of one clock and keeps the other clocks', () => {
    const { clocks } = platformPresets.pinduoduo.rules;
    expect(mergePolicy(defaultPolicy, urgentAt140).response.consoles.pinduoduo?.clocks).toEqual(
      clocks.map((clock) => (clock.id === 'three-minutes' ? { ...clock, urgentAfterSeconds: 140 } : clock)),
    );
  });

  it('cannot change what the platform measures', () => {
    const liar = withClock({ id: 'three-minutes', limitSeconds: 900, hours: { from: 0, to: 60 } });
    expect(diffPolicy(defaultPolicy, mergePolicy(defaultPolicy, liar))).toEqual([]);
  });

  it('adds a house target within the hours that the platform counts', () => {
    const clocks = mergePolicy(defaultPolicy, house).response.consoles.pinduoduo?.clocks ?? [];
    expect(clocks.at(-1)).toEqual(createHouseClock('pinduoduo', { id: 'house', limitSeconds: 60 }));
    expect(clocks.at(-1)).toMatchObject({ origin: 'house', hours: { from: 480, to: 1380 } });
    expect(findClockFaults(clocks)).toEqual([]);
  });

  it('adds its locks', () => {
    const own = { ...defaultPolicy, locks: ['check'] };
    expect(mergePolicy(own, { locks: ['alerts.sound', 'check'] }).locks).toEqual(['check', 'alerts.sound']);
  });

  it('as a file replaces consoles and locks that it names, and only those', () => {
    const own = mergePolicy({ ...defaultPolicy, locks: ['check'] }, house);
    expect(adoptPolicy(own, { alerts: { sound: 'never' } })).toMatchObject({
      locks: ['check'],
      response: own.response,
    });
    const adopted = adoptPolicy(own, defaultPolicyAsFile);
    expect(diffPolicy(adopted, defaultPolicy)).toEqual([]);
  });
});

const defaultPolicyAsFile = policyPatchSchema.parse(JSON.parse(JSON.stringify(defaultPolicy)));

describe('rules in force', () => {
  it('take the platform’s facts from this version, whatever was stored by an older one', () => {
    const old = mergePolicy(defaultPolicy, urgentAt140).response.consoles.pinduoduo;
    if (!old) throw new Error('the patch named this console');
    const stored = { ...old, clocks: old.clocks.slice(0, 1).map((clock) => ({ ...clock, limitSeconds: 999 })) };
    const settled = settleConsoleRules('pinduoduo', stored);
    expect(settled.clocks.map(({ id, limitSeconds }) => [id, limitSeconds])).toEqual([
      ['three-minutes', 180],
      ['thirty-seconds', 30],
    ]);
    expect(settled.clocks[0]?.urgentAfterSeconds).toBe(140);
  });

  it('keep stages in order when the administrator’s urgent comes before the agent’s warning', () => {
    const own = mergePolicy(defaultPolicy, withClock({ id: 'three-minutes', warnAfterSeconds: 130 }));
    const managed = withClock({ id: 'three-minutes', urgentAfterSeconds: 90 });
    const [clock] = settlePolicy(mergePolicy(own, managed)).response.consoles.pinduoduo?.clocks ?? [];
    expect([clock?.warnAfterSeconds, clock?.urgentAfterSeconds]).toEqual([89, 90]);
  });

  it('are the platform’s again when a console, a clock or a target is forgotten', () => {
    const { consoles } = mergePolicy(mergePolicy(defaultPolicy, urgentAt140), house).response;
    expect(forgetRule(consoles, 'response.consoles.pinduoduo')).toEqual({});
    expect(forgetRule(consoles, `${path}.house`).pinduoduo?.clocks.map(({ id }) => id)).toEqual([
      'three-minutes',
      'thirty-seconds',
    ]);
    expect(forgetRule(consoles, `${path}.three-minutes`).pinduoduo?.clocks[0]?.urgentAfterSeconds).toBe(150);
    const aimed = mergePolicy(defaultPolicy, withClock({ id: 'three-minutes', targetPercent: 99 })).response.consoles;
    const [clock] = forgetRule(aimed, `${path}.three-minutes.targetPercent`).pinduoduo?.clocks ?? [];
    expect(clock?.targetPercent).toBe(95);
  });

  it.each(['alerts.sound', 'response.consoles.nobody', 'response.consoles.__proto__', ''])(
    'stay as they are when "%s" is to be forgotten',
    (odd) => {
      const { consoles } = mergePolicy(defaultPolicy, house).response;
      expect(forgetRule(consoles, odd)).toEqual(consoles);
    },
  );
});

describe('the difference between two policies', () => {
  it('is empty for the same rules, stored or not', () => {
    const stored = mergePolicy(defaultPolicy, withClock({ id: 'three-minutes' }));
    expect(diffPolicy(defaultPolicy, stored)).toEqual([]);
  });

  it('names each field with its old and new value', () => {
    const after = mergePolicy(mergePolicy(defaultPolicy, urgentAt140), { alerts: { sound: 'never' } });
    expect(diffPolicy(defaultPolicy, after)).toEqual([
      { path: `${path}.three-minutes.urgentAfterSeconds`, before: 150, after: 140 },
      { path: 'alerts.sound', before: 'urgent', after: 'never' },
    ]);
  });

  it('names a whole house target that comes or goes', () => {
    const after = mergePolicy(defaultPolicy, house);
    const clock = createHouseClock('pinduoduo', { id: 'house', limitSeconds: 60 });
    expect(diffPolicy(defaultPolicy, after)).toEqual([{ path: `${path}.house`, before: undefined, after: clock }]);
    expect(diffPolicy(after, defaultPolicy)).toEqual([{ path: `${path}.house`, before: clock, after: undefined }]);
  });
});

describe('locks', () => {
  it('hold a field, and everything below a branch', () => {
    expect(isPathLocked(['check'], 'check.holdFrom')).toBe(true);
    expect(isPathLocked(['check.holdFrom'], 'check')).toBe(false);
    expect(isPathLocked(['check'], 'checkers')).toBe(false);
    expect(isBranchLocked(['check.holdFrom'], 'check')).toBe(true);
  });

  it('forbid a change of what they name, and of nothing else', () => {
    const after = mergePolicy(mergePolicy(defaultPolicy, urgentAt140), { alerts: { volume: 0 } });
    const locks = [`${path}.three-minutes.urgentAfterSeconds`, 'alerts.sound'];
    expect(findLockedChanges(defaultPolicy, after, locks).map((change) => change.path)).toEqual([locks[0]]);
  });

  it('forbid taking a house target away when one of its fields is locked', () => {
    const own = mergePolicy(defaultPolicy, house);
    expect(findLockedChanges(own, defaultPolicy, [`${path}.house.limitSeconds`])).toHaveLength(1);
  });

  it('may be added by anyone who may set the field, but not taken away', () => {
    const locked = { ...defaultPolicy, locks: ['check'] };
    expect(findLockedChanges(defaultPolicy, locked, [])).toEqual([]);
    expect(findLockedChanges(locked, defaultPolicy, locked.locks)).toHaveLength(1);
  });
});

describe('a clock', () => {
  it.each([
    [{ warnAfterSeconds: 150 }, 'warn-after-urgent'],
    [{ urgentAfterSeconds: 180 }, 'urgent-after-limit'],
  ])('with %j is out of order', (change, fault) => {
    const clocks = platformPresets.pinduoduo.rules.clocks.map((clock, index) =>
      index === 0 ? { ...clock, ...change } : clock,
    );
    expect(findClockFaults(clocks)).toContainEqual({ clockId: 'three-minutes', fault });
  });

  it('needs an id of its own', () => {
    const [clock] = platformPresets.pinduoduo.rules.clocks;
    expect(clock && findClockFaults([clock, clock])).toEqual([{ clockId: 'three-minutes', fault: 'same-id' }]);
  });
});

describe('every platform’s preset', () => {
  it.each(Object.entries(platformPresets))('%s is sane', (_console, { rules }) => {
    expect(findClockFaults(rules.clocks)).toEqual([]);
  });
});
