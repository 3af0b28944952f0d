import { findWait } from '@/utils/conversation/find-wait';
import type { Conversation } from '@/utils/conversation/state';
import { platformLimits } from '@/utils/policy/platform-limits';

export interface ResolvedWait {
  /** ms since 1970. */
  startedAt: number;
  basis: 'page' | 'arithmetic';
  certainty: 'sure' | 'unsure';
  precisionMs: number;
}

/** The wait in force: the page's own countdown or late marker outranks our arithmetic. */
export const resolveWait = (conversation: Conversation, now: number): ResolvedWait | undefined => {
  const own = findWait(conversation);
  // The page counts down to the platform's limit, whatever house target the supervisor set.
  const pageStart =
    conversation.pageDueAt === undefined ? undefined : conversation.pageDueAt - readPlatformLimitMs(conversation);
  const countdown = conversation.countdown;
  if (countdown?.value.kind === 'remaining' && pageStart !== undefined) {
    return { startedAt: pageStart, basis: 'page', certainty: 'sure', precisionMs: 1000 };
  }
  if (countdown?.value.kind === 'waited') {
    return resolveLateMarker(countdown.value, countdown.seenAt, pageStart ?? own?.startedAt, now);
  }
  return own && { ...own, basis: 'arithmetic', precisionMs: 1000 };
};

/** 已等待3分钟 tells whole steps only: where our own start agrees with the step, it gives the seconds. */
const resolveLateMarker = (
  marker: { seconds: number; precisionSeconds: number },
  seenAt: number,
  ownStart: number | undefined,
  now: number,
): ResolvedWait => {
  const stepMs = marker.precisionSeconds * 1000;
  const earliest = seenAt - marker.seconds * 1000 - stepMs;
  const latest = seenAt - marker.seconds * 1000;
  if (ownStart !== undefined && ownStart >= earliest && ownStart <= latest + 1000) {
    return { startedAt: Math.min(ownStart, now), basis: 'page', certainty: 'sure', precisionMs: 1000 };
  }
  return { startedAt: latest, basis: 'page', certainty: 'sure', precisionMs: stepMs };
};

const readPlatformLimitMs = (conversation: Conversation): number =>
  platformLimits[conversation.key.console].limitSeconds * 1000;
