import * as z from 'zod/mini';
import { policyMigrations } from './policy-migrations';
import { runMigrations } from './run-migrations';

const withCheck = z.looseObject({ check: z.looseObject({}) });

/** Settings of version 3 hold a policy of version 3, with no own rules yet. */
export const migrateSettings2To3 = (value: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const migrated = runMigrations(value.policy, policyMigrations, 3);
  const policy = withCheck.safeParse(migrated.ok ? migrated.value : undefined);
  // What cannot be brought up to date stays, and the schema of the current version refuses it.
  if (!policy.success) return { ...value };
  const check = { ...policy.data.check, rulesOff: [], severities: {}, allowed: [], custom: [] };
  return { ...value, policy: { ...policy.data, check } };
};
