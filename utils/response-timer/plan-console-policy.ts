import type { ConsoleId } from '@/utils/conversation/types';
import { platformPresets } from '@/utils/policy/platform-presets';
import type { ResponseRules } from '@/utils/policy/policy';
import type { ConsolePolicy } from '@/utils/policy/response-policy';
import { planOpenRanges, planWorkedRanges } from './working-hours';

const dayMs = 86_400_000;
/** A page that stays open over a long weekend needs no new plan; waits reach back two days at most. */
const daysBack = 2;
const daysAhead = 8;

/** The rules of one console with schedule, zone and holidays worked out around `now` (ms since 1970). */
export const planConsolePolicy = (rules: ResponseRules, console: ConsoleId, now: number): ConsolePolicy => {
  const { clocks, pageClock, replies } = rules.consoles[console] ?? platformPresets[console].rules;
  const span = { from: now - daysBack * dayMs, to: now + daysAhead * dayMs };
  const worked = planWorkedRanges(rules.schedule, span);
  return {
    clocks: clocks.map((clock) => ({ ...clock, open: planOpenRanges(worked, clock.hours, span) })),
    pageClock,
    replies,
    worked,
    coveredUntil: span.to,
  };
};
