import type { ConsolePart } from '@/utils/consoles/types';
import type { CalibratedPage } from './find-parts';
import type { ReadLayout } from './layout';
import { readContent } from './read-messages';
import { identifyRow, isActiveRow } from './read-rows';
import type { Calibration } from './schema';

const hasText = (element: Element | undefined): boolean => (element?.textContent ?? '').trim() !== '';

/** The calibrated parts that should stand in the page now and do not. An empty list, or no open conversation, is no loss. */
export const findMissingParts = (
  page: CalibratedPage,
  calibration: Calibration,
  readLayout: ReadLayout,
): ConsolePart[] => [
  ...findMissingListParts(page, calibration),
  ...findMissingPaneParts(page, calibration, readLayout),
];

/** Whether no rows mean that nobody is there. */
export const isListReadable = (page: CalibratedPage, calibration: Calibration): boolean =>
  findMissingListParts(page, calibration).length === 0;

const findMissingListParts = (page: CalibratedPage, calibration: Calibration): ConsolePart[] => {
  if (!calibration.parts.conversationList) return [];
  const list = page.find('conversationList');
  if (!list) return ['conversation-list'];
  const rows = page.findRows() ?? [];
  if (rows.length === 0) return list.childElementCount > 0 && hasText(list) ? ['conversation-list'] : [];
  // Only whether the page still names them is asked here, not who they are.
  const isNamed = (row: Element) =>
    identifyRow(row, calibration, '', () => ({ id: '', isShared: false })) !== undefined;
  return rows.some(isNamed) ? [] : ['customer-id'];
};

const findMissingPaneParts = (
  page: CalibratedPage,
  calibration: Calibration,
  readLayout: ReadLayout,
): ConsolePart[] => {
  const pane = page.find('messageList');
  const composer = page.find('composer');
  const sendControl = page.find('sendControl');
  const isAnyActive = page.findRows()?.some((row) => isActiveRow(row, calibration)) ?? false;
  // Without a list there is nothing to choose from: the one conversation is always open.
  const isOpen = pane || composer || sendControl || isAnyActive || !calibration.parts.conversationList;
  if (!isOpen) return [];
  const missing: ConsolePart[] = [];
  if (!pane) missing.push('message-pane');
  else missing.push(...findMissingMessageParts(page, pane, calibration, readLayout));
  if (!composer) missing.push('composer');
  if (!sendControl && calibration.parts.sendControl) missing.push('send-button');
  return missing;
};

const findMissingMessageParts = (
  page: CalibratedPage,
  pane: Element,
  calibration: Calibration,
  readLayout: ReadLayout,
): ConsolePart[] => {
  const newest = page.findMessages().slice(-20);
  if (newest.length === 0) return pane.childElementCount > 0 && hasText(pane) ? ['message-pane'] : [];
  const contents = newest.flatMap((item) => readContent(item, pane, calibration, readLayout) ?? []);
  const unknown = contents.filter(({ author }) => author === undefined);
  // A card that nobody can place is no loss; half of the talk is.
  return contents.length > 0 && unknown.length * 2 >= contents.length ? ['message-author'] : [];
};
