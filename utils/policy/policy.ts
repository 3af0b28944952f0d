import * as z from 'zod/mini';
import { alertPolicySchema, coverPolicySchema, presencePolicySchema, promisePolicySchema } from './alert-policy';
import { calibrationsPolicySchema, defaultCalibrationsPolicy } from './calibrations-policy';
import { compatibilityPolicySchema, defaultCompatibilityPolicy } from './compatibility';
import { noOwnRules, ownRulesSchema } from './own-rules';
import { defaultPrivacyPolicy, privacyPolicySchema } from './privacy-policy';
import { consoleRulesSchema, scheduleSchema } from './response-policy';
import { checkCategories, severities } from './rule-set';
import { defaultSearchPolicy, searchPolicySchema } from './search-policy';
import { defaultSpokenPolicy, spokenPolicySchema } from './spoken-policy';
import { defaultSuggestionPolicy, suggestionPolicySchema } from './suggestion-policy';

export const responseRulesSchema = z.object({
  /** Per console id; a console without an entry uses its platform preset. */
  consoles: z.record(z.string(), consoleRulesSchema),
  schedule: scheduleSchema,
});
export type ResponseRules = z.infer<typeof responseRulesSchema>;

export const checkPolicySchema = z.object({
  enabled: z.boolean(),
  categoriesOff: z.array(z.enum(checkCategories)),
  /** Findings below this severity do not hold a send. */
  holdFrom: z.enum(severities),
  ...ownRulesSchema.shape,
});
export type CheckPolicy = z.infer<typeof checkPolicySchema>;

/** A field an agent may not change, as a dotted path into the policy; a lock on a branch locks everything below it. */
export const lockSchema = z.string().check(z.regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$/), z.maxLength(120));

/** What a supervisor sets. `locks` names fields an agent may not change, as dotted paths. */
export const policySchema = z.object({
  version: z.literal(3),
  response: responseRulesSchema,
  alerts: alertPolicySchema,
  presence: presencePolicySchema,
  promises: promisePolicySchema,
  cover: coverPolicySchema,
  check: checkPolicySchema,
  /** Came within version 3 (November 2026): a policy written before has the default. */
  privacy: z._default(privacyPolicySchema, defaultPrivacyPolicy),
  spoken: z._default(spokenPolicySchema, defaultSpokenPolicy),
  search: z._default(searchPolicySchema, defaultSearchPolicy),
  suggestions: z._default(suggestionPolicySchema, defaultSuggestionPolicy),
  compatibility: z._default(compatibilityPolicySchema, defaultCompatibilityPolicy),
  calibrations: z._default(calibrationsPolicySchema, defaultCalibrationsPolicy),
  locks: z.array(lockSchema).check(z.maxLength(500)),
});
export type Policy = z.infer<typeof policySchema>;

/** Open all day: the platform's own hours decide until a supervisor says when the shop works. */
const everyDay = [{ from: 0, to: 1440 }];

export const defaultPolicy: Policy = {
  version: 3,
  response: {
    consoles: {},
    schedule: {
      timeZone: 'Asia/Shanghai',
      week: [everyDay, everyDay, everyDay, everyDay, everyDay, everyDay, everyDay],
      holidays: [],
    },
  },
  alerts: {
    mark: 'calm',
    title: 'warn',
    badge: 'calm',
    notification: 'urgent',
    sound: 'urgent',
    volume: 0.6,
    repeatSeconds: 60,
    budgetPerHour: 40,
    snoozeMinutes: 5,
  },
  presence: { enabled: true, afterSeconds: 20, consoles: [], remindShiftStart: true },
  promises: { enabled: true, defaultMinutes: 10 },
  cover: { minutes: 10 },
  check: { enabled: true, categoriesOff: [], holdFrom: 'warn', ...noOwnRules },
  privacy: defaultPrivacyPolicy,
  spoken: defaultSpokenPolicy,
  search: defaultSearchPolicy,
  suggestions: defaultSuggestionPolicy,
  compatibility: defaultCompatibilityPolicy,
  calibrations: defaultCalibrationsPolicy,
  locks: [],
};
