import { migratePolicy1To2 } from './policy-1-to-2';
import { migratePolicy2To3 } from './policy-2-to-3';
import type { MigrationStep } from './run-migrations';

/** Steps for a policy: inside the settings, in a policy file, from a fleet's administrator. One file per step. */
export const policyMigrations: readonly MigrationStep[] = [
  { from: 1, migrate: migratePolicy1To2 },
  { from: 2, migrate: migratePolicy2To3 },
];
