/** The words of a chat console, as every other part of the product sees them. An adapter may say nothing else. */

/**
 * Every console the product has a name and a rule preset for; which of them have an adapter says utils/consoles/matches.ts.
 * `other`: a page that an agent calibrated and that we have no name for.
 */
export const consoleIds = [
  'pinduoduo',
  'douyin',
  'jd',
  'taobao',
  'kuaishou',
  'xiaohongshu',
  'wechat',
  '1688',
  'vipshop',
  'other',
  'practice',
] as const;
export type ConsoleId = (typeof consoleIds)[number];

/**
 * One customer in one shop on one console, never the tab.
 * `stable`: the page gives an id. `weak`: only a name or a position; lives for the session and is never merged across tabs.
 */
export interface ConversationKey {
  console: ConsoleId;
  /** Shop name or id as the page shows it; '' until known. */
  shop: string;
  customer: string;
  identity: 'stable' | 'weak';
}

export const authors = ['customer', 'agent', 'robot', 'system'] as const;
export type Author = (typeof authors)[number];

/** `source` is a "came from product page" row: it is not a question. A `nudge` is the customer pressing 催促. */
export type MessageKind = 'text' | 'image' | 'video' | 'emoji' | 'card' | 'nudge' | 'source' | 'notice';

export interface Message {
  id: string;
  author: Author;
  kind: MessageKind;
  /** '' for images and cards without text. */
  text: string;
  /** Of a robot's message: `assist` is a suggestion sent within the human stage; a plain auto-reply is `auto`, also when unknown. */
  robot?: 'auto' | 'assist';
  /** ms since 1970; from the page where it says, else when first seen. */
  sentAt: number;
}

/** What the page itself says about a wait. It outranks our arithmetic. */
export type PageCountdown =
  | { kind: 'remaining'; seconds: number }
  /** Already late. `precisionSeconds` is the page's own step: 1, 60 or 3600. */
  | { kind: 'waited'; seconds: number; precisionSeconds: number }
  | { kind: 'none' };

/** `waiting`, `overdue`: the page's groups; `auto-replied` and `off-hours` rows do not alarm by themselves. */
export type RowGroup = 'waiting' | 'overdue' | 'auto-replied' | 'off-hours' | 'answered' | 'other';

export const consoleStatuses = ['online', 'busy', 'offline', 'connecting', 'logged-out', 'elsewhere'] as const;
export type ConsoleStatus = (typeof consoleStatuses)[number];

interface EventBase {
  /** When it was seen, ms since 1970. */
  at: number;
  source: 'row' | 'pane';
  certainty: 'sure' | 'unsure';
}

export interface RowSeen extends EventBase {
  type: 'row-seen';
  conversation: ConversationKey;
  /** As the page shows it; often masked (S*******n) and not unique. */
  name: string;
  group: RowGroup;
  isActive: boolean;
  /** Who wrote last, where the row tells. */
  lastAuthor?: Author;
  /** The row's line of the last message, where it shows one. */
  preview?: string;
  /** The row shows another last message than before: somebody has written again. */
  hasNewPreview?: boolean;
}
export interface RowGone extends EventBase {
  type: 'row-gone';
  conversation: ConversationKey;
}
export interface ConversationOpened extends EventBase {
  type: 'conversation-opened';
  conversation: ConversationKey;
  name: string;
}
export interface MessageSeen extends EventBase {
  type: 'message-seen';
  conversation: ConversationKey;
  message: Message;
  /** It stood there already when we looked, and the page does not tell since when: no answer of now. */
  isOld?: boolean;
}
export interface MessageWithdrawn extends EventBase {
  type: 'message-withdrawn';
  conversation: ConversationKey;
  messageId: string;
}
export interface CountdownSeen extends EventBase {
  type: 'countdown-seen';
  conversation: ConversationKey;
  countdown: PageCountdown;
}
export interface Transferred extends EventBase {
  type: 'transferred';
  conversation: ConversationKey;
  /** When it was handed over, ms since 1970; where the page does not tell, `at`. History shows old transfers as well. */
  sentAt?: number;
}
export interface StatusChanged extends EventBase {
  type: 'status-changed';
  status: ConsoleStatus;
}
export interface DraftChanged extends EventBase {
  type: 'draft-changed';
  conversation: ConversationKey | undefined;
  text: string;
}

export type ConsoleEvent =
  | RowSeen
  | RowGone
  | ConversationOpened
  | MessageSeen
  | MessageWithdrawn
  | CountdownSeen
  | Transferred
  | StatusChanged
  | DraftChanged;
