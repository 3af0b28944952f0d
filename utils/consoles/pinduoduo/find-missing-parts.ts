import { queryEvery, queryFirst, readTextOf } from '@/utils/consoles/shared/query-first';
import type { ConsolePart } from '@/utils/consoles/types';
import { parseCountdown } from './read-countdown';
import { findMessageRows, readSender } from './read-messages';
import { readRowUid } from './read-rows';
import { readStatus } from './read-status';
import { selectors } from './selectors';

/** The parts that should stand in the page now and do not. An empty list, or no open conversation, is no loss. */
export const findMissingParts = (root: Document): ConsolePart[] =>
  isDisconnected(root) ? [] : [...findMissingListParts(root), ...findMissingPaneParts(root)];

/** Whether no rows mean that nobody is there; not while the page is disconnected or was rebuilt. */
export const isListReadable = (root: Document): boolean =>
  !isDisconnected(root) && findMissingListParts(root).length === 0;

/** The page itself has taken everything away, and says so. */
const isDisconnected = (root: Document): boolean => {
  const status = readStatus(root);
  return status === 'connecting' || status === 'logged-out' || status === 'elsewhere';
};

const findMissingListParts = (root: Document): ConsolePart[] => {
  const list = queryFirst(root, selectors.list);
  if (!list) return ['conversation-list'];
  const row = queryFirst(list, selectors.row);
  if (row && readRowUid(row) !== undefined) return hasUnreadableCountdowns(list) ? ['countdown'] : [];
  if (row) return ['customer-id'];
  if (queryFirst(list, selectors.anyRow)) return ['customer-id'];
  if (queryFirst(list, selectors.anyListItem)) return ['conversation-list'];
  const today = Number(/\((\d+)\)/.exec(readTextOf(root, selectors.todayCount))?.[1] ?? 0);
  return today > 0 ? ['conversation-list'] : [];
};

const findMissingPaneParts = (root: Document): ConsolePart[] => {
  const pane = queryFirst(root, selectors.pane);
  const composer = queryFirst(root, selectors.composer);
  const sendControl = queryFirst(root, selectors.sendControl);
  if (!pane && !composer && !sendControl && !queryFirst(root, selectors.activeRow)) return [];
  const missing: ConsolePart[] = [];
  if (!pane) missing.push('message-pane');
  else if (hasUnknownAuthors(pane)) missing.push('message-author');
  if (!composer) missing.push('composer');
  if (!sendControl) missing.push('send-button');
  return missing;
};

/** The page shows how long somebody has, and not one of these texts tells us. */
const hasUnreadableCountdowns = (list: Element): boolean => {
  const texts = [selectors.rowCountdown, selectors.rowLate]
    .flatMap((mark) => queryEvery(list, mark))
    .flatMap(({ textContent }) => textContent?.trim() || []);
  return texts.length > 0 && texts.every((text) => parseCountdown(text).kind === 'none');
};

/**
 * Not one of the newest rows tells who wrote it; or more than a third of those that are plainly bubbles do not, as when only
 * the customer's were renamed. A card that nobody can place is no loss.
 */
const hasUnknownAuthors = (pane: Element): boolean => {
  const rows = findMessageRows(pane).slice(-20);
  const bubbles = rows.filter((row) => queryFirst(row, selectors.messageText));
  const countKnown = (list: Element[]) => list.filter(readSender).length;
  return (rows.length > 0 && countKnown(rows) === 0) || countKnown(bubbles) * 3 < bubbles.length * 2;
};
