import * as z from 'zod/mini';
import { authors, consoleIds } from '@/utils/conversation/types';

/** How a locator was made, most lasting first: ids and data attributes outlive a release, hashed class names do not. */
export const locatorKinds = ['id', 'data', 'role', 'text', 'class', 'structure'] as const;

/** One way to an element. With `text`, of all that `css` finds the one that reads so (发送, whatever key stands behind it). */
const locatorSchema = z.object({ css: z.string(), text: z.optional(z.string()), how: z.enum(locatorKinds) });
export type Locator = z.infer<typeof locatorSchema>;

/** Several independent ways to one part, best first. `shadow`: the hosts to step into from the document, outermost first. */
const partSchema = z.object({ locators: z.array(locatorSchema), shadow: z.optional(z.array(z.string())) });
export type CalibratedPart = z.infer<typeof partSchema>;

/**
 * What stands alone is found in the document (or the shadow root); items and rows inside their list; what belongs to an
 * item or a row inside it, the item itself included.
 */
export const partNames = [
  'composer',
  'sendControl',
  'messageList',
  'messageItem',
  'messageText',
  'messageTime',
  'conversationList',
  'conversationRow',
  'activeRow',
  'rowName',
  'rowPreview',
  'rowUnread',
  'openName',
  'shop',
] as const;
export type PartName = (typeof partNames)[number];

const part = z.optional(partSchema);
const partsSchema = z.object({
  composer: part,
  sendControl: part,
  messageList: part,
  messageItem: part,
  messageText: part,
  messageTime: part,
  conversationList: part,
  conversationRow: part,
  activeRow: part,
  rowName: part,
  rowPreview: part,
  rowUnread: part,
  openName: part,
  shop: part,
});

/** The item is of `author` where it is, or contains, `has` and neither is nor contains `not`. The first rule that fits decides. */
const authorRuleSchema = z.object({ author: z.enum(authors), has: z.string(), not: z.optional(z.string()) });
export type AuthorRule = z.infer<typeof authorRuleSchema>;

/** `agentSide`: where no rule fits, the side on which the bubble stands decides; in the middle stands the system. */
const authorsSchema = z.object({
  rules: z.array(authorRuleSchema),
  agentSide: z.optional(z.enum(['left', 'right'])),
});
export type AuthorMarks = z.infer<typeof authorsSchema>;

/** An attribute that names a customer or a message. `token`: which piece of it, split at - _ : | /; the whole without it. */
const idSourceSchema = z.object({
  attribute: z.string(),
  /** Of which element; the item or row itself without it. */
  css: z.optional(z.string()),
  token: z.optional(z.number()),
});
export type IdSource = z.infer<typeof idSourceSchema>;

/** What a console's page looks like, learnt from one that an agent showed us. No text of a customer stands in it. */
export const calibrationSchema = z.object({
  format: z.literal('warmreply-calibration'),
  version: z.literal(1),
  console: z.enum(consoleIds),
  /** As people call the console. */
  name: z.string(),
  /** `kefu.example.com`, or `*.example.com` for every host below it. */
  host: z.string(),
  /** '' or `/` for every page of the host. */
  pathPrefix: z.string(),
  source: z.enum(['agent', 'supervisor', 'shipped']),
  /** `checked`: the agent said yes to the live check. */
  confidence: z.enum(['checked', 'proposed', 'unverified']),
  /** ms since 1970. */
  createdAt: z.number(),
  /** The same-origin iframes in which all of it stands, outermost first. */
  frame: z.optional(z.array(z.string())),
  parts: partsSchema,
  authors: authorsSchema,
  /** Without it a customer is known by name only: weak identity. */
  rowId: z.optional(idSourceSchema),
  messageId: z.optional(idSourceSchema),
});
export type Calibration = z.infer<typeof calibrationSchema>;
export type CalibratedParts = Calibration['parts'];
