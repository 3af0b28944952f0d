import type { Conversation, KnownMessage } from './state';

/** Which answers stop a wait; a platform's rule, as in utils/policy/response-policy.ts. */
export interface ReplyRules {
  assistRobotCounts: boolean;
  perfunctoryCounts: boolean;
  holdingCounts: boolean;
}

export const everyHumanReply: ReplyRules = { assistRobotCounts: false, perfunctoryCounts: true, holdingCounts: true };

/** From the first unanswered customer message until now. */
export interface Wait {
  /** ms since 1970. */
  startedAt: number;
  certainty: 'sure' | 'unsure';
}

/**
 * The open wait by our own arithmetic: it begins at the first customer message after the last human reply.
 * Robot, welcome, system and source rows neither start nor stop it; cards, images and nudges start it
 * (shared/consoles.md D). A withdrawn reply is no reply; a withdrawn question still waits, unsure: its effect on the
 * platform's clock is unknown.
 */
export const findWait = (conversation: Conversation, replies: ReplyRules = everyHumanReply): Wait | undefined =>
  findWaitInMessages(conversation, replies) ?? findWaitInRow(conversation);

const findWaitInMessages = ({ messages, ...conversation }: Conversation, replies: ReplyRules): Wait | undefined => {
  const settledUntil = Math.max(
    conversation.answeredByRowAt ?? Number.NEGATIVE_INFINITY,
    conversation.transferredAt ?? Number.NEGATIVE_INFINITY,
    conversation.dismissedAt ?? Number.NEGATIVE_INFINITY,
  );
  const lastReply = messages.findLastIndex((it) => isValidReply(it, replies));
  const open = messages.slice(lastReply + 1).filter((it) => isCustomerQuestion(it) && it.sentAt > settledUntil);
  const first = open[0];
  if (!first) return undefined;
  const hasDoubt =
    first.certainty === 'unsure' ||
    first.isWithdrawn ||
    messages.some((it) => it.author === 'agent' && it.isWithdrawn && it.sentAt >= first.sentAt);
  return { startedAt: first.sentAt, certainty: hasDoubt ? 'unsure' : 'sure' };
};

/** Only the row is known, or it tells more than the messages: unsure, because we saw the state and not the message. */
const findWaitInRow = ({ rowWait, messages }: Conversation): Wait | undefined => {
  if (!rowWait) return undefined;
  const lastReply = messages.findLast(isHumanReply);
  // The row lags behind the message pane for a moment after a reply.
  if (lastReply && lastReply.seenAt >= rowWait.since) return undefined;
  return { startedAt: rowWait.since, certainty: 'unsure' };
};

const isValidReply = (message: KnownMessage, replies: ReplyRules): boolean =>
  isHumanReply(message) ||
  (replies.assistRobotCounts && message.author === 'robot' && message.robot === 'assist' && !message.isWithdrawn);

const isHumanReply = (message: KnownMessage): boolean => message.author === 'agent' && !message.isWithdrawn;

const isCustomerQuestion = (message: KnownMessage): boolean =>
  message.author === 'customer' && message.kind !== 'source' && message.kind !== 'notice';

/** The customer's last texts, newest last, for the phrase check's context. */
export const readCustomerTexts = (conversation: Conversation | undefined, count: number): string[] =>
  (conversation?.messages ?? [])
    .filter((it) => it.author === 'customer' && it.text !== '')
    .slice(-count)
    .map((it) => it.text);
