import { formatLineId } from './line-id';
import type { KeptEntry, KeptLine, QueueState, ReportingPage } from './types';

/**
 * Takes in what one page says about everybody who waits there; `others` are the pages connected beside it.
 * Saying the same again changes nothing. What the page no longer names is over, unless another connected page still
 * names it. A page that is paused or blind only adds. What a page that is gone had named stays until a page of the
 * same shop has settled without naming it.
 */
export const mergeReport = (state: QueueState, page: ReportingPage, others: readonly ReportingPage[]): QueueState => {
  const named = new Map(
    page.entries
      .map((entry) => [formatLineId({ conversation: entry.conversation, tabId: page.tabId }), entry] as const)
      .filter(([id, entry]) => !isOver(state, id, entry, page.pageId)),
  );
  const lines: Record<string, KeptLine> = {};
  for (const [id, line] of Object.entries(state.lines)) {
    if (named.has(id) || page.isPaused || page.isBlind) lines[id] = line;
    else {
      const left = without(line.holders, page.pageId);
      const isNamedElsewhere = others.some((it) => it.pageId in left);
      const speaksForIt = page.pageId in line.holders || (page.isSettled && isAtHome(line, page));
      if (isNamedElsewhere || !speaksForIt) lines[id] = { ...line, holders: left };
    }
  }
  for (const [id, entry] of named) {
    const known = lines[id];
    lines[id] = {
      conversation: entry.conversation,
      tabId: page.tabId,
      holders: { ...known?.holders, [page.pageId]: entry },
    };
  }
  return { ...state, lines };
};

/** Answered or dismissed at or after its start. A page that saw the reply itself and still names a wait knows better. */
const isOver = ({ answered, dismissed }: QueueState, id: string, entry: KeptEntry, pageId: string): boolean => {
  const reply = answered[id];
  const isAnswered = reply !== undefined && reply.at >= entry.waitingSince && !reply.knownBy.includes(pageId);
  return isAnswered || (dismissed[id]?.at ?? Number.NEGATIVE_INFINITY) >= entry.waitingSince;
};

/** Only a page of the same shop can tell that a line without a page is over; a weak one belongs to no other tab. */
const isAtHome = ({ conversation }: KeptLine, page: ReportingPage): boolean =>
  conversation.console === page.console && (conversation.shop === page.shop || conversation.shop === '');

const without = <Value>(record: Record<string, Value>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
