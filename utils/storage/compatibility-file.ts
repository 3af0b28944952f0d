import { fail, type Result, succeed } from '@/utils/base/result';
import { type CompatibilityPolicy, compatibilityFileSchema } from '@/utils/policy/compatibility';
import { readJsonFile, type SettingsFileProblem } from './settings-file';

/** The compatibility list alone as a JSON file: `{ version, entries }`. */
export const formatCompatibilityFile = ({ entries }: CompatibilityPolicy): string =>
  `${JSON.stringify({ version: 1, entries }, null, 2)}\n`;

/** Reads such a file; it replaces the whole list. */
export const parseCompatibilityFile = (json: string): Result<CompatibilityPolicy, SettingsFileProblem> => {
  const content = readJsonFile(json);
  if (!content.ok) return content;
  const file = compatibilityFileSchema.safeParse(content.value);
  if (file.success) return succeed({ entries: file.data.entries });
  return isNewer(content.value) ? fail('newer-version') : fail('invalid');
};

const isNewer = (content: unknown): boolean =>
  typeof content === 'object' &&
  content !== null &&
  'version' in content &&
  typeof content.version === 'number' &&
  content.version > 1;
