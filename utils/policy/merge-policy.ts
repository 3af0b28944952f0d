import { listConsoles, mergeConsoles, settleConsoleRules } from './console-rules';
import type { Policy } from './policy';
import type { PolicyPatch } from './policy-patch';

/** A policy with a patch on top: the patch wins field by field, clocks are matched by id, locks add up. */
export const mergePolicy = (own: Policy, patch: PolicyPatch): Policy => ({
  version: own.version,
  response: {
    consoles: mergeConsoles(own.response.consoles, patch.response?.consoles),
    schedule: { ...own.response.schedule, ...patch.response?.schedule },
  },
  alerts: { ...own.alerts, ...patch.alerts },
  presence: { ...own.presence, ...patch.presence },
  promises: { ...own.promises, ...patch.promises },
  cover: { ...own.cover, ...patch.cover },
  check: { ...own.check, ...patch.check },
  privacy: { ...own.privacy, ...patch.privacy },
  spoken: { ...own.spoken, ...patch.spoken },
  search: { ...own.search, ...patch.search },
  suggestions: { ...own.suggestions, ...patch.suggestions },
  compatibility: { ...own.compatibility, ...patch.compatibility },
  calibrations: { ...own.calibrations, ...patch.calibrations },
  locks: [...new Set([...own.locks, ...(patch.locks ?? [])])],
});

/** A policy as a file wants it: as `mergePolicy`, but consoles and locks that the file names replace all present ones. */
export const adoptPolicy = (own: Policy, file: PolicyPatch): Policy => {
  const consoles = file.response?.consoles ? {} : own.response.consoles;
  const locks = file.locks ? [] : own.locks;
  return mergePolicy({ ...own, response: { ...own.response, consoles }, locks }, file);
};

/** A policy in force: every console's rules settled with what its platform says today. */
export const settlePolicy = (policy: Policy): Policy => {
  const { consoles } = policy.response;
  const settled = listConsoles(consoles).map((console) => [console, settleConsoleRules(console, consoles[console])]);
  return { ...policy, response: { ...policy.response, consoles: Object.fromEntries(settled) } };
};
