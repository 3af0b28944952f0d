import * as z from 'zod/mini';
import { alertPolicySchema, coverPolicySchema, presencePolicySchema, promisePolicySchema } from './alert-policy';
import { calibrationsPolicySchema } from './calibrations-policy';
import { compatibilityPolicySchema } from './compatibility';
import { checkPolicySchema, lockSchema } from './policy';
import { privacyPolicySchema } from './privacy-policy';
import { clockIdSchema, dayWindowSchema, maxClocks, scheduleSchema, stageSecondsSchema } from './response-policy';
import { searchPolicySchema } from './search-policy';
import { spokenPolicySchema } from './spoken-policy';
import { suggestionPolicySchema } from './suggestion-policy';

/**
 * What may be said about one clock. Of a platform's clock only the stages, the target and the alarm can be set: its
 * limit and hours are facts, and what is said about them is passed over. A clock with a new id is a house target.
 */
const clockPatchSchema = z.object({
  id: clockIdSchema,
  limitSeconds: z.optional(z.int().check(z.minimum(5), z.maximum(86_400))),
  warnAfterSeconds: z.optional(stageSecondsSchema),
  urgentAfterSeconds: z.optional(stageSecondsSchema),
  isAlarming: z.optional(z.boolean()),
  targetPercent: z.optional(z.number().check(z.minimum(1), z.maximum(100))),
  hours: z.optional(dayWindowSchema),
});
export type ClockPatch = z.infer<typeof clockPatchSchema>;

const consolePatchSchema = z.object({
  clocks: z.optional(z.array(clockPatchSchema).check(z.maxLength(maxClocks))),
});

/** By name, so that an unknown console is dropped and no key of a file ever becomes a key of ours. */
const consolesPatchSchema = z.partial(
  z.object({
    pinduoduo: consolePatchSchema,
    douyin: consolePatchSchema,
    jd: consolePatchSchema,
    taobao: consolePatchSchema,
    kuaishou: consolePatchSchema,
    xiaohongshu: consolePatchSchema,
    wechat: consolePatchSchema,
    '1688': consolePatchSchema,
    vipshop: consolePatchSchema,
    other: consolePatchSchema,
    practice: consolePatchSchema,
  }),
);
export type ConsolesPatch = z.infer<typeof consolesPatchSchema>;

/**
 * A part of a policy: the one shape of what a page changes, what a policy file says and what a fleet's administrator
 * sets. What is not named stays as it is.
 */
export const policyPatchSchema = z.partial(
  z.object({
    version: z.literal(3),
    response: z.partial(z.object({ consoles: consolesPatchSchema, schedule: z.partial(scheduleSchema) })),
    alerts: z.partial(alertPolicySchema),
    presence: z.partial(presencePolicySchema),
    promises: z.partial(promisePolicySchema),
    cover: z.partial(coverPolicySchema),
    check: z.partial(checkPolicySchema),
    privacy: z.partial(privacyPolicySchema),
    spoken: z.partial(spokenPolicySchema),
    search: z.partial(searchPolicySchema),
    suggestions: z.partial(suggestionPolicySchema),
    compatibility: z.partial(compatibilityPolicySchema),
    calibrations: z.partial(calibrationsPolicySchema),
    locks: z.array(lockSchema).check(z.maxLength(500)),
  }),
);
export type PolicyPatch = z.infer<typeof policyPatchSchema>;
