import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { ConsoleSummary } from './summarize';

export interface BudgetWords {
  text: string;
  tone: 'good' | 'near' | 'below' | 'quiet';
}

/** The miss budget in plain words, and whether it needs a look. */
export const describeBudget = (
  t: PageCatalogue,
  { lead, today, canMiss, todayAverageMs }: Pick<ConsoleSummary, 'lead' | 'today' | 'canMiss' | 'todayAverageMs'>,
): BudgetWords => {
  const words = t.board.budget;
  const { targetPercent: target, unit } = lead;
  if (today.inTime + today.late === 0) return { text: words.quiet, tone: 'quiet' };
  if (target === undefined) return describeAverage(t, todayAverageMs, lead.targetAverageSeconds);
  if (canMiss === undefined) return { text: words.belowForToday(target), tone: 'below' };
  if (canMiss < 0) return { text: words.below(target, -canMiss, unit), tone: 'below' };
  if (canMiss === 0) return { text: words.lastOne(target, unit), tone: 'near' };
  return { text: words.canMiss(canMiss, unit), tone: 'good' };
};

/** A platform that judges the average has no customers to miss: the average against its target instead. */
const describeAverage = (
  t: PageCatalogue,
  averageMs: number | undefined,
  targetSeconds: number | undefined,
): BudgetWords => {
  const { budget, duration } = t.board;
  if (averageMs === undefined || targetSeconds === undefined) return { text: budget.noTarget, tone: 'quiet' };
  return {
    text: budget.average(duration(averageMs), duration(targetSeconds * 1000)),
    tone: averageMs <= targetSeconds * 1000 ? 'good' : 'below',
  };
};
