import type { KeptEntry, KeptLine, MergedLine, QueueState, ReportingPage } from './types';

/**
 * Everybody who waits in all tabs together, each once. Of several pages the one with the most reliable and then the
 * earliest start gives the times; names come from `nameOf` (memory only) and are '' after a restart of the worker
 * until a page has called in.
 */
export const listLines = (
  state: QueueState,
  pages: readonly ReportingPage[],
  nameOf: (lineId: string) => string,
): MergedLine[] => {
  const byId = new Map(pages.map((page) => [page.pageId, page]));
  return Object.entries(state.lines).flatMap(([id, line]) => {
    const best = findBest(line, byId);
    if (!best) return [];
    const showing = Object.keys(line.holders)
      .flatMap((pageId) => byId.get(pageId) ?? [])
      .sort((a, b) => Number(a.isPaused) - Number(b.isPaused) || b.lastActiveAt - a.lastActiveAt);
    return [
      {
        ...best,
        id,
        name: nameOf(id),
        tabId: showing[0]?.tabId,
        snoozedUntil: state.snoozed[id]?.until ?? 0,
        isPaused: showing.length > 0 && showing.every((it) => it.isPaused || it.isBlind),
      },
    ];
  });
};

const findBest = ({ holders }: KeptLine, connected: ReadonlyMap<string, ReportingPage>): KeptEntry | undefined => {
  // A start that was only guessed is not made better by a page that came later.
  const rank = ([pageId, entry]: [string, KeptEntry]) =>
    entry.certainty === 'unsure' ? 2 : connected.has(pageId) ? 0 : 1;
  const ranked = Object.entries(holders).sort(
    (a, b) => rank(a) - rank(b) || a[1].waitingSince - b[1].waitingSince || (a[0] < b[0] ? -1 : 1),
  );
  return ranked[0]?.[1];
};
