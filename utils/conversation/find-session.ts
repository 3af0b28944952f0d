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
  const moments = messages
    .filter(({ author, kind }) => author !== 'system' && kind !== 'source' && kind !== 'notice')
    .map((it) => ({ at: readTime(it), isReply: isValidReply(it, replies) }));
  // The message that a row told of may not be among those we know.
  moments.push({ at: waitStartedAt, isReply: false });
  moments.sort((a, b) => b.at - a.at);
  let startedAt = moments[0]?.at ?? waitStartedAt;
  let isAnswered = false;
  for (const { at, isReply } of moments) {
    if (startedAt - at > sessionGapMs) break;
    startedAt = at;
    isAnswered ||= isReply;
  }
  return { startedAt, isAnswered };
};
