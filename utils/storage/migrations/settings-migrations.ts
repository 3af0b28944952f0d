import type { MigrationStep } from './run-migrations';

/**
 * Steps for stored settings, one file per step in this folder (`settings-1-to-2.ts` …), listed here in order.
 * Version 1 is the first that was released, so nothing leads to it.
 */
export const settingsMigrations: readonly MigrationStep[] = [];
