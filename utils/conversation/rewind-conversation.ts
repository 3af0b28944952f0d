import type { Conversation, KnownMessage } from './state';

/** Beyond this, `at` and what was noted before cannot be of one clock; below it, it is jitter. */
const jumpMs = 5000;

/**
 * The computer's clock was set back: nothing can have been noted later than an event of now (`at`, ms since 1970). What
 * was is taken as noted now, and what settled the wait as just before: else the next customer would count as settled until
 * the old clock's time has come again. Times that the page gave stay.
 */
export const rewindConversation = (it: Conversation, at: number): Conversation => {
  const isAhead = (noted: number | undefined): noted is number => noted !== undefined && noted > at + jumpMs;
  const { messages, countdown, pageDueAt, lateSince, rowWaitSince, rowGoneAt } = it;
  const { answeredByRowAt, transferredAt, dismissedAt } = it;
  const hasJumped =
    [countdown?.seenAt, rowWaitSince, rowGoneAt, answeredByRowAt, transferredAt, dismissedAt].some(isAhead) ||
    messages.some(({ seenAt }) => isAhead(seenAt));
  if (!hasJumped) return it;

  const pull = (noted: number | undefined, to: number) => (isAhead(noted) ? to : noted);
  const shiftMs = isAhead(countdown?.seenAt) ? countdown.seenAt - at : 0;
  const shift = (moment: number | undefined) => (moment === undefined ? undefined : moment - shiftMs);
  return {
    ...it,
    messages: messages.map((known) => (isAhead(known.seenAt) ? pullMessage(known, at) : known)),
    countdown: countdown && { ...countdown, seenAt: countdown.seenAt - shiftMs },
    pageDueAt: shift(pageDueAt),
    lateSince: shift(lateSince),
    rowWaitSince: pull(rowWaitSince, at),
    rowGoneAt: pull(rowGoneAt, at),
    answeredByRowAt: pull(answeredByRowAt, at - jumpMs),
    transferredAt: pull(transferredAt, at - jumpMs),
    dismissedAt: pull(dismissedAt, at - jumpMs),
  };
};

/** Where the page told no time, a message counts, unsure, as sent when it was seen. */
const pullMessage = (known: KnownMessage, at: number): KnownMessage => ({
  ...known,
  seenAt: at,
  sentAt: known.certainty === 'unsure' && known.sentAt === known.seenAt ? at : known.sentAt,
});
