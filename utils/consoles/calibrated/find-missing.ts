import type { ConsolePart } from '@/utils/consoles/types';
import type { CalibratedPage } from './find-parts';
import type { ReadLayout } from './layout';
import { readId } from './read-id';
import { readContent } from './read-messages';
import { identifyRow, isActiveRow } from './read-rows';
import type { Calibration, ShownName } from './schema';

const hasText = (element: Element | undefined): boolean => (element?.textContent ?? '').trim() !== '';

/** A row says a name, a line and a time at least; 暂无会话 in an empty list says less. */
const fewestRowTexts = 3;

const hasRowTexts = (list: Element, { listFurniture }: Calibration): boolean => {
  const furniture = listFurniture === undefined ? [] : [...list.querySelectorAll(listFurniture)];
  const texts = [...list.querySelectorAll('*')].filter(
    (it) => it.childElementCount === 0 && hasText(it) && !furniture.some((piece) => piece.contains(it)),
  );
  return texts.length >= fewestRowTexts;
};

const partOf: Partial<Record<ShownName, ConsolePart>> = {
  conversationList: 'conversation-list',
  conversationRow: 'conversation-list',
  rowName: 'customer-id',
  messageList: 'message-pane',
  messageItem: 'message-pane',
  authors: 'message-author',
  composer: 'composer',
  sendControl: 'send-button',
};

/** What a calibration cannot see on any page, because nobody has shown it yet. Authors of unseen messages are no second loss. */
export const listUncalibratedParts = ({ missing = [] }: Calibration): ConsolePart[] => {
  const parts = new Set(missing.flatMap((name) => partOf[name] ?? []));
  if (parts.has('message-pane')) parts.delete('message-author');
  return [...parts];
};

/** The calibrated parts that should stand in the page now and do not. An empty list, or no open conversation, is no loss. */
export const findMissingParts = (
  page: CalibratedPage,
  calibration: Calibration,
  readLayout: ReadLayout,
): ConsolePart[] => {
  const uncalibrated = listUncalibratedParts(calibration);
  const missing = new Set([
    ...findMissingListParts(page, calibration),
    ...findMissingPaneParts(page, calibration, readLayout),
  ]);
  return [...missing].filter((part) => !uncalibrated.includes(part));
};

/** Whether no rows mean that nobody is there. */
export const isListReadable = (page: CalibratedPage, calibration: Calibration): boolean =>
  findMissingListParts(page, calibration).length === 0;

const findMissingListParts = (page: CalibratedPage, calibration: Calibration): ConsolePart[] => {
  if (!calibration.parts.conversationList) return [];
  const list = page.find('conversationList');
  if (!list) return ['conversation-list'];
  const rows = page.findRows() ?? [];
  if (rows.length === 0) return hasRowTexts(list, calibration) ? ['conversation-list'] : [];
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
  // Messages are shown, no row is marked and the name above them is gone: whose they are cannot be told.
  const isNobodyNamed = !isAnyActive && calibration.parts.openName !== undefined && !page.find('openName');
  if (isNobodyNamed && page.findMessages().length > 0) missing.push('customer-id');
  if (!pane) {
    // Known by its messages only, a pane without any is no loss while no conversation is open.
    const isKnownByItems = calibration.parts.messageList?.locators.every((it) => it.holdsAll) ?? false;
    if (!isKnownByItems || hasText(page.find('openName'))) missing.push('message-pane');
  } else missing.push(...findMissingMessageParts(page, pane, calibration, readLayout));
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
  const read = newest.flatMap((item) => {
    const content = readContent(item, pane, calibration, readLayout);
    return content ? [{ item, content }] : [];
  });
  const { messageId } = calibration;
  // A page that numbers its messages leaves its own notices without a number.
  const numbered = messageId ? read.filter(({ item }) => readId(item, messageId) !== undefined) : read;
  if (numbered.length === 0 && read.length > 0) return ['message-pane'];
  const unknown = numbered.filter(({ content }) => content.author === undefined).length;
  // A card that nobody can place is no loss; the talk of one side is.
  const isSideLost = unknown * 2 >= numbered.length || (unknown > 1 && unknown * 3 >= numbered.length);
  return numbered.length > 0 && isSideLost ? ['message-author'] : [];
};
