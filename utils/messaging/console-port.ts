import * as z from 'zod/mini';
import { authors, consoleIds, consoleStatuses } from '@/utils/conversation/types';
import { factKinds } from '@/utils/facts/types';
import { ruleProgramSchema } from '@/utils/phrase-check/rule-program';
import { checkCategorySchema, moodKindSchema, severitySchema } from '@/utils/policy/rule-set';
import { stripPlaceSchema } from '@/utils/policy/strip-place';
import { llmProblems } from '@/utils/rewrite/llm-problems';
import { conversationKeySchema } from './conversation-key-schema';
import { consoleProfileSchema } from './profile';
import { queueEntrySchema, situationSchema } from './situation';

export { type LlmProblem, llmProblems } from '@/utils/rewrite/llm-problems';

/** Name of the one long-lived port between a console page and the background. */
export const consolePortName = 'warmreply-console';

/** What became of one clock when a wait ended. */
const clockOutcomeSchema = z.object({ id: z.string(), limitMs: z.number(), wasLate: z.boolean() });

const fillTarget = z.object({ requestId: z.string(), conversation: conversationKeySchema, text: z.string() });
const fillReason = z.enum(['other-conversation', 'changed-meanwhile', 'no-composer', 'not-taken', 'facts-broken']);

/** Page → background. Nothing here carries a URL, a key or an endpoint. */
export const fromConsoleSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), console: z.enum(consoleIds) }),
  /** The page has these rules: they need not be sent nor compiled again after the worker's next life. */
  z.object({ type: z.literal('knows-rules'), rulesId: z.string() }),
  z.object({
    type: z.literal('queue'),
    entries: z.array(queueEntrySchema),
    open: z.optional(conversationKeySchema),
    openName: z.string(),
    /** The shop as the page's header shows it; '' until known. */
    shop: z.string(),
    status: z.enum(consoleStatuses),
    /** Parts are missing without which the waits cannot be known. */
    isBlind: z.boolean(),
    /** The page's account is kicked, logged out or no longer understood: the waits above stand still. */
    isPaused: z.boolean(),
    /** The customer whom the agent is writing to at this moment: no alarm for that one. */
    typingTo: z.optional(conversationKeySchema),
  }),
  /**
   * A human answered. `text` is read for promises (稍等 …) and then dropped: it is never stored.
   * `wait` is there when the answer ended a wait that we watched.
   */
  z.object({
    type: z.literal('reply-seen'),
    conversation: conversationKeySchema,
    name: z.string(),
    repliedAt: z.number(),
    text: z.string(),
    wait: z.optional(
      z.object({
        startedAt: z.number(),
        /** Counted ms. */
        waitedMs: z.number(),
        isFirst: z.boolean(),
        basis: z.enum(['page', 'arithmetic']),
        clocks: z.array(clockOutcomeSchema),
      }),
    ),
  }),
  /** 不用回, and its undo. `at`: nothing sent until then waits any more, ms since 1970. */
  z.object({
    type: z.literal('dismiss-wait'),
    conversation: conversationKeySchema,
    at: z.number(),
    /** As in the situation. */
    marks: z.optional(z.array(z.number())),
  }),
  z.object({ type: z.literal('restore-wait'), conversation: conversationKeySchema }),
  /** Without a conversation: everything. `until` 0 ends it. */
  z.object({ type: z.literal('snooze'), conversation: z.optional(conversationKeySchema), until: z.number() }),
  z.object({ type: z.literal('promise-kept'), conversation: conversationKeySchema }),
  /** 帮我盯一下 for so long; 0: back again. */
  z.object({ type: z.literal('cover'), isAway: z.boolean() }),
  z.object({ type: z.literal('open-board') }),
  z.object({
    type: z.literal('rewrite'),
    requestId: z.string(),
    text: z.string(),
    /** `offline`: only the version made on this computer. `llm`: only the model's, as after a failure. */
    wants: z.enum(['offline', 'llm', 'both']),
  }),
  /** One more alternative for one held sentence; `cancel-rewrite` ends it as well. */
  z.object({
    type: z.literal('rephrase'),
    requestId: z.string(),
    by: z.enum(['llm', 'knowledge']),
    category: checkCategorySchema,
    /** The sentence around the finding. */
    text: z.string(),
    /** The customer's last message, for the knowledge base: it stays in this browser. '' for the model, which needs none. */
    customerText: z.string(),
  }),
  z.object({ type: z.literal('cancel-rewrite'), requestId: z.string() }),
  /** The agent wants a summary for the supervisor: it is made at once and handed back, nothing of it is stored. */
  z.object({
    type: z.literal('hand-over'),
    /** Comes back with the summary. */
    id: z.string(),
    /** `template`: made on this computer. `llm`: by the model, from what was said, personal data masked. */
    by: z.enum(['template', 'llm']),
    name: z.string(),
    kind: moodKindSchema,
    /** The last ones, oldest first; the background takes what people wrote. */
    messages: z.array(
      z.object({ author: z.enum(authors), text: z.string(), isWithdrawn: z.boolean(), sentAt: z.number() }),
    ),
    /** By when an answer is promised, ms since 1970. */
    promisedAt: z.optional(z.number()),
  }),
  z.object({ type: z.literal('fill-result'), requestId: z.string(), ok: z.boolean(), reason: z.optional(fillReason) }),
  z.object({ type: z.literal('set-strip-place'), place: stripPlaceSchema }),
  z.object({ type: z.literal('hide-until'), until: z.number() }),
  z.object({ type: z.literal('set-suggestions'), enabled: z.boolean() }),
  z.object({ type: z.literal('set-site-enabled'), enabled: z.boolean() }),
  z.object({
    type: z.literal('finding-outcome'),
    ruleId: z.string(),
    category: checkCategorySchema,
    severity: severitySchema,
    outcome: z.enum(['shown', 'edited', 'sent-as-is', 'false-alarm']),
    overrideReason: z.optional(z.string()),
  }),
  /** The first panel is about to open here: its script is needed (entrypoints/panels.content). */
  z.object({ type: z.literal('needs-panels') }),
  /** 重新标定此项: these parts of the page were lost; the guide opens at them. */
  z.object({ type: z.literal('show-again'), parts: z.array(z.string()) }),
  z.object({ type: z.literal('open-side-panel') }),
]);
export type FromConsole = z.infer<typeof fromConsoleSchema>;

