import { fail, type Result, succeed } from '@/utils/base/result';
import { defaultPolicy } from '@/utils/policy/policy';
import { type PolicyPatch, policyPatchSchema } from '@/utils/policy/policy-patch';
import { policyMigrations } from './migrations/policy-migrations';
import { runMigrations } from './migrations/run-migrations';

export type ParsePolicyProblem = 'invalid' | 'newer-version';

/**
 * Brings a policy or a part of one (without a version: as this version writes it) to what this version knows. Unknown
 * fields are dropped; one absurd value refuses the whole.
 */
export const parsePolicyPatch = (value: unknown): Result<PolicyPatch, ParsePolicyProblem> => {
  const current = bringUpToDate(value);
  if (!current.ok) return current;
  const parsed = policyPatchSchema.safeParse(current.value);
  return parsed.success ? succeed(parsed.data) : fail('invalid');
};

/**
 * As `parsePolicyPatch`, but an absurd value costs only its own part (alerts, response …): a fleet's policy that is
 * partly wrong still holds in the rest. `isFaulty` says that something was left out.
 */
export const parsePolicyLeniently = (value: unknown): { patch: PolicyPatch; isFaulty: boolean } => {
  const current = bringUpToDate(value);
  if (!current.ok) return { patch: {}, isFaulty: true };
  const parts = Object.entries(current.value).map(([name, part]) => policyPatchSchema.safeParse({ [name]: part }));
  return {
    patch: policyPatchSchema.parse(Object.fromEntries(parts.flatMap(({ data }) => Object.entries(data ?? {})))),
    isFaulty: parts.some((part) => !part.success),
  };
};

const bringUpToDate = (value: unknown): Result<Record<string, unknown>, ParsePolicyProblem> => {
  const { version } = defaultPolicy;
  const versioned: unknown =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !('version' in value)
      ? { ...value, version }
      : value;
  const migrated = runMigrations(versioned, policyMigrations, version);
  return migrated.ok ? migrated : fail(migrated.reason === 'newer-version' ? 'newer-version' : 'invalid');
};
