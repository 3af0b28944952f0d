import * as z from 'zod/mini';
import { conversationKeySchema } from './conversation-key-schema';

/** Name of the port on which a console page asks for ready replies. */
export const suggestionPortName = 'warmreply-suggestions';

/** What became of a ready reply in the page: shown, put into the draft, taken out again. */
export const replyOutcomes = ['offered', 'accepted', 'taken-back'] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];

/** Page → background. */
export const fromAskerSchema = z.discriminatedUnion('type', [
  /** What the customer of the open conversation has written and nobody answered, oldest first. */
  z.object({
    type: z.literal('suggest'),
    conversation: conversationKeySchema,
    /** Of the last of these messages. */
    messageId: z.string(),
    texts: z.array(z.string()),
  }),
  /**
   * What was asked last is no longer what the page shows. `isOver`: somebody has answered, or another conversation is open;
   * else the customer has written more, and it is asked anew once she rests.
   */
  z.object({ type: z.literal('question-changed'), isOver: z.boolean() }),
  /** For the agent's own numbers: nothing of the reply itself. */
  z.object({ type: z.literal('reply-outcome'), outcome: z.enum(replyOutcomes) }),
]);
export type FromAsker = z.infer<typeof fromAskerSchema>;

const readyReplySchema = z.object({
  /** Of the article it is from. */
  title: z.string(),
  text: z.string(),
  /** A person has approved it; else it was made on this computer just now. */
  isApproved: z.boolean(),
  /** The agent may switch suggestions off: no supervisor has locked them. */
  mayTurnOff: z.boolean(),
  /** The article itself, where a model can be asked for its spoken version because nobody has approved one. */
  article: z.optional(z.string()),
});
export type ReadyReply = z.infer<typeof readyReplySchema>;

/** Background → page: to exactly this message of this conversation. Without a reply nothing suitable was found. */
export const toAskerSchema = z.object({
  type: z.literal('suggestion'),
  conversation: conversationKeySchema,
  messageId: z.string(),
  reply: z.optional(readyReplySchema),
});
export type ToAsker = z.infer<typeof toAskerSchema>;
