import type { Conversation, ConversationState } from '@/utils/conversation/state';
import type { ResponsePolicy } from '@/utils/policy/response-policy';
import { responseTimer } from './response-timer';
import type { Feasibility, QueueRow, TimerView } from './types';

/** What the whole team's state adds to one page's waits. */
export interface QueueContext {
  /** Ids of conversations whose alarm is put off, with the moment it comes back (ms since 1970). */
  snoozedUntil: ReadonlyMap<string, number>;
  medianReplyMs: number;
}

/** Everybody who waits, in the order in which to answer; customers outside working hours come last. */
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
  return waiting
    .map(({ conversation, timer }) => ({
      id: conversation.id,
      conversation: conversation.key,
      name: conversation.name,
      timer,
      feasibility: findFeasibility(timer),
      isClosing: false,
      snoozedUntil: context.snoozedUntil.get(conversation.id),
      isNameAmbiguous: conversation.key.identity === 'weak' && (nameCounts.get(conversation.name) ?? 0) > 1,
    }))
    .sort(compareUrgency);
};

const findFeasibility = ({ stage }: TimerView): Feasibility =>
  stage === 'off-hours' ? 'off-hours' : stage === 'overdue' ? 'late' : 'savable';

const countNames = (conversations: readonly Conversation[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { name } of conversations) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const compareUrgency = (a: QueueRow, b: QueueRow): number =>
  Number(a.timer.stage === 'off-hours') - Number(b.timer.stage === 'off-hours') ||
  a.timer.remainingMs - b.timer.remainingMs ||
  a.id.localeCompare(b.id);
