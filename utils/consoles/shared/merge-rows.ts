import type { RowGroup } from '@/utils/conversation/types';
import type { RowReading } from './page-reader';

/** One customer may stand in several groups; the most urgent row speaks for them. */
const groupsByUrgency: readonly RowGroup[] = ['overdue', 'waiting', 'auto-replied', 'off-hours', 'other', 'answered'];

/** The page's late marker says more than its countdown; the nearer deadline speaks. Independent of the rows' order. */
const rank = ({ group, countdown }: RowReading): number =>
  groupsByUrgency.indexOf(group) * 1e9 +
  (countdown.kind === 'none' ? 1e8 : countdown.kind === 'remaining' ? countdown.seconds : -countdown.seconds);

export const mergeRows = (a: RowReading, b: RowReading): RowReading => {
  const [first, second] = rank(a) <= rank(b) ? [a, b] : [b, a];
  return {
    ...first,
    isActive: a.isActive || b.isActive,
    countdown: first.countdown.kind === 'none' ? second.countdown : first.countdown,
  };
};
