import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConversationState } from '@/utils/conversation/state';
import type { ConsoleEvent } from '@/utils/conversation/types';
import { platformPresets } from '@/utils/policy/platform-presets';
import { defaultPolicy } from '@/utils/policy/policy';
import type { Clock, ConsoleRules, DayWindow, ResponsePolicy, Schedule } from '@/utils/policy/response-policy';
import { planConsolePolicy } from '@/utils/response-timer/plan-console-policy';
import { responseTimer } from '@/utils/response-timer/response-timer';
import { key, noon, reduceAll } from '../../support/conversation-events';

export const { rules: pinduoduo } = platformPresets.pinduoduo;

/** Pinduoduo's own limits; a rule set may put other clocks there. Open hours are worked out around the day of the tests. */
export const policyOf = (
  rules: ConsoleRules = pinduoduo,
  schedule: Schedule = defaultPolicy.response.schedule,
): ResponsePolicy => ({
  consoles: { pinduoduo: planConsolePolicy({ consoles: { pinduoduo: rules }, schedule }, 'pinduoduo', noon) },
});

/** The same windows every day, in Beijing. */
export const daily = (...windows: DayWindow[]): Schedule => ({
  timeZone: 'Asia/Shanghai',
  week: Array.from({ length: 7 }, () => windows),
  holidays: [],
});

/** Pinduoduo's rules with a house clock on top, open all day. */
export const addClock = (change: Partial<Clock>): ConsoleRules => ({
  ...pinduoduo,
  clocks: [
    ...pinduoduo.clocks,
    {
      id: 'house',
      origin: 'house',
      measures: 'each-turn',
      unit: 'turn',
      limitSeconds: 60,
      warnAfterSeconds: 20,
      urgentAfterSeconds: 40,
      isAlarming: true,
      hours: { from: 0, to: 1440 },
      hoursApplyTo: 'moment',
      ...change,
    },
  ],
});

export const timerIn = (state: ConversationState, now: number, policy: ResponsePolicy = policyOf()) => {
  const conversation = state.conversations.get(formatConversationKey(key('a')));
  if (!conversation) throw new Error('no such conversation');
  return responseTimer(conversation, policy, now);
};

/** The timer of customer "a" after these events, at `now` (ms since 1970). */
export const timerAfter = (events: readonly ConsoleEvent[], now: number, policy: ResponsePolicy = policyOf()) =>
  timerIn(reduceAll(events), now, policy);
