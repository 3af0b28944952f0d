import type { ConversationKey } from './types';

/** One string per conversation, for maps and React keys. Weak keys are marked so that they never equal stable ones. */
export const formatConversationKey = (key: ConversationKey): string =>
  [key.console, key.shop, key.identity === 'weak' ? '~' : '', key.customer].map(encodeURIComponent).join('/');

export const isSameConversation = (a: ConversationKey | undefined, b: ConversationKey | undefined): boolean =>
  a !== undefined && b !== undefined && formatConversationKey(a) === formatConversationKey(b);
