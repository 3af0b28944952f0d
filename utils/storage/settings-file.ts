import * as z from 'zod/mini';
import { fail, type Result, succeed } from '@/utils/base/result';
import type { Settings } from '@/utils/policy/settings';
import { type ParseSettingsProblem, parseSettings } from './parse-settings';

export type SettingsFileProblem = ParseSettingsProblem | 'not-json';

/** A settings file is a few KB, with every own phrase that is allowed 700 KB; anything much larger is not one. */
const maxFileLength = 1024 * 1024;
const fileFormat = 'warmreply-settings';

const fileSchema = z.object({ format: z.literal(fileFormat), settings: z.unknown() });

/**
 * Settings as a JSON file. Neither the key (which settings never hold) nor the endpoint goes out: where customer text
 * is sent is decided by hand on each computer, a file can never set it (reliability.md 3.7).
 */
export const formatSettingsFile = (settings: Settings): string => {
  const { endpoint: _endpoint, ...portable } = settings;
  return `${JSON.stringify({ format: fileFormat, settings: portable }, null, 2)}\n`;
};

/** The content of a JSON file that somebody chose. */
export const readJsonFile = (json: string): Result<unknown, SettingsFileProblem> => {
  if (json.length > maxFileLength) return fail('invalid');
  try {
    return succeed(JSON.parse(json.replace(/^\uFEFF/, '')));
  } catch {
    return fail('not-json');
  }
};

/** Reads a settings file; an endpoint in it is ignored. */
export const parseSettingsFile = (json: string): Result<Omit<Settings, 'endpoint'>, SettingsFileProblem> => {
  const content = readJsonFile(json);
  if (!content.ok) return content;
  const file = fileSchema.safeParse(content.value);
  if (!file.success) return fail('invalid');
  const settings = parseSettings(file.data.settings);
  if (!settings.ok) return settings;
  const { endpoint: _endpoint, ...portable } = settings.value;
  return succeed(portable);
};
