import type { MigrationStep } from './run-migrations';
import { migrateSettings1To2 } from './settings-1-to-2';
import { migrateSettings2To3 } from './settings-2-to-3';

/**
 * Steps for stored settings, one file per step in this folder, listed here in order. Version 1 is the first that was
 * released, so nothing leads to it.
 */
export const settingsMigrations: readonly MigrationStep[] = [
  { from: 1, migrate: migrateSettings1To2 },
  { from: 2, migrate: migrateSettings2To3 },
];
