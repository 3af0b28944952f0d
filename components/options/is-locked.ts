/**
 * Whether a supervisor locked this field. Locks are dotted paths inside the policy; a lock on a whole branch
 * (`check`) locks every field below it (`check.holdFrom`).
 */
export const isLocked = (locks: readonly string[], path: string): boolean =>
  locks.some((lock) => path === lock || path.startsWith(`${lock}.`));
