import * as z from 'zod/mini';
import { consoleIds } from '@/utils/conversation/types';

/** The stages a recorded wait can reach, from best to worst. */
const recordedStages = ['off-hours', 'calm', 'warn', 'urgent', 'overdue'] as const;
export type RecordedStage = (typeof recordedStages)[number];

const rowClockSchema = z.object({
  id: z.string(),
  limitMs: z.number(),
  /** When the limit is reached, ms since 1970; known while the wait was watched open. */
  dueAt: z.optional(z.number()),
  wasLate: z.boolean(),
});
export type RowClock = z.infer<typeof rowClockSchema>;

/** One recorded wait: times, hashes and closed words only. No name, no text, no customer id. */
export const waitRowSchema = z.object({
  id: z.string(),
  /** SHA-256 of this installation's salt and the conversation's key. */
  conversation: z.string(),
  console: z.enum(consoleIds),
  /** SHA-256 of the salt, the console and the shop. */
  shop: z.string(),
  /** ms since 1970. */
  startedAt: z.number(),
  /** When the wait ended, whatever its outcome; absent while open. */
  endedAt: z.optional(z.number()),
  /** Counted ms until the reply; absent unless replied. */
  waitedMs: z.optional(z.number()),
  /** The first answer of its session; known from the reply on. */
  isFirst: z.boolean(),
  basis: z.enum(['page', 'arithmetic']),
  clocks: z.array(rowClockSchema),
  /** The worst stage reached. */
  stage: z.enum(recordedStages),
  outcome: z.enum(['open', 'replied', 'dismissed', 'transferred']),
  /** YYYY-MM-DD and 0-23 of the start, in the shop's zone. */
  day: z.string(),
  hour: z.number(),
});
export type WaitRow = z.infer<typeof waitRowSchema>;
