import { describe, expect, it } from 'vitest';
import { silentLogger } from '@/utils/base/logger';
import { defaultSettings } from '@/utils/policy/settings';
import { createSettingsRepository } from '@/utils/storage/settings-repository';
import { createManagedArea, createMemoryArea } from './memory-area';

const create = (stored: Record<string, unknown>, managed: Record<string, unknown> = {}) =>
  createSettingsRepository({
    area: createMemoryArea(stored),
    managed: createManagedArea(managed),
    clock: { now: () => 5_000 },
    logger: silentLogger,
  });
const staysLocal = async (repository: ReturnType<typeof create>) =>
  (await repository.read()).settings.policy.privacy.staysLocal;

describe('全部本地', () => {
  it('is off in settings that were stored before it existed, and they are kept', async () => {
    const { privacy: _privacy, ...policy } = defaultSettings.policy;
    const repository = create({ settings: { ...defaultSettings, address: '亲', policy } });
    expect(await repository.read()).toMatchObject({ wasReset: false, settings: { address: '亲' } });
    expect(await staysLocal(repository)).toBe(false);
  });

  it('is switched on by the agent, and off again only while it is not locked', async () => {
    const repository = create({});
    expect((await repository.patch({ policy: { privacy: { staysLocal: true } } }, 'agent')).ok).toBe(true);
    expect(await staysLocal(repository)).toBe(true);
    await repository.setLock('privacy.staysLocal', true);
    const off = { policy: { privacy: { staysLocal: false } } };
    expect(await repository.patch(off, 'agent')).toEqual({ ok: false, reason: 'locked' });
    expect(await staysLocal(repository)).toBe(true);
    expect((await repository.patch(off, 'supervisor')).ok).toBe(true);
  });

  it('set by the fleet’s administrator holds for everybody', async () => {
    const repository = create({}, { policy: { privacy: { staysLocal: true } } });
    expect(await staysLocal(repository)).toBe(true);
    const off = { policy: { privacy: { staysLocal: false } } };
    await repository.patch(off, 'supervisor');
    expect(await staysLocal(repository)).toBe(true);
  });

  it('travels in the policy file', async () => {
    const [from, to] = [create({}), create({})];
    await from.patch({ policy: { privacy: { staysLocal: true } } }, 'supervisor');
    expect((await to.importPolicy(await from.exportPolicy(), 'supervisor')).ok).toBe(true);
    expect(await staysLocal(to)).toBe(true);
  });
});
