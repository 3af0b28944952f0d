import type { Conversation } from '@/utils/conversation/state';
import type { ConsolePolicy, ResponsePolicy } from '@/utils/policy/response-policy';
import { countOpenMs, findOpenRange } from './count-open-time';
import { orderClocks, readWorstStage } from './read-clocks';
import { type ResolvedWait, resolveWait } from './resolve-wait';
import { type ClockRun, runClocks } from './run-clocks';
import type { TimerView } from './types';

/**
 * How long this customer has waited and what that means, at `now` (ms since 1970).
 * Pure: recomputed from timestamps, never by decrement, so throttled tabs and sleep cannot make it drift.
 * A console without rules in the policy has no clock and stays idle.
 */
export const responseTimer = (conversation: Conversation, policy: ResponsePolicy, now: number): TimerView => {
  const rules = policy.consoles[conversation.key.console];
  const wait = rules && resolveWait(conversation, rules, now);
  if (!wait) return idleView;

  const runs = runClocks(wait, conversation, rules, now);
  const clocks = orderClocks(
    runs.map((it) => it.view),
    now,
  );
  const lead = runs.find((it) => it.view === clocks[0]);
  if (!lead) return describeUntimed(wait, rules, now);

  const openUntil = findOpenUntil(runs);
  const isMarkedOffHours = conversation.group === 'off-hours' && wait.basis === 'arithmetic';
  const isOffHours = isMarkedOffHours || openUntil === undefined;
  const { id, limitMs, dueAt } = lead.view;
  return {
    stage: isOffHours ? 'off-hours' : readWorstStage(clocks, now),
    waitedMs: Math.max(0, lead.waitedMs),
    startedAt: wait.startedAt,
    clockId: id,
    limitMs,
    remainingMs: limitMs - lead.waitedMs,
    dueAt,
    closesAt: isOffHours || wait.basis === 'page' || openUntil === Number.POSITIVE_INFINITY ? undefined : openUntil,
    clocks,
    basis: wait.basis,
    certainty: wait.certainty,
    precisionMs: wait.precisionMs,
  };
};

/** Somebody waits for whom no clock runs, as after the first reply where only that is timed: shown, and never alarms. */
const describeUntimed = (
  { startedAt, basis, certainty, precisionMs }: ResolvedWait,
  { worked, coveredUntil }: ConsolePolicy,
  now: number,
): TimerView => {
  const shopTime = { open: worked, coveredUntil };
  const stage = findOpenRange(shopTime, now) ? 'calm' : 'off-hours';
  return {
    ...idleView,
    stage,
    waitedMs: countOpenMs(shopTime, startedAt, now),
    startedAt,
    basis,
    certainty,
    precisionMs,
  };
};

/** Somebody is on duty for this wait while one clock that alarms is within its hours; quiet clocks count where none alarms. */
const findOpenUntil = (runs: readonly ClockRun[]): number | undefined => {
  const hasAlarming = runs.some((it) => it.view.isAlarming);
  let latest: number | undefined;
  for (const { view, openUntil } of runs) {
    if (openUntil !== undefined && (view.isAlarming || !hasAlarming)) latest = Math.max(latest ?? openUntil, openUntil);
  }
  return latest;
};

const idleView: TimerView = {
  stage: 'idle',
  waitedMs: 0,
  startedAt: undefined,
  clockId: '',
  limitMs: 0,
  remainingMs: 0,
  dueAt: undefined,
  closesAt: undefined,
  clocks: [],
  basis: 'arithmetic',
  certainty: 'sure',
  precisionMs: 1000,
};
