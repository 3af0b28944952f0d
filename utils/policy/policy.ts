import * as z from 'zod/mini';
import { phraseCategories, severities } from './rule-set';

/** When a wait changes its stage, in seconds waited. `limitSeconds` is the platform's or the house's limit. */
export const responseLimitSchema = z.object({
  limitSeconds: z.number(),
  warnAfterSeconds: z.number(),
  urgentAfterSeconds: z.number(),
  /** Hours of the Beijing day within which waits count, e.g. 8 and 23. */
  hours: z.object({ from: z.number(), to: z.number() }),
});
export type ResponseLimit = z.infer<typeof responseLimitSchema>;

/** 5 s to a day, stages from 1 s on, hours of one day. */
const isSane = ({ limitSeconds, warnAfterSeconds, urgentAfterSeconds, hours }: ResponseLimit): boolean =>
  limitSeconds >= 5 &&
  [limitSeconds, warnAfterSeconds, urgentAfterSeconds].every((seconds) => seconds >= 1 && seconds <= 86_400) &&
  [hours.from, hours.to].every((hour) => hour >= 0 && hour <= 24);

export const responsePolicySchema = z.object({
  /** Per console; a console without an entry uses its platform preset. */
  consoles: z.record(z.string(), responseLimitSchema.check(z.refine(isSane))),
});
export type ResponsePolicy = z.infer<typeof responsePolicySchema>;

export const checkPolicySchema = z.object({
  enabled: z.boolean(),
  categoriesOff: z.array(z.enum(phraseCategories)),
  /** Findings below this severity do not hold a send. */
  holdFrom: z.enum(severities),
});
export type CheckPolicy = z.infer<typeof checkPolicySchema>;

/** What a supervisor sets. `locks` names fields an agent may not change, as dotted paths. */
export const policySchema = z.object({
  version: z.literal(1),
  response: responsePolicySchema,
  check: checkPolicySchema,
  locks: z.array(z.string()),
});
export type Policy = z.infer<typeof policySchema>;

export const defaultPolicy: Policy = {
  version: 1,
  response: { consoles: {} },
  check: { enabled: true, categoriesOff: [], holdFrom: 'warn' },
  locks: [],
};
