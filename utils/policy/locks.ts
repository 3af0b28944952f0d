import { diffPolicy, type FieldChange } from './diff-policy';
import type { Policy } from './policy';

/** Whether a lock stands on this field or on a branch above it: `check` locks `check.holdFrom`. */
export const isPathLocked = (locks: readonly string[], path: string): boolean =>
  locks.some((lock) => path === lock || path.startsWith(`${lock}.`));

/** Whether changing this field or branch as a whole would touch anything locked: above it, itself or below it. */
export const isBranchLocked = (locks: readonly string[], path: string): boolean =>
  isPathLocked(locks, path) || locks.some((lock) => lock.startsWith(`${path}.`));

/** The changes between two policies that `locks` forbids. To take a lock away is one of them, to add one is not. */
export const findLockedChanges = (before: Policy, after: Policy, locks: readonly string[]): FieldChange[] =>
  diffPolicy(before, after).filter(({ path }) =>
    path === 'locks' ? before.locks.some((lock) => !after.locks.includes(lock)) : isBranchLocked(locks, path),
  );
