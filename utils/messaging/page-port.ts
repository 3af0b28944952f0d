import * as z from 'zod/mini';
import { consoleIds } from '@/utils/conversation/types';
import { rewriteProgress } from './console-port';
import { conversationKeySchema } from './conversation-key-schema';
import { queueEntrySchema, situationSchema } from './situation';
import { askedOptionsSchema } from './speak-options-schema';

/** Name of the port between an extension page (side panel, popup, options) and the background. */
export const pagePortName = 'warmreply-page';

/** One console tab that is connected now. */
export const consoleOverviewSchema = z.object({
  tabId: z.number(),
  console: z.enum(consoleIds),
  /** The name of its switches in the settings' `sites`. */
  site: z.string(),
  isActiveTab: z.boolean(),
  entries: z.array(queueEntrySchema),
  /** The conversation that is open there; where a fill goes. */
  open: z.optional(conversationKeySchema),
  openName: z.string(),
  isPaused: z.boolean(),
});
export type ConsoleOverview = z.infer<typeof consoleOverviewSchema>;

export const queueLineSchema = z.extend(queueEntrySchema, {
  tabId: z.optional(z.number()),
  snoozedUntil: z.number(),
});

/** A text chosen in the browser's context menu to be kept, personal data already taken out of it. */
export const captureSchema = z.object({
  kind: z.enum(['article', 'phrase']),
  text: z.string(),
  /** How many places were replaced. */
  maskedCount: z.number(),
});
export type Capture = z.infer<typeof captureSchema>;

/** Page → background. */
export const fromPageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('rewrite'),
    requestId: z.string(),
    text: z.string(),
    options: z.optional(askedOptionsSchema),
  }),
  z.object({ type: z.literal('cancel-rewrite'), requestId: z.string() }),
  z.object({ type: z.literal('snooze'), conversation: z.optional(conversationKeySchema), until: z.number() }),
  z.object({ type: z.literal('promise-kept'), conversation: conversationKeySchema }),
  z.object({ type: z.literal('cover'), minutes: z.number() }),
  /** The agent has finished for today: nothing watches until tomorrow; false takes it back. */
  z.object({ type: z.literal('off-duty'), isOff: z.boolean() }),
  /** Phrases were added, changed or removed: console pages ask for them anew. */
  z.object({ type: z.literal('phrases-changed') }),
  /** Articles were added, changed or removed: the worker's index takes them in. */
  z.object({ type: z.literal('articles-changed') }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;

/** Background → page: pushed on connect and after each change. */
export const toPageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heartbeat') }),
  z.object({
    type: z.literal('consoles'),
    consoles: z.array(consoleOverviewSchema),
    /** Everybody who waits, in the order in which to answer. */
    queue: z.array(queueLineSchema),
    situation: situationSchema,
    isOffDuty: z.boolean(),
  }),
  /** A text chosen through the browser's context menu, to be put into spoken words. */
  z.object({ type: z.literal('text-to-speak'), text: z.string() }),
  /** Another one, to be looked at and kept. */
  z.object({ type: z.literal('text-to-keep'), capture: captureSchema }),
  ...rewriteProgress,
]);
export type ToPage = z.infer<typeof toPageSchema>;
