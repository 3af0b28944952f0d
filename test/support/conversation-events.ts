import { reduceConversations } from '@/utils/conversation/reduce-conversations';
import { emptyConversationState } from '@/utils/conversation/state';
import type { Author, ConsoleEvent, ConversationKey, Message, PageCountdown } from '@/utils/conversation/types';

/** Noon in Beijing on a working day, so that platform hours never interfere. */
export const noon = Date.UTC(2026, 10, 20, 4);

export const key = (customer: string, shop = '暖阳旗舰店'): ConversationKey => ({
  console: 'pinduoduo',
  shop,
  customer,
  identity: 'stable',
});

export const messageSeen = (
  customer: string,
  author: Author,
  sentAt: number,
  extra: Partial<Message> & { seenAt?: number } = {},
): ConsoleEvent => ({
  type: 'message-seen',
  conversation: key(customer),
  at: extra.seenAt ?? sentAt,
  source: 'pane',
  certainty: 'sure',
  message: {
    id: extra.id ?? `${customer}-${author}-${sentAt}`,
    author,
    kind: extra.kind ?? 'text',
    text: extra.text ?? '在吗',
    sentAt,
    ...(extra.robot && { robot: extra.robot }),
  },
});

export const countdownSeen = (customer: string, at: number, countdown: PageCountdown): ConsoleEvent => ({
  type: 'countdown-seen',
  conversation: key(customer),
  at,
  source: 'row',
  certainty: 'sure',
  countdown,
});

export const rowSeen = (
  customer: string,
  at: number,
  row: Partial<Extract<ConsoleEvent, { type: 'row-seen' }>> = {},
): ConsoleEvent => ({
  type: 'row-seen',
  conversation: key(customer),
  at,
  source: 'row',
  certainty: 'sure',
  name: `${customer}***n`,
  group: 'waiting',
  isActive: false,
  ...row,
});

export const reduceAll = (events: readonly ConsoleEvent[], from = emptyConversationState) =>
  events.reduce(reduceConversations, from);
