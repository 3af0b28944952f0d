import { formatConversationKey } from '@/utils/conversation/conversation-key';
import { findSession } from '@/utils/conversation/find-session';
import type { Conversation } from '@/utils/conversation/state';
import type { ConsoleEvent, MessageSeen } from '@/utils/conversation/types';
import type { FromConsole } from '@/utils/messaging/console-port';
import { responseTimer } from '@/utils/response-timer/response-timer';
import { readResponsePolicy } from './session-state';
import type { SessionState } from './types';

/** History that appears when a conversation is opened is not an answer of now. */
const longestLagMs = 60_000;

/** A human reply of now, with the wait that it ended, if any; undefined for everything else. */
export const describeReply = (
  before: SessionState,
  after: SessionState,
  event: ConsoleEvent,
): FromConsole | undefined => {
  if (event.type !== 'message-seen' || event.message.author !== 'agent') return undefined;
  if (event.isOld || event.at - event.message.sentAt > longestLagMs) return undefined;
  const id = formatConversationKey(event.conversation);
  const waiting = before.conversations.conversations.get(id);
  const answered = after.conversations.conversations.get(id);
  if (!answered || waiting?.messages.some((it) => it.id === event.message.id)) return undefined;
  const wait = waiting && describeEndedWait(before, waiting, answered, event);
  return {
    type: 'reply-seen',
    conversation: event.conversation,
    name: answered.name,
    repliedAt: event.message.sentAt,
    text: event.message.text,
    ...(wait && { wait }),
  };
};

const describeEndedWait = (
  state: SessionState,
  waiting: Conversation,
  answered: Conversation,
  { at, message }: MessageSeen,
) => {
  const policy = readResponsePolicy(state);
  const was = responseTimer(waiting, policy, at);
  // The page takes its countdown away a moment after the reply; the messages know at once.
  const is = responseTimer({ ...answered, countdown: undefined }, policy, at);
  const replies = policy.consoles[waiting.key.console]?.replies;
  if (!replies || was.startedAt === undefined || was.stage === 'off-hours' || is.stage !== 'idle') return undefined;
  return {
    startedAt: was.startedAt,
    waitedMs: Math.max(0, was.waitedMs - (at - message.sentAt)),
    isFirst: !findSession(waiting.messages, replies, was.startedAt).isAnswered,
    basis: was.basis,
    clocks: was.clocks.map(({ id, limitMs, dueAt }) => ({ id, limitMs, wasLate: message.sentAt >= dueAt })),
  };
};
