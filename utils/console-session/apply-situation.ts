import { formatConversationKey } from '@/utils/conversation/conversation-key';
import { dismissWait, restoreWait } from '@/utils/conversation/dismiss-wait';
import type { ConversationState } from '@/utils/conversation/state';
import type { Situation } from '@/utils/response-timer/situation';
import type { SessionState } from './types';

/** Takes in what the background tells of all tabs: 不用回 of another tab, or of before a reload, holds here too. */
export const applySituation = (state: SessionState, situation: Situation): SessionState => {
  const listed = new Set(situation.dismissed.map((it) => formatConversationKey(it.conversation)));
  const restored = state.situation.dismissed
    .filter((it) => !listed.has(formatConversationKey(it.conversation)))
    .reduce((next, it) => restoreWait(next, it.conversation), state.conversations);
  const conversations = situation.dismissed.reduce(applyDismissal, restored);
  return { ...state, situation, conversations };
};

const applyDismissal = (
  conversations: ConversationState,
  { conversation, at }: Situation['dismissed'][number],
): ConversationState => {
  const known = conversations.conversations.get(formatConversationKey(conversation));
  return (known?.dismissedAt ?? 0) < at ? dismissWait(conversations, conversation, at) : conversations;
};
