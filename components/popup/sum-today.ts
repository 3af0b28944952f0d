import type { OpenConsole } from '@/components/shared/page/types';

/** Today's answers over all consoles that are open now. */
export const sumToday = (consoles: readonly OpenConsole[]): { answered: number; late: number } => ({
  answered: consoles.reduce((sum, { answeredToday }) => sum + answeredToday, 0),
  late: consoles.reduce((sum, { lateToday }) => sum + lateToday, 0),
});
