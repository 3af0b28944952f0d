import * as z from 'zod/mini';

/** From which stage on a channel speaks; `never`: not at all. */
export const alertFromSchema = z.enum(['calm', 'warn', 'urgent', 'overdue', 'never']);
export type AlertFrom = z.infer<typeof alertFromSchema>;

export const alertPolicySchema = z.object({
  /** Strip colours and row marks. */
  mark: alertFromSchema,
  title: alertFromSchema,
  badge: alertFromSchema,
  notification: alertFromSchema,
  sound: alertFromSchema,
  /** 0 to 1. */
  volume: z.number().check(z.minimum(0), z.maximum(1)),
  /** An unanswered alarm is raised again after this long; 0: once only. */
  repeatSeconds: z.number().check(z.minimum(0), z.maximum(3600)),
  /** Interruptions (popping notification or sound) per hour; beyond it strip, title and badge go on. */
  budgetPerHour: z.number().check(z.minimum(1), z.maximum(600)),
  snoozeMinutes: z.number().check(z.minimum(1), z.maximum(60)),
});
export type AlertPolicy = z.infer<typeof alertPolicySchema>;

/** The alarm for "nobody is at the console" during a shift. */
export const presencePolicySchema = z.object({
  enabled: z.boolean(),
  /** How long a console may be closed, logged out, offline or blind. */
  afterSeconds: z.number().check(z.minimum(5), z.maximum(3600)),
  /** Consoles that must be open during the shop's hours; empty: those that were open earlier the same day. */
  consoles: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
  /** A reminder when the shift begins and a console that must be open is not. */
  remindShiftStart: z.boolean(),
});
export type PresencePolicy = z.infer<typeof presencePolicySchema>;

/** Follow-up clocks for 稍等 and its kin. */
export const promisePolicySchema = z.object({
  enabled: z.boolean(),
  /** For a promise without a time. */
  defaultMinutes: z.number().check(z.minimum(1), z.maximum(1440)),
});
export type PromisePolicy = z.infer<typeof promisePolicySchema>;

/** 帮我盯一下: how alerts change while the agent is away. */
export const coverPolicySchema = z.object({
  minutes: z.number().check(z.minimum(1), z.maximum(240)),
});
export type CoverPolicy = z.infer<typeof coverPolicySchema>;
