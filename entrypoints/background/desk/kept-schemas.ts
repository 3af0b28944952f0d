import * as z from 'zod/mini';
import { consoleIds } from '@/utils/conversation/types';
import { conversationKeySchema } from '@/utils/messaging/conversation-key-schema';
import { queueEntrySchema } from '@/utils/messaging/situation';
import { presenceKinds } from '@/utils/response-timer/situation';

/** What the desk keeps outside the worker's memory. No names, no text. */

const stageSchema = z.enum(['idle', 'off-hours', 'calm', 'warn', 'urgent', 'overdue']);
const scope = { conversation: conversationKeySchema, tabId: z.number() };

export const queueStateSchema = z.object({
  lines: z.record(
    z.string(),
    z.object({ ...scope, holders: z.record(z.string(), z.omit(queueEntrySchema, { name: true })) }),
  ),
  answered: z.record(z.string(), z.object({ at: z.number(), knownBy: z.array(z.string()) })),
  dismissed: z.record(z.string(), z.object({ ...scope, at: z.number(), marks: z.optional(z.array(z.number())) })),
  snoozed: z.record(z.string(), z.object({ ...scope, until: z.number() })),
  allSnoozedUntil: z.number(),
});

export const alertStateSchema = z.object({
  waits: z.record(
    z.string(),
    z.object({
      startedAt: z.number(),
      stages: z.record(z.string(), stageSchema),
      untold: stageSchema,
      brokeSnooze: z.number(),
    }),
  ),
  interruptions: z.array(z.number()),
  lastAlarmAt: z.number(),
  shown: z.string(),
  promises: z.record(z.string(), z.number()),
  presence: z.record(
    z.string(),
    z.object({ since: z.number(), kind: z.enum(presenceKinds), toldAt: z.number(), waiting: z.number() }),
  ),
});

export const followUpsSchema = z.array(
  z.object({ conversation: conversationKeySchema, madeAt: z.number(), dueAt: z.number() }),
);

/** When 帮我盯一下 ends, ms since 1970; 0: off. */
export const coverSchema = z.number();

export const presenceStateSchema = z.object({
  consoles: z.partialRecord(
    z.enum(consoleIds),
    z.object({
      lastOkAt: z.number(),
      waiting: z.number(),
      trouble: z.optional(z.object({ kind: z.enum(presenceKinds), since: z.number() })),
    }),
  ),
  offDutyOn: z.string(),
});
