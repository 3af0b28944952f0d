import { fail, type Result, succeed } from '@/utils/base/result';

/** One step of a chain: takes a stored value of version `from`, gives back one of version `from + 1`. Pure. */
export interface MigrationStep {
  from: number;
  migrate(value: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

export type MigrationProblem = 'not-versioned' | 'newer-version' | 'no-path';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Walks a stored value up to `currentVersion`, one step per version. The runner writes the version, a step cannot
 * forget it. The result still has to be parsed by the current schema.
 * `newer-version`: written by a later release (the extension was downgraded).
 */
export const runMigrations = (
  stored: unknown,
  steps: readonly MigrationStep[],
  currentVersion: number,
): Result<Record<string, unknown>, MigrationProblem> => {
  if (!isRecord(stored) || !Number.isInteger(stored.version)) return fail('not-versioned');
  if (Number(stored.version) > currentVersion) return fail('newer-version');
  let value = stored;
  for (let version = Number(stored.version); version < currentVersion; version++) {
    const step = steps.find((candidate) => candidate.from === version);
    if (!step) return fail('no-path');
    value = { ...step.migrate(value), version: version + 1 };
  }
  return succeed(value);
};
