import * as z from 'zod/mini';
import { levelReasons } from '@/utils/rewrite/guess-level';
import { customerLevels } from '@/utils/rewrite/types';

/** Name of the port that the panels of a console page open while a spoken version is on show. */
export const versionPortName = 'warmreply-versions';

/** What the agent asks for beside a version: another wording, or another level. */
export const versionChanges = ['shorter', 'warmer', 'stepwise', ...customerLevels] as const;
export type VersionChange = (typeof versionChanges)[number];

/** Page → background. `text` is what the versions are of: in one page there is one such text at a time. */
export const fromVersionsSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('follow-versions'), text: z.string() }),
  /** Makes one more version, which is then shown. */
  z.object({ type: z.literal('change-version'), text: z.string(), change: z.enum(versionChanges) }),
  /** Shows one that was made before. */
  z.object({ type: z.literal('show-version'), text: z.string(), index: z.number() }),
]);
export type FromVersions = z.infer<typeof fromVersionsSchema>;

const tickedFacts = z.array(z.object({ text: z.string(), isFound: z.boolean() }));

/**
 * Background → page: where the versions of a text stand. The versions themselves go to the page's session, which alone
 * may insert them.
 */
export const toVersionsSchema = z.object({
  type: z.literal('versions'),
  text: z.string(),
  level: z.enum(customerLevels),
  /** Why this level: guessed from the customer's words, or chosen. */
  reason: z.enum([...levelReasons, 'chosen']),
  /** Of the version on show. */
  index: z.number(),
  /** 0: nothing is known of this text any more; its versions stay as they are. */
  count: z.number(),
  /** The facts of the text, each with whether the version on show has it so far. */
  offlineFacts: tickedFacts,
  llmFacts: tickedFacts,
});
export type ToVersions = z.infer<typeof toVersionsSchema>;

/** Sent by the background to the panels: what did the customer of the open conversation write last? */
export const askWordsType = 'warmreply-ask-words';
export const askWordsSchema = z.object({ type: z.literal(askWordsType) });

/** The customer's last messages, oldest first; `id` is the open conversation's, formatted. */
export const customerWordsSchema = z.object({ id: z.string(), said: z.array(z.string()) });
export type CustomerWords = z.infer<typeof customerWordsSchema>;
