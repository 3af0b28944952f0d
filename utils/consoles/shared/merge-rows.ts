import type { RowGroup } from '@/utils/conversation/types';
import type { RowReading } from './page-reader';

/** One customer may stand in several groups; the most urgent row speaks for them. */
const groupsByUrgency: readonly RowGroup[] = ['overdue', 'waiting', 'auto-replied', 'off-hours', 'other', 'answered'];

export const mergeRows = (a: RowReading, b: RowReading): RowReading => {
  const [first, second] = groupsByUrgency.indexOf(a.group) <= groupsByUrgency.indexOf(b.group) ? [a, b] : [b, a];
  return {
    ...first,
    isActive: a.isActive || b.isActive,
    countdown: first.countdown.kind === 'none' ? second.countdown : first.countdown,
  };
};
