import { queryEvery, queryFirst } from '@/utils/consoles/shared/query-first';
import type { ConsolePart } from '@/utils/consoles/types';
import { readMessageId } from './read-message-time';
import { findMessageRows, readSender } from './read-messages';
import { readRowUid } from './read-rows';
import { selectors } from './selectors';

/** What belongs to the open conversation and is not found; nothing where none is open. */
export const findMissingPaneParts = (root: Document): ConsolePart[] => {
  const pane = queryFirst(root, selectors.pane);
  const composer = queryFirst(root, selectors.composer);
  const sendControl = queryFirst(root, selectors.sendControl);
  if (!pane && !composer && !sendControl && !queryFirst(root, selectors.activeRow)) return [];
  const missing: ConsolePart[] = pane ? findMissingMessageParts(root, pane) : ['message-pane'];
  if (!composer) missing.push('composer');
  if (!sendControl) missing.push('send-button');
  return missing;
};

const findMissingMessageParts = (root: Document, pane: Element): ConsolePart[] => {
  const rows = findMessageRows(pane).slice(-20);
  const missing: ConsolePart[] = [];
  // Without its number no message is told, so that none is told twice.
  const areRowsLost = rows.length === 0 ? hasBubbles(pane) : rows.every((row) => readMessageId(row) === undefined);
  if (areRowsLost) missing.push('message-pane');
  // -自动回复 stands in the text: without it a robot would pass for the agent.
  if (areTextsLost(rows)) missing.push('message-pane', 'message-author');
  else if (hasUnknownAuthors(rows)) missing.push('message-author');
  if (isOwnerLost(pane, rows) || isActiveRowLost(root, pane)) missing.push('customer-id');
  return missing;
};

/** Bubbles stand there, in nothing that is known as a message. */
const hasBubbles = (pane: Element): boolean => queryFirst(pane, selectors.messageText) !== undefined;

/** Agent and customer have said something, nothing of it is a picture or a card, and no text is found in any of it. */
const areTextsLost = (rows: readonly Element[]): boolean => {
  const bubbles = rows.flatMap(
    (row) => queryFirst(row, selectors.customerMessage) ?? queryFirst(row, selectors.agentMessage) ?? [],
  );
  const others = [selectors.card, selectors.image, selectors.video, selectors.emotion];
  const said = bubbles.filter(
    (bubble) => (bubble.textContent ?? '').trim() !== '' && !others.some((part) => queryFirst(bubble, part)),
  );
  return said.length > 0 && bubbles.every((bubble) => !queryFirst(bubble, selectors.messageText));
};

/**
 * Not one of the newest rows tells who wrote it; or more than a third of those that are plainly bubbles do not, as when only
 * the customer's were renamed. A card that nobody can place is no loss.
 */
const hasUnknownAuthors = (rows: readonly Element[]): boolean => {
  const bubbles = rows.filter((row) => queryFirst(row, selectors.messageText));
  const countKnown = (list: readonly Element[]) => list.filter(readSender).length;
  return (rows.length > 0 && countKnown(rows) === 0) || countKnown(bubbles) * 3 < bubbles.length * 2;
};

/** While the page switches, the owner in the pane is what keeps one customer's words from another. */
const isOwnerLost = (pane: Element, rows: readonly Element[]): boolean =>
  !queryFirst(pane, selectors.owner) &&
  rows.some((row) => queryFirst(row, selectors.customerMessage) && queryFirst(row, selectors.messageText));

/** The owner's row stands in the list, no row is marked as the open one: what keeps a switch apart is gone. */
const isActiveRowLost = (root: Document, pane: Element): boolean => {
  const list = queryFirst(root, selectors.list);
  if (!list || queryFirst(list, selectors.activeRow)) return false;
  const rows = queryEvery(list, selectors.row);
  const owner = queryFirst(pane, selectors.owner)?.getAttribute('currentuid');
  return rows.some((row) => readRowUid(row) === owner);
};
