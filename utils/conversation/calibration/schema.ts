import * as z from 'zod/mini';
import { authors, consoleIds } from '../types';

/** How a locator was made, most lasting first: ids and data attributes outlive a release, hashed class names do not. */
export const locatorKinds = ['id', 'data', 'role', 'text', 'class', 'structure'] as const;

/** One way to an element. With `text`, of all that `css` finds the one that reads so (发送, whatever key stands behind it). */
const locatorSchema = z.object({
  css: z.string(),
  text: z.optional(z.string()),
  how: z.enum(locatorKinds),
  /** Meant is the lowest element that holds all that `css` finds: a list in two boxes, or one known only by its items. */
  holdsAll: z.optional(z.boolean()),
});
export type Locator = z.infer<typeof locatorSchema>;

/** Several independent ways to one part, best first. `shadow`: the hosts to step into from the document, outermost first. */
const partSchema = z.object({
  locators: z.array(locatorSchema),
  shadow: z.optional(z.array(z.string())),
  /** Where the text stands in full: a name that the page cuts short is whole in its `title`. */
  attribute: z.optional(z.string()),
});
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

/** What an agent can be asked to show: the parts, and who wrote what. */
export const shownNames = [...partNames, 'authors'] as const;
export type ShownName = (typeof shownNames)[number];

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
const authorRuleSchema = z.object({
  author: z.enum(authors),
  has: z.string(),
  not: z.optional(z.string()),
  /** And the page says one of these in it: a robot's bubble that differs from an agent's by a footnote only. */
  says: z.optional(z.array(z.string())),
});
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

/** How a row tells of a wait, where its unread mark does not do so in words. */
const rowWaitSchema = z.object({
  /** What a time without a word beside it (45秒) means: how long the customer has waited, or how long is left. */
  bareTime: z.enum(['elapsed', 'remaining']),
  /** The time stands by itself somewhere in the row, beside name and preview, and not in the unread mark. */
  isApart: z.optional(z.boolean()),
  /** The page counts a waiting row as late where it is this, or contains it. */
  late: z.optional(z.string()),
});
export type RowWait = z.infer<typeof rowWaitSchema>;

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
  /** `told`: every row bears the mark, mostly as a time; somebody waits only where it tells so (45秒, 超时). */
  unreadWhen: z.optional(z.enum(['there', 'told'])),
  rowWait: z.optional(rowWaitSchema),
  /** Only the rows in sight stand in the page, and its nodes are written over while the list is scrolled. */
  hasVirtualRows: z.optional(z.boolean()),
  /** What stands in the list and is no customer's row: headers, notices of the platform. */
  listFurniture: z.optional(z.string()),
  /** Of a shipped calibration: what nobody knows yet. An agent is asked for just these; all else works without them. */
  missing: z.optional(z.array(z.enum(shownNames))),
});
export type Calibration = z.infer<typeof calibrationSchema>;
export type CalibratedParts = Calibration['parts'];
