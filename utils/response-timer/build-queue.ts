import type { Conversation, ConversationState } from '@/utils/conversation/state';
import type { ResponsePolicy } from '@/utils/policy/policy';
import { responseTimer } from './response-timer';
import type { QueueRow } from './types';

/** Everybody who waits, most urgent first; customers outside working hours come last. */
export const buildQueue = (state: ConversationState, policy: ResponsePolicy, now: number): QueueRow[] => {
  const waiting = [...state.conversations.values()]
    .map((conversation) => ({ conversation, timer: responseTimer(conversation, policy, now) }))
    .filter(({ timer }) => timer.stage !== 'idle');
  const nameCounts = countNames(waiting.map(({ conversation }) => conversation));
  return waiting
    .map(({ conversation, timer }) => ({
      id: conversation.id,
      conversation: conversation.key,
      name: conversation.name,
      timer,
      isNameAmbiguous: conversation.key.identity === 'weak' && (nameCounts.get(conversation.name) ?? 0) > 1,
    }))
    .sort(compareUrgency);
};

const countNames = (conversations: readonly Conversation[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { name } of conversations) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const compareUrgency = (a: QueueRow, b: QueueRow): number =>
  Number(a.timer.stage === 'off-hours') - Number(b.timer.stage === 'off-hours') ||
  a.timer.remainingMs - b.timer.remainingMs ||
  a.id.localeCompare(b.id);
