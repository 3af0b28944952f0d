import type { ConsolePart } from '@/utils/consoles/types';
import { emptyConversationState } from '@/utils/conversation/state';
import type { ConsoleStatus } from '@/utils/conversation/types';
import type { ResponsePolicy } from '@/utils/policy/response-policy';
import { calmSituation } from '@/utils/response-timer/situation';
import type { SessionState } from './types';

export const initialSessionState: SessionState = {
  conversations: emptyConversationState,
  typing: { owner: undefined, openedAt: 0, typedAt: 0 },
  situation: calmSituation,
  undo: undefined,
  profile: undefined,
  rules: undefined,
  words: undefined,
  missingParts: new Set(),
  pausedAt: undefined,
  isOrphaned: false,
  isCalibrated: false,
  wasUnchecked: false,
  findings: [],
  card: undefined,
  held: undefined,
  armed: undefined,
  inserted: undefined,
  falseAlarms: new Set(),
  rewrites: new Map(),
  calming: undefined,
  handOver: undefined,
  rephrases: [],
  selection: undefined,
};

/** The rules in force; before the profile has arrived there is no clock. */
export const readResponsePolicy = ({ profile }: SessionState): ResponsePolicy => ({
  consoles: profile ? { [profile.console]: profile.response } : {},
});

/** Without these the waits cannot be known: we never look calm when blind. */
const partsThatTimersNeed: readonly ConsolePart[] = ['conversation-list', 'customer-id', 'message-author', 'countdown'];
const statusesThatStopTimers: readonly ConsoleStatus[] = ['elsewhere', 'logged-out'];

export const isBlind = ({ missingParts }: SessionState): boolean =>
  partsThatTimersNeed.some((part) => missingParts.has(part));

/** Stops or resumes the timers after a change of status or of what can be seen; `now` is ms since 1970. */
export const refreshPause = (state: SessionState, now: number): SessionState => {
  const isPaused = isBlind(state) || statusesThatStopTimers.includes(state.conversations.status);
  if (isPaused === (state.pausedAt !== undefined)) return state;
  return { ...state, pausedAt: isPaused ? now : undefined };
};
