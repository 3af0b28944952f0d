import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import { dismissWait, restoreWait } from '@/utils/conversation/dismiss-wait';
import { reduceConversations } from '@/utils/conversation/reduce-conversations';
import { emptyConversationState } from '@/utils/conversation/state';
import { platformPresets } from '@/utils/policy/platform-presets';
import type { ConsolePolicy, ConsoleRules, Schedule } from '@/utils/policy/response-policy';
import { planConsolePolicy } from '@/utils/response-timer/plan-console-policy';
import { responseTimer } from '@/utils/response-timer/response-timer';
import { key, noon } from '../../support/conversation-events';
import { addClock, pinduoduo } from './timer-of';
import { expectWait, type LoggedEvent } from './wait-oracle';
import { drawScenarios, type Scenario } from './wait-scenarios';

const minute = 60_000;
/** The shop rests from 12:00 to 13:00 and closes at 23:30; noon is the 20th in Beijing. */
const week = Array.from({ length: 7 }, () => [
  { from: 450, to: 720 },
  { from: 780, to: 1410 },
]);
const schedule: Schedule = { timeZone: 'Asia/Shanghai', week, holidays: [] };
/** Before and after the break, at the opening, before and after 23:00, at night. */
const starts = [-25, -5, 55, 180, 655, 665, -245, -400].map((minutes) => noon + minutes * minute);

const plan = (rules: ConsoleRules): ConsolePolicy =>
  planConsolePolicy({ consoles: { pinduoduo: rules }, schedule }, 'pinduoduo', noon);

/** A house clock that only shows, also at night. */
const withQuiet = addClock({ id: 'quiet', isAlarming: false });
const strict: ConsoleRules = {
  ...addClock({}),
  replies: { assistRobotCounts: true, perfunctoryCounts: false, holdingCounts: false },
};

const play = (log: readonly LoggedEvent[]) =>
  log.reduce((state, event) => {
    if (event.type === 'dismiss') return dismissWait(state, key('a'), event.at);
    if (event.type === 'restore') return restoreWait(state, key('a'));
    return reduceConversations(state, event);
  }, emptyConversationState);

const readTimer = (log: readonly LoggedEvent[], rules: ConsolePolicy, now: number) => {
  const conversation = play(log).conversations.get(formatConversationKey(key('a')));
  return conversation && responseTimer(conversation, { consoles: { pinduoduo: rules } }, now);
};

const compare = ({ log, now }: Scenario, rules: ConsolePolicy) => {
  const timer = readTimer(log, rules, now);
  const told = timer && timer.stage !== 'idle' ? timer : undefined;
  const { stage, startedAt, waitedMs, remainingMs, clockId, basis } = told ?? {};
  const expected = expectWait(log, rules, now);
  expect(told && { stage, startedAt, waitedMs, remainingMs, clockId, basis }).toEqual(expected);
};

const checkSane = ({ log, now }: Scenario, rules: ConsolePolicy) => {
  const timer = readTimer(log, rules, now);
  if (!timer || timer.startedAt === undefined) return;
  const longest = Math.max(0, now - timer.startedAt);
  expect(timer.waitedMs).toBeGreaterThanOrEqual(0);
  expect(timer.waitedMs).toBeLessThanOrEqual(longest);
  expect(timer.remainingMs).toBeLessThanOrEqual(timer.limitMs);
  if (timer.clocks.length > 0) expect(timer.remainingMs).toBeGreaterThanOrEqual(timer.limitMs - longest);
  for (const { warnAt, urgentAt, dueAt } of timer.clocks) {
    expect(Number.isFinite(dueAt)).toBe(true);
    expect(warnAt <= urgentAt && urgentAt <= dueAt).toBe(true);
  }
};

describe('any wait equals an independently written oracle', () => {
  it.each<[string, ConsoleRules, boolean, number]>([
    ["Pinduoduo, the computer's clock jumping by days", withQuiet, true, 3_500],
    ['Pinduoduo with a house clock, 哦 and 稍等 not counting, the clock jumping', strict, true, 3_500],
    ['Douyin, by session start', platformPresets.douyin.rules, false, 1_500],
    ['JD, first replies only', platformPresets.jd.rules, false, 1_500],
  ])('%s', (_, rules, hasJumps, numRuns) => {
    const policy = plan(rules);
    fc.assert(
      fc.property(drawScenarios(starts, hasJumps), (scenario) => {
        compare(scenario, policy);
        checkSane(scenario, policy);
      }),
      { numRuns },
    );
  });

  it('does not care how often the page tells the same messages again', () => {
    const policy = plan(pinduoduo);
    fc.assert(
      fc.property(drawScenarios(starts, false), ({ log, now }) => {
        const again = log.flatMap((it): LoggedEvent[] => (it.type === 'message-seen' ? [it, it] : [it]));
        expect(readTimer(again, policy, now)).toEqual(readTimer(log, policy, now));
      }),
      { numRuns: 500 },
    );
  });
});
