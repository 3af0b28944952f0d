import * as z from 'zod/mini';
import { consoleIds } from '@/utils/conversation/types';

/** What became of a day's ready replies on one console: counts only, never text nor customer. */
export const replyCountSchema = z.object({
  /** YYYY-MM-DD in the shop's zone. */
  day: z.string(),
  console: z.enum(consoleIds),
  /** Shown to the agent. */
  offered: z.number().check(z.nonnegative()),
  /** Put into a draft and left there. */
  accepted: z.number().check(z.nonnegative()),
});
export type ReplyCount = z.infer<typeof replyCountSchema>;

/** All consoles and days together. */
export const sumReplyCounts = (rows: readonly ReplyCount[]): Pick<ReplyCount, 'offered' | 'accepted'> => ({
  offered: rows.reduce((sum, { offered }) => sum + offered, 0),
  accepted: rows.reduce((sum, { accepted }) => sum + accepted, 0),
});
