import { isBranchLocked, isPathLocked } from '@/utils/policy/locks';
import type { SupervisorState } from './types';

/** What whoever sits here may do with each field of the policy; the background decides again when it is changed. */
export interface PolicyAccess {
  /** The supervisor's part is open: locks can be set. */
  isSupervisor: boolean;
  /** Why a field is locked; undefined: it is not. `managed`: by the fleet's administrator. */
  findLock(path: string): 'locked' | 'managed' | undefined;
  /** The lock stands on this very field, not on a branch above it. */
  hasOwnLock(path: string): boolean;
  isEditable(path: string): boolean;
  /** Whether the branch may be changed as a whole, say removed. */
  isBranchEditable(path: string): boolean;
  setLock(path: string, isLocked: boolean): void;
}

export const createAccess = (parts: {
  locks: readonly string[];
  supervisor: SupervisorState;
  setLock(path: string, isLocked: boolean): void;
}): PolicyAccess => {
  const { locks, supervisor, setLock } = parts;
  const { managedPaths } = supervisor;
  const isSupervisor = supervisor.unlockedUntil > 0;
  return {
    isSupervisor,
    findLock: (path) => {
      if (isPathLocked(managedPaths, path)) return 'managed';
      return isPathLocked(locks, path) ? 'locked' : undefined;
    },
    hasOwnLock: (path) => locks.includes(path),
    isEditable: (path) => !isPathLocked(isSupervisor ? managedPaths : locks, path),
    isBranchEditable: (path) => !isBranchLocked(isSupervisor ? managedPaths : locks, path),
    setLock,
  };
};
