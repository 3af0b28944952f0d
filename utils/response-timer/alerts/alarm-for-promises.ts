import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { PromiseEntry } from '../situation';
import { isBudgetLeft } from './interruption-budget';
import type { AlertInput, AlertOutcome, AlertState } from './types';

/** A promise that becomes overdue is told once, within the budget and not while everything is snoozed. */
export const alarmForPromises = (state: AlertState, input: AlertInput): AlertOutcome => {
  const { promises, policy, now, allSnoozedUntil } = input;
  const overdue = promises.filter((it) => it.dueAt <= now);
  const isTold = (it: PromiseEntry) => state.promises[formatConversationKey(it.conversation)] === it.dueAt;
  const fresh = overdue.filter((it) => !isTold(it));
  const mayTell = allSnoozedUntil <= now && isBudgetLeft(state.interruptions, policy.budgetPerHour);
  const ahead = [...promises.map((it) => it.dueAt), allSnoozedUntil].filter((at) => at > now);
  const nextAt = ahead.length > 0 ? Math.min(...ahead) : undefined;
  if (fresh.length > 0 && mayTell) {
    return {
      state: {
        ...state,
        interruptions: [...state.interruptions, now],
        promises: Object.fromEntries(overdue.map((it) => [formatConversationKey(it.conversation), it.dueAt])),
      },
      effects: [
        { type: 'show-promises', overdue },
        ...(policy.sound === 'never' ? [] : [{ type: 'sound', sound: 'promise', volume: policy.volume } as const]),
      ],
      nextAt,
    };
  }
  const wasShown = Object.keys(state.promises).length > 0;
  const kept = Object.fromEntries(
    overdue.filter(isTold).map((it) => [formatConversationKey(it.conversation), it.dueAt]),
  );
  const isCleared = wasShown && Object.keys(kept).length === 0;
  return { state: { ...state, promises: kept }, effects: isCleared ? [{ type: 'clear-promises' }] : [], nextAt };
};
