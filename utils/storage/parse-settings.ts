import { fail, type Result, succeed } from '@/utils/base/result';
import { defaultSettings, type Settings, settingsSchema } from '@/utils/policy/settings';
import { runMigrations } from './migrations/run-migrations';
import { settingsMigrations } from './migrations/settings-migrations';

export type ParseSettingsProblem = 'invalid' | 'newer-version';

/** Turns a stored or imported value of any known version into current settings. Unknown fields are dropped. */
export const parseSettings = (stored: unknown): Result<Settings, ParseSettingsProblem> => {
  const migrated = runMigrations(stored, settingsMigrations, defaultSettings.version);
  if (!migrated.ok) return fail(migrated.reason === 'newer-version' ? 'newer-version' : 'invalid');
  const parsed = settingsSchema.safeParse(migrated.value);
  return parsed.success ? succeed(parsed.data) : fail('invalid');
};
