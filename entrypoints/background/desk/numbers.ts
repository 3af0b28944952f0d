import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import { consoleIds } from '@/utils/conversation/types';
import type { Settings } from '@/utils/policy/settings';
import { computeBudget } from '@/utils/response-timer/miss-budget';
import { countClock } from '@/utils/response-timer/numbers/count-clock';
import { findLeadClock } from '@/utils/response-timer/numbers/find-lead-clock';
import { readMedianReplyMs } from '@/utils/response-timer/numbers/reply-times';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';
import { type Budget, calmSituation } from '@/utils/response-timer/situation';
import { readDayAndHour } from '@/utils/response-timer/zone-time';
import type { WaitsRepository } from '@/utils/storage/waits-repository';
import type { PlanCache } from './plan-cache';

export interface Figures {
  budgets: Budget[];
  medianReplyMs: number;
}

interface NumbersParts {
  waits: WaitsRepository;
  plans: PlanCache;
  clock: Clock;
  logger: Logger;
  onChanged(): void;
}

const dayMs = 86_400_000;
/** Late ones come by time alone, so the figures are counted anew although nothing was recorded. */
const staleAfterMs = 15_000;

/** Today's figures per console and the agent's pace, from the record; counted beside the alarms, never before them. */
export const createNumbers = ({ waits, plans, clock, logger, onChanged }: NumbersParts) => {
  let figures: Figures = { budgets: [], medianReplyMs: calmSituation.medianReplyMs };
  let countedAt = Number.NEGATIVE_INFINITY;
  let isCounting = false;

  const count = async (settings: Settings) => {
    const now = clock.now();
    const rows = await waits.list(now - dayMs, now + 1);
    const { day } = readDayAndHour(now, settings.policy.response.schedule.timeZone);
    const today = rows.filter((it) => it.day === day);
    const counted: Figures = {
      budgets: consoleIds.flatMap((console) => countBudget(today, settings, console, plans, now)),
      medianReplyMs: readMedianReplyMs(rows) ?? calmSituation.medianReplyMs,
    };
    const isSame = JSON.stringify(counted) === JSON.stringify(figures);
    figures = counted;
    if (!isSame) onChanged();
  };

  return {
    /** Something was recorded. */
    invalidate: () => {
      countedAt = Number.NEGATIVE_INFINITY;
    },
    /** What was counted last; counts anew meanwhile when that is stale. */
    read: (settings: Settings, now: number): Figures => {
      if (!isCounting && Math.abs(now - countedAt) >= staleAfterMs) {
        isCounting = true;
        countedAt = now;
        count(settings)
          .catch(() => logger.warn('numbers: not counted'))
          .finally(() => {
            isCounting = false;
          });
      }
      return figures;
    },
  };
};

export type Numbers = ReturnType<typeof createNumbers>;

const countBudget = (
  today: readonly WaitRow[],
  settings: Settings,
  console: Budget['console'],
  plans: PlanCache,
  now: number,
): Budget[] => {
  const { clocks } = plans.readPlan(settings, console);
  const lead = findLeadClock(clocks);
  const rows = today.filter((it) => it.console === console);
  if (!lead || rows.length === 0) return [];
  const { inTime, late } = countClock(rows, lead, now);
  const { targetPercent } = lead;
  const canMiss = targetPercent === undefined ? undefined : computeBudget({ inTime, late, targetPercent });
  return [{ console, clockId: lead.id, inTime, late, targetPercent, canMiss }];
};
