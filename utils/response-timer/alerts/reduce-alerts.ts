import { findWorstStage } from '../read-clocks';
import type { Stage } from '../types';
import { alarmForPresence } from './alarm-for-presence';
import { alarmForPromises } from './alarm-for-promises';
import { raiseForCover } from './cover-policy';
import { dropFuture, isBudgetLeft } from './interruption-budget';
import { isFrom, readLineStage } from './read-line-stage';
import { findNextLineChange, isAttended, trackWaits } from './track-waits';
import type { AlertEffect, AlertInput, AlertOutcome, AlertState, RaisedWait, Sound, WaitSummary } from './types';

/** Several customers who turn urgent one after another are one interruption; the notification's text changes at once. */
const gapMs = 3_000;

/**
 * What to show and sound now. Pure, and safe to call at any time and any number of times: an interruption (a popping
 * notification or a sound) comes once per stage change, then every `repeatSeconds` until all are answered, and never
 * more often than the budget per hour allows; presence alarms stand outside the budget.
 */
export const reduceAlerts = (before: AlertState, raw: AlertInput): AlertOutcome => {
  const { now } = raw;
  const input = raw.coverUntil > now ? { ...raw, policy: raiseForCover(raw.policy) } : raw;
  const state: AlertState = {
    ...before,
    waits: trackWaits(before.waits, input),
    interruptions: dropFuture(before.interruptions, now),
    lastAlarmAt: Math.min(before.lastAlarmAt, now),
  };
  const waits = alarmForWaits(state, input);
  const promises = alarmForPromises(waits.state, input);
  const presence = alarmForPresence(promises.state, input);
  const nextAts = [waits.nextAt, promises.nextAt, presence.nextAt].filter((at) => at !== undefined);
  return {
    state: presence.state,
    effects: [showBadge(input), ...waits.effects, ...promises.effects, ...presence.effects],
    nextAt: nextAts.length > 0 ? Math.min(...nextAts) : undefined,
  };
};

const showBadge = ({ lines, policy, now }: AlertInput): AlertEffect => {
  const stages = lines.map((line) => readLineStage(line, now)).filter((stage) => isFrom(policy.badge, stage));
  return { type: 'badge', count: stages.length, stage: findWorstStage(stages) };
};

const alarmForWaits = (state: AlertState, input: AlertInput): AlertOutcome => {
  const { lines, policy, now } = input;
  const isSpoken = (stage: Stage) => isFrom(policy.notification, stage) || isFrom(policy.sound, stage);
  const attended = lines.filter((line) => isAttended(line, state.waits[line.id], input));
  const isAlarming = attended.some((line) => isSpoken(readLineStage(line, now)));
  const isNew = attended.some((line) => isSpoken(state.waits[line.id]?.untold ?? 'idle'));
  const repeatAt =
    policy.repeatSeconds > 0 ? state.lastAlarmAt + policy.repeatSeconds * 1000 : Number.POSITIVE_INFINITY;
  const wantsAt = !isAlarming ? Number.POSITIVE_INFINITY : isNew ? state.lastAlarmAt + gapMs : repeatAt;
  const isDue = now >= wantsAt;
  const hasBudget = isBudgetLeft(state.interruptions, policy.budgetPerHour);
  const interrupts = isDue && hasBudget;
  const told: AlertState = interrupts
    ? {
        ...state,
        waits: markTold(state.waits, new Set(attended.map(({ id }) => id))),
        interruptions: [...state.interruptions, now],
        lastAlarmAt: now,
      }
    : state;

  const effects: AlertEffect[] = [];
  const summary = summarise(input, isBudgetLeft(told.interruptions, policy.budgetPerHour));
  const shown = summary ? formatFingerprint(summary) : '';
  const pops = interrupts && attended.some((line) => isFrom(policy.notification, readLineStage(line, now)));
  if (summary && (pops || shown !== state.shown)) effects.push({ type: 'show-waits', summary, pops });
  if (!summary && state.shown !== '') effects.push({ type: 'clear-waits' });
  const sound = interrupts ? findSound(input, attended) : undefined;
  if (sound) effects.push({ type: 'sound', sound, volume: policy.volume });

  const ahead = [
    ...lines.map((line) => findNextLineChange(line, now, input.allSnoozedUntil)),
    hasBudget && Number.isFinite(wantsAt) && !isDue ? wantsAt : undefined,
    interrupts && policy.repeatSeconds > 0 ? now + policy.repeatSeconds * 1000 : undefined,
    input.coverUntil,
  ].filter((at): at is number => at !== undefined && at > now);
  return { state: { ...told, shown }, effects, nextAt: ahead.length > 0 ? Math.min(...ahead) : undefined };
};

const markTold = (waits: Record<string, RaisedWait>, ids: ReadonlySet<string>): Record<string, RaisedWait> =>
  Object.fromEntries(Object.entries(waits).map(([id, wait]) => [id, ids.has(id) ? { ...wait, untold: 'idle' } : wait]));

/** Those at or above the notification's stage, snoozed ones and the one being written to included: they still wait. */
const summarise = ({ lines, policy, now }: AlertInput, isBudgetLeftNow: boolean): WaitSummary | undefined => {
  const speaking = lines.filter((line) => isFrom(policy.notification, readLineStage(line, now)));
  const longest = [...speaking].sort((a, b) => a.waitingSince - b.waitingSince || a.id.localeCompare(b.id))[0];
  if (!longest) return undefined;
  return {
    count: speaking.length,
    overdue: speaking.filter((line) => readLineStage(line, now) === 'overdue').length,
    longest,
    waitedMinutes: Math.max(0, Math.floor((now - longest.waitingSince) / 60_000)),
    isBudgetSpent: !isBudgetLeftNow,
  };
};

/** What the notification says, without seconds: a text that changes each second would be redrawn each second. */
const formatFingerprint = ({ count, overdue, longest, waitedMinutes, isBudgetSpent }: WaitSummary): string =>
  JSON.stringify([count, overdue, longest.id, waitedMinutes, isBudgetSpent]);

const findSound = ({ policy, now }: AlertInput, attended: AlertInput['lines']): Sound | undefined => {
  const worst = findWorstStage(
    attended.map((line) => readLineStage(line, now)).filter((it) => isFrom(policy.sound, it)),
  );
  if (worst === 'overdue' || worst === 'urgent') return worst;
  return worst === 'idle' ? undefined : 'warn';
};
