import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { ConsoleSummary } from './summarize';

/** The miss budget in plain words, and whether it needs a look. */
export const describeBudget = (
  t: PageCatalogue,
  { lead, today, canMiss }: Pick<ConsoleSummary, 'lead' | 'today' | 'canMiss'>,
): { text: string; tone: 'good' | 'near' | 'below' | 'quiet' } => {
  const words = t.board.budget;
  const { targetPercent: target, unit } = lead;
  if (today.inTime + today.late === 0) return { text: words.quiet, tone: 'quiet' };
  if (target === undefined) return { text: words.noTarget, tone: 'quiet' };
  if (canMiss === undefined) return { text: words.belowForToday(target), tone: 'below' };
  if (canMiss < 0) return { text: words.below(target, -canMiss, unit), tone: 'below' };
  if (canMiss === 0) return { text: words.lastOne(target, unit), tone: 'near' };
  return { text: words.canMiss(canMiss, unit), tone: 'good' };
};
