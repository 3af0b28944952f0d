import type { Clock } from '@/utils/base/clock';
import type { ConsoleId } from '@/utils/conversation/types';
import type { ConsolePolicy, TimeRange } from '@/utils/policy/response-policy';
import type { Settings } from '@/utils/policy/settings';
import { planConsolePolicy } from '@/utils/response-timer/plan-console-policy';
import { joinRanges } from '@/utils/response-timer/presence/watch-presence';

/** A plan reaches a week ahead; half a day later it is made anew. */
const validMs = 12 * 3_600_000;

/** The rules of each console with hours and holidays worked out, made once per change of the settings. */
export const createPlanCache = (clock: Clock) => {
  const plans = new Map<ConsoleId, { rules: string; plannedAt: number; plan: ConsolePolicy; open: TimeRange[] }>();

  const read = (settings: Settings, console: ConsoleId) => {
    const { response } = settings.policy;
    const rules = JSON.stringify([response.consoles[console], response.schedule]);
    const known = plans.get(console);
    const now = clock.now();
    if (known && known.rules === rules && Math.abs(now - known.plannedAt) < validMs) return known;
    const plan = planConsolePolicy(response, console, now);
    const open = joinRanges(plan.clocks.flatMap((it) => (it.isAlarming ? it.open : [])));
    const made = { rules, plannedAt: now, plan, open };
    plans.set(console, made);
    return made;
  };

  return {
    readPlan: (settings: Settings, console: ConsoleId): ConsolePolicy => read(settings, console).plan,
    /** The moments at which somebody must be there. */
    readOpen: (settings: Settings, console: ConsoleId): TimeRange[] => read(settings, console).open,
  };
};

export type PlanCache = ReturnType<typeof createPlanCache>;
