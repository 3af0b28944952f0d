import * as z from 'zod/mini';
import { fail, type Result } from '@/utils/base/result';
import type { Policy } from '@/utils/policy/policy';
import type { PolicyPatch } from '@/utils/policy/policy-patch';
import { parsePolicyPatch } from './parse-policy';
import { readJsonFile, type SettingsFileProblem } from './settings-file';

export const policyFileFormat = 'warmreply-policy';

const fileSchema = z.object({ format: z.literal(policyFileFormat), policy: z.unknown() });

/** The policy alone as a JSON file: no personal setting, no endpoint, no key, no PIN. Its locks travel with it. */
export const formatPolicyFile = (policy: Policy): string =>
  `${JSON.stringify({ format: policyFileFormat, policy }, null, 2)}\n`;

/** Reads a policy file, whole or partial, of any known version. */
export const parsePolicyFile = (json: string): Result<PolicyPatch, SettingsFileProblem> => {
  const content = readJsonFile(json);
  if (!content.ok) return content;
  const file = fileSchema.safeParse(content.value);
  return file.success ? parsePolicyPatch(file.data.policy) : fail('invalid');
};
