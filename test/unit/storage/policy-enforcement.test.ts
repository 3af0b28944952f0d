import { describe, expect, it } from 'vitest';
import { silentLogger } from '@/utils/base/logger';
import { createSettingsRepository } from '@/utils/storage/settings-repository';
import { createManagedArea, createMemoryArea } from './memory-area';

const urgent = 'response.consoles.pinduoduo.clocks.three-minutes.urgentAfterSeconds';
const setUrgent = (urgentAfterSeconds: number) => ({
  policy: { response: { consoles: { pinduoduo: { clocks: [{ id: 'three-minutes', urgentAfterSeconds }] } } } },
});

const create = (managedItems: Record<string, unknown> = {}) => {
  const [area, managed] = [createMemoryArea({}), createManagedArea(managedItems)];
  const clock = { now: () => 5_000 };
  const repository = createSettingsRepository({ area, managed, clock, logger: silentLogger });
  const readClock = async () =>
    (await repository.read()).settings.policy.response.consoles.pinduoduo?.clocks.find(
      ({ id }) => id === 'three-minutes',
    );
  return { area, managed, repository, readClock };
};

describe('a locked field', () => {
  it('is refused to the agent, changes nothing, and obeys the supervisor', async () => {
    const { area, repository, readClock } = create();
    await repository.patch(setUrgent(150), 'supervisor');
    await repository.setLock(urgent, true);
    const before = structuredClone(area.items);
    const both = { ...setUrgent(170), language: 'en' as const };
    expect(await repository.patch(both, 'agent')).toEqual({ ok: false, reason: 'locked' });
    expect(await repository.patch({ forget: ['response.consoles.pinduoduo'], ...setUrgent(170) }, 'agent')).toEqual({
      ok: false,
      reason: 'locked',
    });
    expect(area.items).toEqual(before);
    expect((await repository.patch(setUrgent(140), 'supervisor')).ok).toBe(true);
    expect((await readClock())?.urgentAfterSeconds).toBe(140);
  });

  it('is not unlocked, changed or outflanked by a settings file', async () => {
    const clean = await create().repository.exportSettings();
    const { repository } = create();
    await repository.patch({ policy: { alerts: { sound: 'overdue' } } }, 'supervisor');
    await repository.setLock('alerts.sound', true);
    expect(await repository.importSettings(clean, 'agent')).toEqual({ ok: false, reason: 'locked' });
    expect(await repository.importPolicy('{"format":"warmreply-policy","policy":{"locks":[]}}', 'agent')).toEqual({
      ok: false,
      reason: 'locked',
    });
    expect((await repository.importSettings(clean, 'supervisor')).ok).toBe(true);
    expect((await repository.read()).settings.policy.locks).toEqual([]);
  });

  it('leaves the fields beside it to the agent', async () => {
    const { repository } = create();
    await repository.setLock('alerts.sound', true);
    expect((await repository.patch({ policy: { alerts: { volume: 0.2 } } }, 'agent')).ok).toBe(true);
  });
});

describe('changes of two pages at once', () => {
  it('do not overwrite each other', async () => {
    const { repository } = create();
    await Promise.all([
      repository.patch({ policy: { alerts: { volume: 0.1 } } }, 'agent'),
      repository.patch({ policy: { alerts: { sound: 'never' }, cover: { minutes: 3 } } }, 'agent'),
      repository.patch(setUrgent(140), 'agent'),
      repository.patch({ sites: { pinduoduo: { isEnabled: false } } }, 'agent'),
      repository.patch({ sites: { pinduoduo: { hiddenUntil: 9 } } }, 'agent'),
    ]);
    const { settings } = await repository.read();
    expect(settings.policy.alerts).toMatchObject({ volume: 0.1, sound: 'never' });
    expect(settings.policy.cover.minutes).toBe(3);
    expect(settings.policy.response.consoles.pinduoduo?.clocks[0]?.urgentAfterSeconds).toBe(140);
    expect(settings.sites.pinduoduo).toEqual({ isEnabled: false, hiddenUntil: 9 });
  });

  it('of which one brings stages out of order is refused', async () => {
    const { repository, readClock } = create();
    await repository.patch(setUrgent(120), 'agent');
    expect(await repository.patch(setUrgent(90), 'agent')).toEqual({ ok: false, reason: 'invalid' });
    expect((await readClock())?.urgentAfterSeconds).toBe(120);
  });
});

