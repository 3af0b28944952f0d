import * as z from 'zod/mini';
import { fail, type Result, succeed } from '@/utils/base/result';
import { type OwnRules, pickOwnRules } from '@/utils/policy/own-rules';
import { defaultPolicy } from '@/utils/policy/policy';
import { parsePolicyPatch } from './parse-policy';
import { readJsonFile, type SettingsFileProblem } from './settings-file';

const fileFormat = 'warmreply-own-rules';

/** `version`: of the policy that these lists are a part of. */
const fileSchema = z.object({ format: z.literal(fileFormat), version: z.number(), ownRules: z.unknown() });

/** The shop's own rules alone as a JSON file: no other setting, no lock. */
export const formatOwnRulesFile = (own: OwnRules): string =>
  `${JSON.stringify({ format: fileFormat, version: defaultPolicy.version, ownRules: pickOwnRules(own) }, null, 2)}\n`;

/** Reads such a file, whole or partial, of any known version; what it does not name stays as it is. */
export const parseOwnRulesFile = (json: string): Result<Partial<OwnRules>, SettingsFileProblem> => {
  const content = readJsonFile(json);
  if (!content.ok) return content;
  const file = fileSchema.safeParse(content.value);
  if (!file.success) return fail('invalid');
  const policy = parsePolicyPatch({ version: file.data.version, check: file.data.ownRules });
  if (!policy.ok) return policy;
  const { enabled: _on, categoriesOff: _off, holdFrom: _from, ...own } = policy.value.check ?? {};
  return succeed(own);
};
