import type { SessionState } from './types';

/** The conversation that is open in the page now. */
export const readOpenConversation = ({ conversations: { openId, conversations } }: SessionState) =>
  openId ? conversations.get(openId) : undefined;
