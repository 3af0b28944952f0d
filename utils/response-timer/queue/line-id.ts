import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { Scope } from './types';

/** One string per line of the queue: stable conversations are one in all tabs, weak ones are one per tab. */
export const formatLineId = ({ conversation, tabId }: Scope): string =>
  conversation.identity === 'weak'
    ? `${tabId}:${formatConversationKey(conversation)}`
    : formatConversationKey(conversation);
