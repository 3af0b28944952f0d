import * as z from 'zod/mini';
import type { ConsoleId } from '@/utils/conversation/types';

/** Minutes of one day, `to` exclusive: { from: 480, to: 1380 } is 8:00-23:00; 1440 is midnight. */
export const dayWindowSchema = z
  .object({ from: z.number(), to: z.number() })
  .check(z.refine(({ from, to }) => from >= 0 && from < to && to <= 1440));
export type DayWindow = z.infer<typeof dayWindowSchema>;

/** When the shop works. Outside it waits show grey and nothing alarms. */
export const scheduleSchema = z.object({
  /** IANA name of the shop's time zone, e.g. "Asia/Shanghai". */
  timeZone: z.string(),
  /** Monday first, seven days; the gaps between two windows are breaks. */
  week: z.array(z.array(dayWindowSchema)).check(z.length(7)),
  /** A date (YYYY-MM-DD in the shop's zone) replaces its weekday; no windows: closed that day. */
  holidays: z.array(
    z.object({ date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), windows: z.array(dayWindowSchema) }),
  ),
});
export type Schedule = z.infer<typeof scheduleSchema>;

const seconds = z.number().check(z.minimum(1), z.maximum(86_400));

/** One clock that runs for a waiting customer: a platform's limit or a house target on top of it. */
export const clockSchema = z.object({
  /** Unique within its console, e.g. "three-minutes", "house". */
  id: z.string(),
  origin: z.enum(['platform', 'house']),
  /** `first-reply`: only the first answer of a session is timed. */
  measures: z.enum(['each-turn', 'first-reply']),
  /** What the rate counts: turns, sessions, or customers of a day (one late answer spoils that customer's day). */
  unit: z.enum(['turn', 'session', 'customer-day']),
  limitSeconds: seconds,
  warnAfterSeconds: seconds,
  urgentAfterSeconds: seconds,
  /** false: a thin edge on the row and no alarm, for limits that are missed all day long. */
  isAlarming: z.boolean(),
  /** The share in time that the house wants, per cent. */
  targetPercent: z.optional(z.number().check(z.minimum(1), z.maximum(100))),
  /** In averages a turn counts as at most this long; an unanswered one counts as exactly this. */
  averageCapSeconds: z.optional(seconds),
  targetAverageSeconds: z.optional(seconds),
  /** The hours the platform counts, in Beijing time whatever zone the shop is in. */
  hours: dayWindowSchema,
  /** `session-start`: a session begun within the hours counts to its end (Douyin, Xiaohongshu). */
  hoursApplyTo: z.enum(['moment', 'session-start']),
});
export type Clock = z.infer<typeof clockSchema>;

/** What counts as a reply. A human answer always does, but for the exceptions here. */
export const replyRulesSchema = z.object({
  /** Suggestions of an assist robot sent in the human stage count (Taobao, Douyin); a plain auto-reply never does. */
  assistRobotCounts: z.boolean(),
  /** 哦 / 1 / ？ stop the clock. */
  perfunctoryCounts: z.boolean(),
  /** 稍等 stops the clock (and always starts a promise). */
  holdingCounts: z.boolean(),
});
export type ReplyRules = z.infer<typeof replyRulesSchema>;

export const consoleRulesSchema = z.object({
  clocks: z.array(clockSchema).check(z.minLength(1)),
  /** The clock that the page's own countdown belongs to. */
  pageClock: z.optional(z.string()),
  replies: replyRulesSchema,
});
export type ConsoleRules = z.infer<typeof consoleRulesSchema>;

/** ms since 1970, `to` exclusive. */
export const timeRangeSchema = z.object({ from: z.number(), to: z.number() });
export type TimeRange = z.infer<typeof timeRangeSchema>;

/**
 * The rules of one console as a page gets them: schedule, zone and holidays already worked out into plain ranges, so
 * that a page needs no calendar.
 */
export const consolePolicySchema = z.object({
  clocks: z.array(z.extend(clockSchema, { open: z.array(timeRangeSchema) })),
  pageClock: z.optional(z.string()),
  replies: replyRulesSchema,
  /** `open` is known until then (ms since 1970); later moments count as open: rather one alarm too many. */
  coveredUntil: z.number(),
});
export type ConsolePolicy = z.infer<typeof consolePolicySchema>;
export type ClockInForce = ConsolePolicy['clocks'][number];

/** What the response timer works by: the policy in force, per console. */
export interface ResponsePolicy {
  consoles: Partial<Record<ConsoleId, ConsolePolicy>>;
}
