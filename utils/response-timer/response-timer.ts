import type { Conversation } from '@/utils/conversation/state';
import type { ResponseLimit, ResponsePolicy } from '@/utils/policy/policy';
import { resolveLimit } from './resolve-limit';
import { resolveWait } from './resolve-wait';
import type { Stage, TimerView } from './types';
import { clampToOpening, isWithinHours } from './working-hours';

/**
 * How long this customer has waited and what that means, at `now` (ms since 1970).
 * Pure: recomputed from timestamps, never by decrement, so throttled tabs and sleep cannot make it drift.
 */
export const responseTimer = (conversation: Conversation, policy: ResponsePolicy, now: number): TimerView => {
  const limit = resolveLimit(policy, conversation.key.console);
  const limitMs = limit.limitSeconds * 1000;
  const wait = resolveWait(conversation, now);
  if (!wait) return { ...idleView, limitMs, remainingMs: limitMs };
  // The page has already left out its own closed hours.
  const startedAt = wait.basis === 'page' ? wait.startedAt : clampToOpening(limit.hours, wait.startedAt, now);
  const waitedMs = Math.max(0, now - startedAt);
  // A running countdown of the page says that this moment counts, whatever our hours say.
  const isOffHours =
    conversation.group === 'off-hours' || (wait.basis === 'arithmetic' && !isWithinHours(limit.hours, now));
  return {
    stage: isOffHours ? 'off-hours' : findStage(limit, waitedMs),
    waitedMs,
    limitMs,
    remainingMs: limitMs - waitedMs,
    dueAt: startedAt + limitMs,
    basis: wait.basis,
    certainty: wait.certainty,
    precisionMs: wait.precisionMs,
  };
};

const idleView: Omit<TimerView, 'limitMs' | 'remainingMs'> = {
  stage: 'idle',
  waitedMs: 0,
  dueAt: undefined,
  basis: 'arithmetic',
  certainty: 'sure',
  precisionMs: 1000,
};

const findStage = (limit: ResponseLimit, waitedMs: number): Stage => {
  if (waitedMs >= limit.limitSeconds * 1000) return 'overdue';
  if (waitedMs >= limit.urgentAfterSeconds * 1000) return 'urgent';
  return waitedMs >= limit.warnAfterSeconds * 1000 ? 'warn' : 'calm';
};
