import { policyMigrations } from './policy-migrations';
import { runMigrations } from './run-migrations';

/** Only the policy inside changed: settings of version 2 hold a policy of version 2. */
export const migrateSettings1To2 = (value: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const policy = runMigrations(value.policy, policyMigrations, 2);
  // What cannot be brought up to date stays, and the schema of the current version refuses it.
  return policy.ok ? { ...value, policy: policy.value } : { ...value };
};
