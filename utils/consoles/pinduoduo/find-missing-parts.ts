import { queryEvery, queryFirst, readTextOf } from '@/utils/consoles/shared/query-first';
import type { ConsolePart } from '@/utils/consoles/types';
import { findMissingPaneParts } from './find-missing-pane-parts';
import { parseCountdown } from './read-countdown';
import { readRowUid } from './read-rows';
import { isDisconnected, readStatus } from './read-status';
import { areNamesLost, arePreviewsLost, areTitlesLost, hasUnknownCountdown } from './row-marks';
import { selectors } from './selectors';

/** The parts that should stand in the page now and do not. An empty list, or no open conversation, is no loss. */
export const findMissingParts = (root: Document): ConsolePart[] =>
  isDisconnected(readStatus(root))
    ? []
    : [...new Set([...findMissingListParts(root), ...findUnknownMarks(root), ...findMissingPaneParts(root)])];

/** Whether no rows mean that nobody is there; not while the page is disconnected or was rebuilt. */
export const isListReadable = (root: Document): boolean =>
  !isDisconnected(readStatus(root)) && findMissingListParts(root).length === 0;

const findMissingListParts = (root: Document): ConsolePart[] => {
  const list = queryFirst(root, selectors.list);
  if (!list) return ['conversation-list'];
  const row = queryFirst(list, selectors.row);
  if (row ?? queryFirst(list, selectors.anyRow)) return readRowUid(row) === undefined ? ['customer-id'] : [];
  if (queryFirst(list, selectors.anyListItem)) return ['conversation-list'];
  const today = Number(/\((\d+)\)/.exec(readTextOf(root, selectors.todayCount))?.[1] ?? 0);
  return today > 0 ? ['conversation-list'] : [];
};

/** What the rows still say, by marks that are no longer known. */
const findUnknownMarks = (root: Document): ConsolePart[] => {
  const list = queryFirst(root, selectors.list);
  const rows = list ? queryEvery(list, selectors.row) : [];
  if (!list || rows.length === 0) return [];
  const lost: ConsolePart[] = [];
  if (hasUnreadableCountdowns(list) || rows.some(hasUnknownCountdown)) lost.push('countdown');
  if (areTitlesLost(rows)) lost.push('conversation-list');
  if (areNamesLost(rows)) lost.push('customer-name');
  if (arePreviewsLost(rows)) lost.push('last-message');
  return lost;
};

/** The page shows how long somebody has, and not one of these texts tells us. */
const hasUnreadableCountdowns = (list: Element): boolean => {
  const texts = [selectors.rowCountdown, selectors.rowLate]
    .flatMap((mark) => queryEvery(list, mark))
    .flatMap(({ textContent }) => textContent?.trim() || []);
  return texts.length > 0 && texts.every((text) => parseCountdown(text).kind === 'none');
};