const factProblem = z.object({
  kind: z.enum(['lost', 'changed', 'invented']),
  factKind: z.enum(factKinds),
  source: z.string(),
  rewrite: z.string(),
});

/** Made on this computer, at once. */
const offlineVersion = z.object({
  type: z.literal('rewrite-offline'),
  requestId: z.string(),
  text: z.string(),
  problems: z.array(factProblem),
});

/** The model's answer, piece by piece; the same for console pages and our own. */
export const rewriteProgress = [
  z.object({ type: z.literal('rewrite-partial'), requestId: z.string(), text: z.string() }),
  z.object({
    type: z.literal('rewrite-done'),
    requestId: z.string(),
    text: z.string(),
    problems: z.array(factProblem),
  }),
  z.object({
    type: z.literal('rewrite-failed'),
    requestId: z.string(),
    reason: z.enum(llmProblems),
    retryAfterSeconds: z.optional(z.number()),
  }),
] as const;

/** The stream of one rewrite. `text` is always the whole text so far, personal data already restored. */
export type RewriteProgress = z.infer<typeof offlineVersion | (typeof rewriteProgress)[number]>;

/** Background → page, by type: a page picks the one schema it needs. */
const toConsoleSchemas = {
  situation: z.object({ type: z.literal('situation'), situation: situationSchema }),
  /** Time has passed that a hidden page may have slept through: look at every wait again. */
  tick: z.object({ type: z.literal('tick') }),
  profile: z.object({ type: z.literal('profile'), profile: consoleProfileSchema }),
  rules: z.object({ type: z.literal('rules'), rulesId: z.string(), program: ruleProgramSchema }),
  heartbeat: z.object({ type: z.literal('heartbeat') }),
  fill: z.object({ type: z.literal('fill'), ...fillTarget.shape }),
  point: z.object({ type: z.literal('point'), conversation: conversationKeySchema }),
  'rewrite-offline': offlineVersion,
  'rewrite-partial': rewriteProgress[0],
  'rewrite-done': rewriteProgress[1],
  'rewrite-failed': rewriteProgress[2],
  /** The summary, personal data masked. `fellBack`: the model was asked and did not write one; this is the template. */
  'handed-over': z.object({
    type: z.literal('handed-over'),
    id: z.string(),
    text: z.string(),
    fellBack: z.optional(z.boolean()),
  }),
  /** `title`: of the article it is from; '' from the model. It has passed the facts and the rules in force. */
  'rephrase-done': z.object({
    type: z.literal('rephrase-done'),
    requestId: z.string(),
    text: z.string(),
    title: z.string(),
  }),
  'rephrase-failed': z.object({
    type: z.literal('rephrase-failed'),
    requestId: z.string(),
    reason: z.enum(llmProblems),
  }),
};
export type ToConsole = z.infer<(typeof toConsoleSchemas)[keyof typeof toConsoleSchemas]>;

/** What became of a `rephrase`. */
export type RephraseAnswer = Extract<ToConsole, { type: 'rephrase-done' | 'rephrase-failed' }>;

/** undefined for anything that is not a whole message of ours. */
export const parseToConsole = (raw: unknown): ToConsole | undefined => {
  const type: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'type') : undefined;
  const found = Object.entries(toConsoleSchemas).find(([name]) => name === type);
  const parsed = found?.[1].safeParse(raw);
  return parsed?.success ? parsed.data : undefined;
};
