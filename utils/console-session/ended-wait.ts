import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConsoleEvent } from '@/utils/conversation/types';
import type { FromConsole } from '@/utils/messaging/console-port';
import { responseTimer } from '@/utils/response-timer/response-timer';
import { readResponsePolicy } from './session-state';
import type { SessionState } from './types';

/** History that appears when a conversation is opened is not an answer of now. */
const longestLagMs = 60_000;

/** A human reply that just ended a wait, for today's numbers; undefined for everything else. */
export const describeEndedWait = (
  before: SessionState,
  after: SessionState,
  event: ConsoleEvent,
): FromConsole | undefined => {
  if (event.type !== 'message-seen' || event.message.author !== 'agent') return undefined;
  if (event.at - event.message.sentAt > longestLagMs) return undefined;
  const id = formatConversationKey(event.conversation);
  const policy = readResponsePolicy(before);
  const find = (state: SessionState) => state.conversations.conversations.get(id);
  const [waiting, answered] = [find(before), find(after)];
  const was = waiting && responseTimer(waiting, policy, event.at);
  // The page takes its countdown away a moment after the reply; the messages know at once.
  const is = answered && responseTimer({ ...answered, countdown: undefined }, policy, event.at);
  if (!was || was.stage === 'idle' || was.stage === 'off-hours' || is?.stage !== 'idle') return undefined;
  const waitedMs = Math.max(0, was.waitedMs - (event.at - event.message.sentAt));
  return { type: 'wait-ended', waitedMs, wasLate: waitedMs >= was.limitMs };
};
