import { isClosingText, isHolding, isPerfunctory } from './reply-words';
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
  findWaitInMessages(conversation, replies) ?? findWaitInRow(conversation, replies);

/** When a message was sent by this computer's clock, ms since 1970: a page clock that runs ahead puts nothing into the future. */
export const readTime = ({ sentAt, seenAt }: KnownMessage): number => Math.min(sentAt, seenAt);

/** A withdrawn one is none; of the assist robot's and of empty answers the rules decide. A plain auto-reply never counts. */
export const isValidReply = (
  { author, robot, kind, text, isWithdrawn }: KnownMessage,
  replies: ReplyRules,
): boolean => {
  if (isWithdrawn) return false;
  if (author === 'robot') return robot === 'assist' && replies.assistRobotCounts;
  return (
    author === 'agent' &&
    (replies.perfunctoryCounts || !(kind === 'emoji' || isPerfunctory(text))) &&
    (replies.holdingCounts || !isHolding(text))
  );
};

/** The customer's messages that nobody has answered, oldest first. */
const findOpenMessages = (conversation: Conversation, replies: ReplyRules): KnownMessage[] => {
  const { messages, answeredByRowAt, transferredAt, dismissedAt } = conversation;
  const open = messages.slice(messages.findLastIndex((it) => isValidReply(it, replies)) + 1);
  // The row calls it answered after a 哦 as well, and after a reply that was withdrawn.
  const isRowMistaken = open.some((it) => it.author === 'agent');
  const settledUntil = Math.max(
    (isRowMistaken ? undefined : answeredByRowAt) ?? Number.NEGATIVE_INFINITY,
    transferredAt ?? Number.NEGATIVE_INFINITY,
    dismissedAt ?? Number.NEGATIVE_INFINITY,
  );
  return open.filter((it) => isCustomerQuestion(it) && readTime(it) > settledUntil);
};

const findWaitInMessages = (conversation: Conversation, replies: ReplyRules): Wait | undefined => {
  const first = findOpenMessages(conversation, replies)[0];
  if (!first) return undefined;
  const hasDoubt =
    first.certainty === 'unsure' ||
    first.isWithdrawn ||
    conversation.messages.some((it) => it.author === 'agent' && it.isWithdrawn && it.sentAt >= first.sentAt);
  return { startedAt: readTime(first), certainty: hasDoubt ? 'unsure' : 'sure' };
};

/** Only the row is known, or it tells more than the messages: unsure, because we saw the state and not the message. */
const findWaitInRow = (
  { rowWaitSince, rowGoneAt, dismissedAt, messages }: Conversation,
  replies: ReplyRules,
): Wait | undefined => {
  if (rowWaitSince === undefined || rowGoneAt !== undefined) return undefined;
  if (dismissedAt !== undefined && rowWaitSince <= dismissedAt) return undefined;
  // The row lags behind the message pane for a moment after a reply.
  const lastReply = messages.findLast((it) => isValidReply(it, replies));
  return lastReply && lastReply.seenAt >= rowWaitSince ? undefined : { startedAt: rowWaitSince, certainty: 'unsure' };
};

const isCustomerQuestion = ({ author, kind }: KnownMessage): boolean =>
  author === 'customer' && kind !== 'source' && kind !== 'notice';

/**
 * All that the customer sent since the last reply only says thanks, goodbye or OK: 不用回 can be offered. A sticker
 * beside such words changes nothing; alone it may mean anything. Where only a row tells of the wait, nothing is known.
 */
export const isClosingThanks = (conversation: Conversation, replies: ReplyRules = everyHumanReply): boolean => {
  const open = findOpenMessages(conversation, replies);
  const isClosing = (it: KnownMessage) => it.kind === 'text' && isClosingText(it.text);
  return open.some(isClosing) && open.every((it) => it.kind === 'emoji' || isClosing(it));
};

/** The customer's last texts, newest last, for the phrase check's context. */
export const readCustomerTexts = (conversation: Conversation | undefined, count: number): string[] =>
  (conversation?.messages ?? [])
    .filter((it) => it.author === 'customer' && it.text !== '')
    .slice(-count)
    .map((it) => it.text);
