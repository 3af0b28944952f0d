import { formatRemaining } from '@/components/shared/format-remaining';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { QueueLine } from '@/utils/response-timer/situation';
import type { LineState } from './queue';

/** The time in the strip's words. */
export const describeTime = (t: PageCatalogue, state: LineState): string =>
  formatRemaining(t.overlay.time, { ...state, isOffHours: state.stage === 'off-hours' }, 'full');

/** Late and closed hours stand in the time's words already; every other stage is said beside it. */
export const describeStage = (t: PageCatalogue, { stage }: LineState): string | undefined =>
  stage === 'overdue' || stage === 'off-hours' ? undefined : t.overlay.stages[stage];

/** Console and shop of a line, each only where there is more than one of it. */
export const describePlaces = (t: PageCatalogue, lines: readonly QueueLine[]): ((line: QueueLine) => string) => {
  const hasSeveral = (read: (line: QueueLine) => string) => new Set(lines.map(read)).size > 1;
  const showsConsole = hasSeveral(({ conversation }) => conversation.console);
  const showsShop = hasSeveral(({ conversation }) => conversation.shop);
  return ({ conversation: { console, shop } }) =>
    [showsConsole ? t.common.consoles[console] : '', showsShop ? shop : ''].filter((it) => it !== '').join(' · ');
};
