import { describe, expect, it } from 'vitest';
import { silentLogger } from '@/utils/base/logger';
import { readCalibrationId } from '@/utils/conversation/calibration/site';
import {
  calibrationsBackupKey,
  calibrationsKey,
  createCalibrationsRepository,
} from '@/utils/storage/calibrations-repository';
import { samplePlainshop } from '../../support/calibration-samples';
import { createMemoryArea } from './memory-area';

const open = (items: Record<string, unknown> = {}) => {
  const area = createMemoryArea(items);
  const repository = createCalibrationsRepository({ area, clock: { now: () => 7 }, logger: silentLogger });
  return { area, repository };
};

const other = { ...samplePlainshop, name: 'Zweiter', host: 'kefu.zwei.example' };

describe('calibrations on this computer', () => {
  it('are kept, newest first, and one of the same place replaces the former', async () => {
    const { repository } = open();
    await repository.save(samplePlainshop);
    await repository.save(other);
    await repository.save({ ...samplePlainshop, name: 'PlainShop neu' });
    expect((await repository.read()).calibrations.map(({ name }) => name)).toEqual(['PlainShop neu', 'Zweiter']);
  });

  it('are removed by their id alone', async () => {
    const { repository } = open();
    await repository.save(samplePlainshop);
    await repository.save(other);
    await repository.remove(readCalibrationId(other));
    expect((await repository.read()).calibrations).toEqual([samplePlainshop]);
  });

  it('lose nothing to two saves at the same time', async () => {
    const { repository } = open();
    await Promise.all([repository.save(samplePlainshop), repository.save(other)]);
    expect((await repository.read()).calibrations).toHaveLength(2);
  });

  it('refuse what could not be used: no composer, or an address that means many sites', async () => {
    const { repository } = open();
    expect(await repository.save({ ...samplePlainshop, parts: {} })).toMatchObject({ ok: false, reason: 'invalid' });
    expect(await repository.save({ ...samplePlainshop, host: '*.com' })).toMatchObject({
      ok: false,
      reason: 'invalid',
    });
    expect((await repository.read()).calibrations).toEqual([]);
  });
});

describe('a damaged store', () => {
  it('keeps the good ones in use and the bad one as a backup, and says so until it was seen', async () => {
    const bad = { ...other, parts: 'gone' };
    const { area, repository } = open({ [calibrationsKey]: { version: 1, calibrations: [bad, samplePlainshop] } });
    expect(await repository.read()).toEqual({ calibrations: [samplePlainshop], damagedCount: 1 });
    expect(await repository.read()).toMatchObject({ damagedCount: 1 });
    expect(area.items[calibrationsBackupKey]).toMatchObject({ items: [{ at: 7, raw: bad }] });
    await repository.dismissDamaged();
    expect(await repository.read()).toEqual({ calibrations: [samplePlainshop], damagedCount: 0 });
    expect(area.items[calibrationsBackupKey]).toMatchObject({ items: [{ raw: bad }] });
  });

  it('is backed up as a whole where not even its frame can be read', async () => {
    const { area, repository } = open({ [calibrationsKey]: { version: 9, what: 'ever' } });
    expect(await repository.read()).toEqual({ calibrations: [], damagedCount: 1 });
    expect(area.items[calibrationsBackupKey]).toMatchObject({ items: [{ raw: { version: 9, what: 'ever' } }] });
    expect(await repository.save(samplePlainshop)).toMatchObject({ ok: true });
    expect((await repository.read()).calibrations).toEqual([samplePlainshop]);
  });

  it('that cannot be opened gives none and refuses to write', async () => {
    const area = {
      get: () => Promise.reject(new Error('disk')),
      set: () => Promise.reject(new Error('disk')),
    };
    const repository = createCalibrationsRepository({ area, clock: { now: () => 7 }, logger: silentLogger });
    expect(await repository.read()).toEqual({ calibrations: [], damagedCount: 0 });
    expect(await repository.save(samplePlainshop)).toMatchObject({ ok: false, reason: 'storage-failed' });
  });
});
