import { isValidReply, type ReplyRules, readTime } from './find-wait';
import type { KnownMessage } from './state';

/** A session is over after so long without a message; who comes back within it is in the same one (JD, consoles.md B4). */
const sessionGapMs = 600_000;

export interface Session {
  /** ms since 1970. */
  startedAt: number;
  /** A reply that counts was given in it. */
  isAnswered: boolean;
}

/** The session that an open wait belongs to; `waitStartedAt` in ms since 1970. Where only a row tells, the wait begins it. */
export const findSession = (messages: readonly KnownMessage[], replies: ReplyRules, waitStartedAt: number): Session => {
  const talk = messages.filter(({ author, kind }) => author !== 'system' && kind !== 'source' && kind !== 'notice');
  const last = talk.at(-1);
  let startedAt = Math.max(waitStartedAt, last ? readTime(last) : waitStartedAt);
  let isAnswered = false;
  for (const message of talk.reverse()) {
    const at = readTime(message);
    if (startedAt - at > sessionGapMs) break;
    startedAt = Math.min(startedAt, at);
    isAnswered ||= isValidReply(message, replies);
  }
  return { startedAt, isAnswered };
};
