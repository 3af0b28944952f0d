import type { Conversation } from '@/utils/conversation/state';
import type { ClockInForce, ConsolePolicy, ResponsePolicy } from '@/utils/policy/response-policy';
import { addOpenMs, countOpenMs, findOpenRange, type OpenTime } from './count-open-time';
import { orderClocks, readStage, readWorstStage } from './read-clocks';
import { type ResolvedWait, resolveWait } from './resolve-wait';
import type { ClockView, TimerView } from './types';

/**
 * How long this customer has waited and what that means, at `now` (ms since 1970).
 * Pure: recomputed from timestamps, never by decrement, so throttled tabs and sleep cannot make it drift.
 * A console without rules in the policy has no clock and stays idle.
 */
export const responseTimer = (conversation: Conversation, policy: ResponsePolicy, now: number): TimerView => {
  const rules = policy.consoles[conversation.key.console];
  const wait = rules && resolveWait(conversation, rules, now);
  return wait ? readTimer(wait, rules, conversation.group === 'off-hours', now) : idleView;
};

const readTimer = (wait: ResolvedWait, rules: ConsolePolicy, isMarkedOffHours: boolean, now: number): TimerView => {
  // The page's own countdown says that this time counts, whatever our hours say.
  const timeOf = (clock: ClockInForce): OpenTime =>
    wait.basis === 'page' ? alwaysOpen : { open: clock.open, coveredUntil: rules.coveredUntil };
  const views = rules.clocks.map((clock) => readClock(clock, timeOf(clock), wait.startedAt, now));
  const clocks = orderClocks(views, now);
  const lead = clocks[0];
  if (!lead) return idleView;
  const leadClock = rules.clocks.find((it) => it.id === lead.id);
  const leadTime = leadClock ? timeOf(leadClock) : alwaysOpen;
  const isOffHours = isMarkedOffHours || !findOpenRange(leadTime, now);
  return {
    stage: isOffHours ? 'off-hours' : readWorstStage(clocks, now),
    waitedMs: Math.max(0, countOpenMs(leadTime, wait.startedAt, now)),
    startedAt: wait.startedAt,
    clockId: lead.id,
    limitMs: lead.limitMs,
    remainingMs: lead.dueAt - now,
    dueAt: lead.dueAt,
    clocks,
    basis: wait.basis,
    certainty: wait.certainty,
    precisionMs: wait.precisionMs,
  };
};

const readClock = (clock: ClockInForce, time: OpenTime, startedAt: number, now: number): ClockView => {
  const after = (seconds: number) => addOpenMs(time, startedAt, seconds * 1000);
  const times = {
    id: clock.id,
    isAlarming: clock.isAlarming,
    warnAt: after(clock.warnAfterSeconds),
    urgentAt: after(clock.urgentAfterSeconds),
    dueAt: after(clock.limitSeconds),
  };
  return { ...times, origin: clock.origin, limitMs: clock.limitSeconds * 1000, stage: readStage(times, now) };
};

const alwaysOpen: OpenTime = { open: [], coveredUntil: Number.NEGATIVE_INFINITY };

const idleView: TimerView = {
  stage: 'idle',
  waitedMs: 0,
  startedAt: undefined,
  clockId: '',
  limitMs: 0,
  remainingMs: 0,
  dueAt: undefined,
  clocks: [],
  basis: 'arithmetic',
  certainty: 'sure',
  precisionMs: 1000,
};
