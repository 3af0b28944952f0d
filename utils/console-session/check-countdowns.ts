import type { ConsoleProblem } from '@/utils/consoles/types';
import type { SessionState } from './types';

/** Between drawing and reading a whole second passes, and pages round up. */
const slackSeconds = 10;

/**
 * Whether the page's countdowns agree with arithmetic: no wait has more time left than the whole limit. One that has is read
 * in the wrong unit, or the platform's limit is another by now; either way our times would be wrong, and that is said.
 */
export const checkCountdowns = (state: SessionState, now: number): ConsoleProblem | undefined => {
  const { profile, conversations, missingParts } = state;
  const limit = profile?.response.clocks.find(({ id }) => id === profile.response.pageClock)?.limitSeconds;
  const left = [...conversations.conversations.values()].flatMap(({ pageDueAt }) => pageDueAt ?? []);
  if (limit === undefined || left.length === 0) return undefined;
  const isWrong = left.some((dueAt) => dueAt - now > (limit + slackSeconds) * 1000);
  if (isWrong === missingParts.has('countdown')) return undefined;
  return { kind: isWrong ? 'missing-part' : 'recovered-part', part: 'countdown' };
};
