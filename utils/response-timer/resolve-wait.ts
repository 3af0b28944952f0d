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
  const page = readPageWait(conversation, policy, own?.startedAt, now);
  const dismissedAt = conversation.dismissedAt ?? Number.NEGATIVE_INFINITY;
  // The page goes on counting what needs no answer: 不用回 holds until the page or a message tells of something newer.
  if (page && (own || page.startedAt - page.precisionMs > dismissedAt)) return page;
  return own && { ...own, startedAt: Math.min(own.startedAt, now), basis: 'arithmetic', precisionMs: 1000 };
};

const readPageWait = (
  { countdown, pageDueAt, lateSince }: Conversation,
  { clocks, pageClock }: ConsolePolicy,
  ownStart: number | undefined,
  now: number,
): ResolvedWait | undefined => {
  if (!countdown || countdown.value.kind === 'none') return undefined;
  // The clock was set back since: what the page told then is told as of now.
  const setBackMs = Math.max(0, countdown.seenAt - now);
  // The page counts down to the platform's limit, whatever house target the supervisor set on top.
  const limitSeconds = clocks.find((it) => it.id === pageClock)?.limitSeconds;
  const pageStart =
    pageDueAt === undefined || limitSeconds === undefined ? undefined : pageDueAt - setBackMs - limitSeconds * 1000;
  const told = { basis: 'page', certainty: 'sure' } as const;
  if (countdown.value.kind === 'remaining') {
    return pageStart === undefined ? undefined : { ...told, startedAt: pageStart, precisionMs: 1000 };
  }
  if (lateSince === undefined) return undefined;
  // 已等待3分钟 tells whole steps only: where a start we know agrees with the step, it gives the seconds.
  const stepMs = countdown.value.precisionSeconds * 1000;
  const latest = lateSince - setBackMs;
  const known = [pageStart, ownStart].find(
    (start) => start !== undefined && start >= latest - stepMs && start <= latest + 1000,
  );
  return known === undefined
    ? { ...told, startedAt: latest, precisionMs: stepMs }
    : { ...told, startedAt: Math.min(known, now), precisionMs: 1000 };
};
