import { formatConversationKey } from '@/utils/conversation/conversation-key';
import { buildQueue } from '@/utils/response-timer/build-queue';
import type { QueueRow } from '@/utils/response-timer/types';
import { readResponsePolicy } from './session-state';
import type { SessionState } from './types';

export type ReadQueue = (state: SessionState, now: number) => readonly QueueRow[];

/**
 * The queue as it stands at `now` (ms since 1970), or as it stood when the page could last be understood. Worked out once
 * per change, of the page or of a countdown: view, report and title ask for it one after the other.
 */
export const createQueueReader = (): ReadQueue => {
  let known: { inputs: readonly unknown[]; at: number; until: number; queue: readonly QueueRow[] } | undefined;
  return (state, now) => {
    const at = state.pausedAt ?? now;
    const inputs = [state.conversations.conversations, state.profile, state.situation];
    if (!known || at < known.at || at >= known.until || !known.inputs.every((it, index) => it === inputs[index])) {
      const queue = buildQueue(state.conversations, readResponsePolicy(state), at, readContext(state));
      known = { inputs, at, until: findNextTurn(queue, at), queue };
    }
    return known.queue;
  };
};

/**
 * When the next countdown shows another second, ms since 1970. Limits and stages are whole seconds after the start of a wait,
 * so whatever changes by itself in a row changes at such a moment.
 */
export const findNextTurn = (queue: readonly QueueRow[], at: number): number =>
  queue.reduce((soonest, { timer: { dueAt = at } }) => Math.min(soonest, at + 1000 - mod(at - dueAt, 1000)), at + 1000);

const mod = (value: number, by: number): number => ((value % by) + by) % by;

const readContext = ({ situation }: SessionState) => ({
  snoozedUntil: new Map(situation.snoozed.map((it) => [formatConversationKey(it.conversation), it.until])),
  medianReplyMs: situation.medianReplyMs,
});
