import { findWait } from '@/utils/conversation/find-wait';
import type { Conversation } from '@/utils/conversation/state';
import type { ConsolePolicy } from '@/utils/policy/response-policy';

export interface ResolvedWait {
  /** ms since 1970. */
  startedAt: number;
  basis: 'page' | 'arithmetic';
  certainty: 'sure' | 'unsure';
  precisionMs: number;
}

/** The wait in force: the page's own countdown or late marker outranks our arithmetic. */
export const resolveWait = (
  conversation: Conversation,
  policy: ConsolePolicy,
  now: number,
): ResolvedWait | undefined => {
  const own = findWait(conversation, policy.replies);
  // The page counts down to the platform's limit, whatever house target the supervisor set on top.
  const pageLimit = policy.clocks.find((it) => it.id === policy.pageClock)?.limitSeconds;
  const pageStart =
    conversation.pageDueAt === undefined || pageLimit === undefined
      ? undefined
      : conversation.pageDueAt - pageLimit * 1000;
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
