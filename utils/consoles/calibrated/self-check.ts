import type { Author } from '@/utils/conversation/types';
import { createCalibratedParts } from './find-parts';
import { type ReadLayout, readPageLayout } from './layout';
import { findItems, findPart, findWithin } from './locate';
import { readContent } from './read-messages';
import { readRowName } from './read-rows';
import { type Calibration, type PartName, partNames } from './schema';

/** What a calibration sees on the page now: for 我看到 12 条消息，最后一条是顾客说的，对吗？ */
export interface SelfCheck {
  messages: { author: Author | undefined; text: string }[];
  rowNames: string[];
  openName: string;
  /** Calibrated parts that none of their locators finds any more: these have to be shown anew. */
  lost: PartName[];
}

/** Parts that not every row or message shows. */
const mayBeAbsent: readonly PartName[] = ['rowUnread', 'activeRow', 'messageTime'];

/** Looks once at the page with a calibration, and changes nothing. */
export const checkCalibration = (
  root: Document,
  calibration: Calibration,
  readLayout: ReadLayout = readPageLayout,
): SelfCheck => {
  const page = createCalibratedParts(root, calibration);
  const list = page.find('messageList');
  const items = page.findMessages();
  const contents = items.flatMap((item) => (list && readContent(item, list, calibration, readLayout)) ?? []);
  const rows = page.findRows() ?? [];
  return {
    messages: contents.map(({ author, text }) => ({ author, text })),
    rowNames: rows.map((row) => readRowName(row, calibration)),
    openName: page.find('openName')?.textContent?.trim() ?? '',
    lost: partNames.filter(
      (name) => calibration.parts[name] && !mayBeAbsent.includes(name) && !isSeen(name, root, calibration, items, rows),
    ),
  };
};

const isSeen = (
  name: PartName,
  root: Document,
  { parts }: Calibration,
  items: readonly Element[],
  rows: readonly Element[],
): boolean => {
  const part = parts[name];
  if (name === 'messageItem' || name === 'conversationRow') {
    const list = findPart(root, name === 'messageItem' ? parts.messageList : parts.conversationList);
    return list !== undefined && findItems(list, part).length > 0;
  }
  if (name === 'messageText') return items.some((item) => findWithin(item, part));
  if (name === 'rowName' || name === 'rowPreview') return rows.some((row) => findWithin(row, part));
  return findPart(root, part) !== undefined;
};
