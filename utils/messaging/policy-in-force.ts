import * as z from 'zod/mini';
import { checkCategorySchema, severitySchema } from '@/utils/policy/rule-set';

/**
 * The policy as it travels to a console page: its form only. Bounds were checked where it was stored, and a page, which
 * compiles its script on every load, does not carry them a second time.
 */

const alertFrom = z.enum(['calm', 'warn', 'urgent', 'overdue', 'never']);
const timeRange = z.object({ from: z.number(), to: z.number() });

/** utils/policy/response-policy.ts: ConsolePolicy. */
export const consolePolicyForm = z.object({
  clocks: z.array(
    z.object({
      id: z.string(),
      origin: z.enum(['platform', 'house']),
      measures: z.enum(['each-turn', 'first-reply']),
      unit: z.enum(['turn', 'session', 'customer-day']),
      limitSeconds: z.number(),
      warnAfterSeconds: z.number(),
      urgentAfterSeconds: z.number(),
      isAlarming: z.boolean(),
      targetPercent: z.optional(z.number()),
      averageCapSeconds: z.optional(z.number()),
      targetAverageSeconds: z.optional(z.number()),
      hours: timeRange,
      hoursApplyTo: z.enum(['moment', 'session-start']),
      open: z.array(timeRange),
    }),
  ),
  pageClock: z.optional(z.string()),
  replies: z.object({ assistRobotCounts: z.boolean(), perfunctoryCounts: z.boolean(), holdingCounts: z.boolean() }),
  worked: z.array(timeRange),
  coveredUntil: z.number(),
});

/** utils/policy/alert-policy.ts: AlertPolicy. */
export const alertPolicyForm = z.object({
  mark: alertFrom,
  title: alertFrom,
  badge: alertFrom,
  notification: alertFrom,
  sound: alertFrom,
  volume: z.number(),
  repeatSeconds: z.number(),
  budgetPerHour: z.number(),
  snoozeMinutes: z.number(),
});

/** utils/policy/policy.ts: CheckPolicy. */
export const checkPolicyForm = z.object({
  enabled: z.boolean(),
  categoriesOff: z.array(checkCategorySchema),
  holdFrom: severitySchema,
});
