import * as z from 'zod/mini';
import { conversationKeySchema } from './conversation-key-schema';

/** Name of the port on which a console page asks for ready replies. */
export const suggestionPortName = 'warmreply-suggestions';

/** Page → background: what the customer of the open conversation has written and nobody answered, oldest first. */
export const fromAskerSchema = z.object({
  type: z.literal('suggest'),
  conversation: conversationKeySchema,
  /** Of the last of these messages. */
  messageId: z.string(),
  texts: z.array(z.string()),
});
export type FromAsker = z.infer<typeof fromAskerSchema>;

const readyReplySchema = z.object({
  /** Of the article it is from. */
  title: z.string(),
  text: z.string(),
  /** A person has approved it; else it was made on this computer just now. */
  isApproved: z.boolean(),
  /** The agent may switch suggestions off: no supervisor has locked them. */
  mayTurnOff: z.boolean(),
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
