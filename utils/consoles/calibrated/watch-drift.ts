import { createAuthorMemory } from '@/utils/consoles/shared/author-memory';
import type { ConsolePart } from '@/utils/consoles/types';
import type { CalibratedPage } from './find-parts';
import type { ReadLayout } from './layout';
import { findWithin } from './locate';
import { readContent } from './read-messages';
import type { Calibration, PartName } from './schema';

/** Counters and clocks run on while nothing else happens. */
const readSteady = (item: Element): string => (item.textContent ?? '').replace(/\d+/g, '0').trim();

/**
 * A part that not every item shows: its absence alone says nothing. But where an item reads as before, and what was found
 * in it is found in no item any more, the page has renamed it. A dot without a text and a class of the item itself go
 * without a trace: `isTextless` says that the part may be judged all the same. `isAnyEnough`: one item tells, because
 * others show it in another shape.
 */
const createPartMemory = (
  calibration: Calibration,
  name: PartName,
  { isTextless = false, isAnyEnough = false } = {},
) => {
  const part = calibration.parts[name];
  const bearers = new WeakMap<Element, string>();
  const isBearing = (item: Element): boolean => {
    const found = part && findWithin(item, part);
    if (!found || isTextless) return found !== undefined;
    return found !== item && (found.textContent ?? '').trim() !== '';
  };
  const note = (item: Element): boolean => {
    const isFound = isBearing(item);
    if (isFound) bearers.set(item, readSteady(item));
    return isFound;
  };
  const hasLost = (item: Element): boolean => bearers.get(item) === readSteady(item) && !isBearing(item);
  return {
    note,
    /** Call it with all items; it remembers them for the next look. */
    isLost(items: readonly Element[]): boolean {
      // Each one has to be noted, whatever another showed.
      const bearing = items.filter(note);
      return (isAnyEnough || bearing.length === 0) && items.some(hasLost);
    },
    hasLost,
  };
};

export interface DriftWatch {
  /** The parts that are lost now; remembers what it saw for the next look. */
  findLost(): ConsolePart[];
  /** A row that was marked as waiting and reads as it did, in a list in which no mark is known any more. */
  hasLostMark(row: Element): boolean;
}

/**
 * Notices while the page stands open what a single look cannot: marks that were there and are known no more. Without it a
 * renamed wait marker would look like a quiet shop.
 */
export const watchDrift = (page: CalibratedPage, calibration: Calibration, readLayout: ReadLayout): DriftWatch => {
  const previews = createPartMemory(calibration, 'rowPreview');
  const marks = createPartMemory(calibration, 'rowUnread');
  const active = createPartMemory(calibration, 'activeRow', { isTextless: true });
  const texts = createPartMemory(calibration, 'messageText', { isAnyEnough: true });
  // Where marks alone tell, one message that is nobody's any more is enough.
  const authors = createAuthorMemory(calibration.authors.agentSide === undefined);

  const findLostInRows = (rows: readonly Element[], isOpen: boolean): ConsolePart[] => {
    const areRowsLost = [previews.isLost(rows), marks.isLost(rows)].includes(true);
    // Nobody is marked either when the agent has closed the conversation, and a name above it tells as well.
    const isActiveLost = active.isLost(rows) && isOpen && !page.find('openName');
    return [...(areRowsLost ? ['conversation-list' as const] : []), ...(isActiveLost ? ['customer-id' as const] : [])];
  };

  const findLostInPane = (pane: Element, items: readonly Element[]): ConsolePart[] => {
    const messages = items.flatMap((item) => {
      const content = readContent(item, pane, calibration, readLayout);
      return content ? [{ item, author: content.author, text: content.text }] : [];
    });
    const areTextsLost = texts.isLost(items);
    const areAuthorsLost = authors.isLost(messages);
    return [...(areTextsLost ? ['message-pane' as const] : []), ...(areAuthorsLost ? ['message-author' as const] : [])];
  };

  return {
    findLost() {
      const pane = page.find('messageList');
      const items = pane ? page.findMessages().slice(-20) : [];
      const isOpen = items.length > 0 || (!calibration.parts.messageList && page.find('composer') !== undefined);
      return [...findLostInRows(page.findRows() ?? [], isOpen), ...(pane ? findLostInPane(pane, items) : [])];
    },
    hasLostMark(row) {
      if (marks.note(row) || !marks.hasLost(row)) return false;
      return marks.isLost(page.findRows() ?? []);
    },
  };
};