describe('what the administrator set', () => {
  it('wins, shows as locked, and neither agent nor supervisor changes it', async () => {
    const { area, repository, readClock } = create({ policy: setUrgent(130).policy });
    expect((await readClock())?.urgentAfterSeconds).toBe(130);
    expect((await repository.read()).settings.policy.locks).toEqual([urgent]);
    for (const asker of ['agent', 'supervisor'] as const) {
      expect(await repository.patch(setUrgent(140), asker)).toEqual({ ok: false, reason: 'locked' });
    }
    expect((await repository.patch({ policy: { alerts: { sound: 'never' } } }, 'agent')).ok).toBe(true);
    expect((await repository.patch({ address: '亲' }, 'agent')).ok).toBe(true);
    expect(JSON.stringify(area.items)).not.toContain('130');
    expect(await repository.exportPolicy()).not.toContain('130');
  });

  it('is told to everybody who watches, and gone when it is taken back', async () => {
    const { managed, repository } = create();
    const seen: string[] = [];
    const stop = new AbortController();
    repository.watch(({ settings }) => seen.push(settings.policy.alerts.sound), stop.signal);
    managed.set({ policy: { alerts: { sound: 'never' } } });
    await repository.read();
    managed.set({});
    await repository.read();
    stop.abort();
    managed.set({ policy: { alerts: { sound: 'calm' } } });
    await repository.read();
    expect(seen).toEqual(['never', 'urgent']);
  });

  it('holds in the rest when a part of it is absurd', async () => {
    const { repository } = create({
      policy: { alerts: { volume: 7 }, response: { schedule: { timeZone: 'Nowhere/Land' } }, cover: { minutes: 4 } },
    });
    const { settings, managed } = await repository.read();
    expect(managed).toMatchObject({ isFaulty: true, paths: ['cover.minutes'] });
    expect([settings.policy.cover.minutes, settings.policy.alerts.volume]).toEqual([4, 0.6]);
  });

  it.each([[null], ['x'], [[]], [{ version: 99 }], [{ nonsense: true }]])('may be %j without harm', async (policy) => {
    const { repository } = create({ policy });
    expect((await repository.read()).settings.policy.locks).toEqual([]);
  });

  it('is nothing where the browser has no managed storage', async () => {
    const { managed, repository } = create();
    managed.get = () => Promise.reject(new Error('Managed storage is not set up'));
    expect((await repository.read()).managed).toEqual({ patch: {}, paths: [], isFaulty: false });
  });
});

describe('a policy file', () => {
  it('carries rules and locks to another computer, and nothing personal', async () => {
    const first = create().repository;
    await first.patch({ ...setUrgent(150), language: 'en', address: '亲' }, 'agent');
    await first.patch({ policy: { alerts: { sound: 'overdue' } } }, 'agent');
    await first.setLock(urgent, true);
    const file = await first.exportPolicy();
    expect(Object.keys(JSON.parse(file))).toEqual(['format', 'policy']);
    expect(file).not.toMatch(/亲|endpoint|"language"|"(pin|hash|salt)"/i);

    const second = create().repository;
    await second.patch({ address: '亲' }, 'agent');
    expect((await second.importPolicy(file, 'agent')).ok).toBe(true);
    const { settings } = await second.read();
    expect(settings.policy).toEqual((await first.read()).settings.policy);
    expect(settings.address).toBe('亲');
    expect(await second.patch(setUrgent(170), 'agent')).toEqual({ ok: false, reason: 'locked' });
  });

  it.each([
    ['not-json', '{ nearly'],
    ['invalid', '{"format":"warmreply-settings","policy":{}}'],
    ['invalid', '{"format":"warmreply-policy","policy":[]}'],
    ['invalid', '{"format":"warmreply-policy","policy":{"alerts":{"volume":1e308}}}'],
    ['invalid', '{"format":"warmreply-policy","policy":{"response":{"schedule":{"timeZone":"Nowhere"}}}}'],
    ['invalid', '{"format":"warmreply-policy","policy":{"response":{"schedule":{"week":[[]]}}}}'],
    ['invalid', '{"format":"warmreply-policy","policy":{"locks":["a..b"]}}'],
    ['invalid', `{"format":"warmreply-policy","policy":{"x":"${'x'.repeat(1_100_000)}"}}`],
    ['newer-version', '{"format":"warmreply-policy","policy":{"version":99}}'],
  ])('that is %s is refused and changes nothing: %.70s', async (reason, json) => {
    const { area, repository } = create();
    await repository.patch(setUrgent(140), 'agent');
    const before = structuredClone(area.items);
    expect(await repository.importPolicy(json, 'supervisor')).toEqual({ ok: false, reason });
    expect(area.items).toEqual(before);
  });

  it('cannot bring unknown fields, unknown consoles or a prototype along', async () => {
    const { area, repository } = create();
    const hostile =
      '{"format":"warmreply-policy","policy":{"__proto__":{"polluted":1},"extra":1,"alerts":{"__proto__":{"x":1},"sound":"never"},' +
      '"response":{"consoles":{"__proto__":{"clocks":[{"id":"house"}]},"constructor":{"clocks":[]},"evil":{"clocks":[{"id":"house"}]}}}}}';
    expect((await repository.importPolicy(hostile, 'agent')).ok).toBe(true);
    const { policy } = (await repository.read()).settings;
    expect(policy.alerts.sound).toBe('never');
    expect(policy.response.consoles).toEqual({});
    expect(JSON.stringify(area.items)).not.toMatch(/polluted|extra|evil/);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
