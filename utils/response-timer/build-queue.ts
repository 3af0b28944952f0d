import { isClosingThanks } from '@/utils/conversation/find-wait';
import type { Conversation, ConversationState } from '@/utils/conversation/state';
import type { ResponsePolicy } from '@/utils/policy/response-policy';
import { orderByFeasibility } from './order-by-feasibility';
import { responseTimer } from './response-timer';
import type { QueueRow } from './types';

/** What the whole team's state adds to one page's waits. */
export interface QueueContext {
  /** Ids of conversations whose alarm is put off, with the moment it comes back (ms since 1970). */
  snoozedUntil: ReadonlyMap<string, number>;
  medianReplyMs: number;
}

/** Everybody who waits at `now` (ms since 1970), in the order in which to answer; see orderByFeasibility. */
export const buildQueue = (
  state: ConversationState,
  policy: ResponsePolicy,
  now: number,
  context: QueueContext = { snoozedUntil: new Map(), medianReplyMs: 0 },
): QueueRow[] => {
  const waiting = [...state.conversations.values()]
    .map((conversation) => ({ conversation, timer: responseTimer(conversation, policy, now) }))
    .filter(({ timer }) => timer.stage !== 'idle');
  const nameCounts = countNames(waiting.map(({ conversation }) => conversation));
  const rows = waiting.map(({ conversation, timer }) => ({
    id: conversation.id,
    conversation: conversation.key,
    name: conversation.name,
    timer,
    // Elsewhere a question may stand behind the thanks that we have not seen.
    isClosing:
      conversation.id === state.openId &&
      isClosingThanks(conversation, policy.consoles[conversation.key.console]?.replies),
    snoozedUntil: context.snoozedUntil.get(conversation.id),
    isNameAmbiguous: conversation.key.identity === 'weak' && (nameCounts.get(conversation.name) ?? 0) > 1,
  }));
  return orderByFeasibility(rows, context.medianReplyMs, now);
};

const countNames = (conversations: readonly Conversation[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { name } of conversations) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};
