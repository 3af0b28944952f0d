import { findSession, type Session } from '@/utils/conversation/find-session';
import type { Conversation } from '@/utils/conversation/state';
import type { ClockInForce, ConsolePolicy } from '@/utils/policy/response-policy';
import { addOpenMs, countOpenMs, findOpenRange, type OpenTime } from './count-open-time';
import { readStage } from './read-clocks';
import type { ResolvedWait } from './resolve-wait';
import type { ClockView } from './types';

/** One clock as it runs for one wait at one moment. */
export interface ClockRun {
  view: ClockView;
  /** Counted ms; negative where the page gives more time than the limit. */
  waitedMs: number;
  /** When its hours end, ms since 1970; undefined: they have not begun or are over. Infinity: not known to end. */
  openUntil: number | undefined;
}

/**
 * Every clock that runs for this wait. What time counts for a clock:
 * - The page's own countdown says that this time counts, whatever hours we know: a platform's clock then runs without a
 *   pause. The shop's own breaks still keep it silent: the page does not know them.
 * - `session-start` (Douyin, Xiaohongshu; consoles.md B2, B6): a session begun within the hours counts while the shop
 *   works, also past their end. One begun outside is not in the platform's figures; a customer who still waits when the
 *   hours begin is timed from then, because we cannot see whether the platform opens a new session for the answer.
 * - All others pause outside their hours and the shop's.
 * `first-reply` (JD, consoles.md B4): the wait counts from its session's begin; after the session's first reply the clock
 * does not run any more.
 */
export const runClocks = (
  wait: ResolvedWait,
  { messages }: Conversation,
  { clocks, replies, worked, coveredUntil }: ConsolePolicy,
  now: number,
): ClockRun[] => {
  let known: Session | undefined;
  const readSession = () => {
    known ??= findSession(messages, replies, wait.startedAt);
    return known;
  };
  const shopTime = { open: worked, coveredUntil };
  return clocks.flatMap((clock) => {
    if (wait.basis === 'page' && clock.origin === 'platform') {
      return runClock(clock, wait.startedAt, alwaysOpen, findOpenRange(shopTime, now)?.to, now);
    }
    const hours = { open: clock.open, coveredUntil };
    const isCountedToItsEnd =
      clock.hoursApplyTo === 'session-start' && findOpenRange(hours, readSession().startedAt) !== undefined;
    const time = isCountedToItsEnd ? shopTime : hours;
    const openUntil = findOpenRange(time, now)?.to;
    if (clock.measures !== 'first-reply') return runClock(clock, wait.startedAt, time, openUntil, now);
    const { startedAt, isAnswered } = readSession();
    return isAnswered ? [] : runClock(clock, Math.max(wait.startedAt, startedAt), time, openUntil, now);
  });
};

const runClock = (
  clock: ClockInForce,
  startedAt: number,
  time: OpenTime,
  openUntil: number | undefined,
  now: number,
): ClockRun => {
  const warnAt = addOpenMs(time, startedAt, clock.warnAfterSeconds * 1000);
  const urgentAt = addOpenMs(time, startedAt, clock.urgentAfterSeconds * 1000);
  const dueAt = addOpenMs(time, startedAt, clock.limitSeconds * 1000);
  const { id, origin, isAlarming } = clock;
  const times = { id, isAlarming, warnAt, urgentAt, dueAt };
  return {
    view: { ...times, origin, limitMs: clock.limitSeconds * 1000, stage: readStage(times, now) },
    waitedMs: now < startedAt ? now - startedAt : countOpenMs(time, startedAt, now),
    openUntil,
  };
};

const alwaysOpen: OpenTime = { open: [], coveredUntil: Number.NEGATIVE_INFINITY };
