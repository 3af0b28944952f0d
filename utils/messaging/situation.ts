import * as z from 'zod/mini';
import { consoleIds } from '@/utils/conversation/types';
import { presenceKinds } from '@/utils/response-timer/situation';
import { conversationKeySchema } from './conversation-key-schema';

/** Schemas of utils/response-timer/situation.ts, for the receiving side. */

const clockTimesSchema = z.object({
  id: z.string(),
  origin: z.enum(['platform', 'house']),
  isAlarming: z.boolean(),
  limitMs: z.number(),
  warnAt: z.number(),
  urgentAt: z.number(),
  dueAt: z.number(),
});

export const queueEntrySchema = z.object({
  conversation: conversationKeySchema,
  name: z.string(),
  waitingSince: z.number(),
  clocks: z.array(clockTimesSchema),
  isOffHours: z.boolean(),
  closesAt: z.optional(z.number()),
  certainty: z.enum(['sure', 'unsure']),
  precisionMs: z.optional(z.number()),
  isClosing: z.boolean(),
});

const promiseEntrySchema = z.object({
  conversation: conversationKeySchema,
  name: z.string(),
  madeAt: z.number(),
  dueAt: z.number(),
});

const presenceAlarmSchema = z.object({
  console: z.enum(consoleIds),
  kind: z.enum(presenceKinds),
  since: z.number(),
  waiting: z.number(),
});

const budgetSchema = z.object({
  console: z.enum(consoleIds),
  clockId: z.string(),
  inTime: z.number(),
  late: z.number(),
  targetPercent: z.optional(z.number()),
  canMiss: z.optional(z.number()),
});

export const situationSchema = z.object({
  medianReplyMs: z.number(),
  budgets: z.array(budgetSchema),
  promises: z.array(promiseEntrySchema),
  presence: z.array(presenceAlarmSchema),
  dismissed: z.array(
    z.object({ conversation: conversationKeySchema, at: z.number(), marks: z.optional(z.array(z.number())) }),
  ),
  snoozed: z.array(z.object({ conversation: conversationKeySchema, until: z.number() })),
  allSnoozedUntil: z.number(),
  coverUntil: z.number(),
  elsewhere: z.object({ waiting: z.number(), overdue: z.number() }),
});
