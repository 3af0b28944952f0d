import { describe, expect, it } from 'vitest';
import { type MigrationStep, runMigrations } from '@/utils/storage/migrations/run-migrations';
import { settingsMigrations } from '@/utils/storage/migrations/settings-migrations';

const chain: MigrationStep[] = [
  { from: 1, migrate: ({ warnSeconds, ...rest }) => ({ ...rest, warnAfterSeconds: warnSeconds }) },
  { from: 2, migrate: (value) => ({ ...value, sound: 'soft' }) },
  { from: 3, migrate: ({ sound, ...rest }) => ({ ...rest, alert: { sound } }) },
];

describe('migrations', () => {
  it.each([
    [{ version: 1, warnSeconds: 90 }],
    [{ version: 2, warnAfterSeconds: 90 }],
    [{ version: 3, warnAfterSeconds: 90, sound: 'soft' }],
    [{ version: 4, warnAfterSeconds: 90, alert: { sound: 'soft' } }],
  ])('walks the chain from %j to the current version', (stored) => {
    expect(runMigrations(stored, chain, 4)).toEqual({
      ok: true,
      value: { version: 4, warnAfterSeconds: 90, alert: { sound: 'soft' } },
    });
  });

  it('does not change the stored value itself', () => {
    const stored = Object.freeze({ version: 1, warnSeconds: 90 });
    runMigrations(stored, chain, 4);
    expect(stored).toEqual({ version: 1, warnSeconds: 90 });
  });

  it.each([
    [{ version: 5 }, 'newer-version'],
    [{ version: 0 }, 'no-path'],
    [{ version: 1.5 }, 'not-versioned'],
    [{ version: '1' }, 'not-versioned'],
    [null, 'not-versioned'],
    [[1], 'not-versioned'],
  ])('says why %j cannot be brought up to date: %s', (stored, reason) => {
    expect(runMigrations(stored, chain, 4)).toEqual({ ok: false, reason });
  });

  it('lists the steps for settings without a gap', () => {
    settingsMigrations.forEach((step, index) => {
      expect(step.from).toBe(index + 1);
    });
  });
});
