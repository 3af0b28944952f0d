import { formatConversationKey } from '@/utils/conversation/conversation-key';
import { buildQueue } from '@/utils/response-timer/build-queue';
import type { QueueRow } from '@/utils/response-timer/types';
import { readResponsePolicy } from './session-state';
import type { SessionState } from './types';

export type ReadQueue = (state: SessionState, now: number) => readonly QueueRow[];

/**
 * The queue as it stands at `now` (ms since 1970), or as it stood when the page could last be understood. Worked out once
 * per second and change: view, report and title ask for it one after the other.
 */
export const createQueueReader = (): ReadQueue => {
  let known: { inputs: readonly unknown[]; queue: readonly QueueRow[] } | undefined;
  return (state, now) => {
    const at = state.pausedAt ?? now;
    const inputs = [state.conversations.conversations, state.profile, state.situation, Math.floor(at / 1000)];
    if (!known?.inputs.every((it, index) => it === inputs[index])) {
      known = { inputs, queue: buildQueue(state.conversations, readResponsePolicy(state), at, readContext(state)) };
    }
    return known.queue;
  };
};

const readContext = ({ situation }: SessionState) => ({
  snoozedUntil: new Map(situation.snoozed.map((it) => [formatConversationKey(it.conversation), it.until])),
  medianReplyMs: situation.medianReplyMs,
});
