import type { ConsoleId } from '@/utils/conversation/types';
import { isSilent } from '../alerts/read-line-stage';
import { readWorstStage } from '../read-clocks';
import type { Budget, PresenceAlarm, PromiseEntry, Situation } from '../situation';
import type { MergedLine, QueueState, Scope } from './types';

export interface SituationParts {
  queue: QueueState;
  lines: readonly MergedLine[];
  promises: readonly PromiseEntry[];
  presence: readonly PresenceAlarm[];
  budgets: readonly Budget[];
  medianReplyMs: number;
  /** 帮我盯一下 until then, ms since 1970; 0: off. */
  coverUntil: number;
  now: number;
}

/** A console page that is told. */
interface ToldPage {
  pageId: string;
  tabId: number;
  console: ConsoleId;
}

/**
 * What everybody together knows, as it concerns one console page: its own console only, of customers known by name
 * only those of its own tab, and elsewhere everybody whom this page does not show. Without a page: everything.
 */
export const buildSituation = (parts: SituationParts, page?: ToldPage): Situation => {
  const { queue, now } = parts;
  const concerns = ({ conversation, tabId }: Scope) =>
    !page || (conversation.console === page.console && (conversation.identity === 'stable' || tabId === page.tabId));
  const elsewhere = page
    ? parts.lines.filter((line) => !(page.pageId in (queue.lines[line.id]?.holders ?? {})) && !line.isOffHours)
    : [];
  return {
    medianReplyMs: parts.medianReplyMs,
    budgets: parts.budgets.filter((it) => !page || it.console === page.console),
    promises: parts.promises.filter((it) => !page || it.conversation.console === page.console),
    presence: parts.presence.map(({ console, kind, since, waiting }) => ({ console, kind, since, waiting })),
    dismissed: Object.values(queue.dismissed)
      .filter(concerns)
      .map(({ conversation, at, marks }) => ({ conversation, at, ...(marks && { marks }) })),
    snoozed: Object.values(queue.snoozed)
      .filter(concerns)
      .map(({ conversation, until }) => ({ conversation, until })),
    allSnoozedUntil: queue.allSnoozedUntil,
    coverUntil: parts.coverUntil > now ? parts.coverUntil : 0,
    elsewhere: {
      waiting: elsewhere.length,
      overdue: elsewhere.filter((it) => !isSilent(it, now) && readWorstStage(it.clocks, now) === 'overdue').length,
    },
  };
};
