import * as z from 'zod/mini';
import type { ConsoleId } from '@/utils/conversation/types';

/** Minutes of one day, `to` exclusive: { from: 480, to: 1380 } is 8:00-23:00; 1440 is midnight. */
const minuteOfDay = z.int().check(z.minimum(0), z.maximum(1440));
export const dayWindowSchema = z
  .object({ from: minuteOfDay, to: minuteOfDay })
  .check(z.refine(({ from, to }) => from < to));
export type DayWindow = z.infer<typeof dayWindowSchema>;

/** The windows of one day: sorted, without overlaps. */
const dayWindowsSchema = z.array(dayWindowSchema).check(
  z.maxLength(12),
  z.refine((windows) => windows.every(({ from }, index) => from > (windows[index - 1]?.to ?? -1))),
);

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false; // RangeError: not a zone this browser knows
  }
};

const isDate = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** When the shop works. Outside it waits show grey and nothing alarms. */
export const scheduleSchema = z.object({
  /** IANA name of the shop's time zone, e.g. "Asia/Shanghai". */
  timeZone: z.string().check(z.maxLength(60), z.refine(isTimeZone)),
  /** Monday first, seven days; the gaps between two windows are breaks. */
  week: z.array(dayWindowsSchema).check(z.length(7)),
  /** A date (YYYY-MM-DD in the shop's zone) replaces its weekday; no windows: closed that day. */
  holidays: z
    .array(
      z.object({
        date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDate)),
        windows: dayWindowsSchema,
      }),
    )
    .check(z.maxLength(400)),
});
export type Schedule = z.infer<typeof scheduleSchema>;

const seconds = z.number().check(z.minimum(1), z.maximum(86_400));
export const stageSecondsSchema = z.int().check(z.minimum(1), z.maximum(86_400));
/** Part of dotted paths, so it holds no dot. */
export const clockIdSchema = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
export const maxClocks = 10;

/** One clock that runs for a waiting customer: a platform's limit or a house target on top of it. */
export const clockSchema = z.object({
  /** Unique within its console, e.g. "three-minutes", "house". */
  id: clockIdSchema,
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
  clocks: z.array(clockSchema).check(z.minLength(1), z.maxLength(maxClocks)),
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
  /** The shop's own working time, whatever hours a platform counts; it holds even where the page's countdown outranks those. */
  worked: z.array(timeRangeSchema),
  /** `open` and `worked` are known until then (ms since 1970); later moments count as open: rather one alarm too many. */
  coveredUntil: z.number(),
});
export type ConsolePolicy = z.infer<typeof consolePolicySchema>;
export type ClockInForce = ConsolePolicy['clocks'][number];

/** What the response timer works by: the policy in force, per console. */
export interface ResponsePolicy {
  consoles: Partial<Record<ConsoleId, ConsolePolicy>>;
}
