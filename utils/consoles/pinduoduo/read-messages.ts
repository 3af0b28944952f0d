import type { MessageReading } from '@/utils/consoles/shared/page-reader';
import { queryEvery, queryFirst, readTextOf } from '@/utils/consoles/shared/query-first';
import type { Author, MessageKind } from '@/utils/conversation/types';
import { isNoiseText, isNudgeText, isSourceText, isTransferText, isWithdrawalText } from './noise-texts';
import { readMessageId, readSentAt } from './read-message-time';
import { buildKey } from './read-rows';
import { selectors } from './selectors';

/** Older ones were read when they were new; a long pane is not read through on every frame. */
const maxMessages = 120;

interface Sender {
  author: Author;
  certainty: 'sure' | 'unsure';
}

export const findMessageRows = (pane: Element): HTMLElement[] => queryEvery(pane, selectors.messageRow);

export const findNewestMessages = (pane: Element): HTMLElement[] => findMessageRows(pane).slice(-maxMessages);

/** A row that names no owner belongs to `openUid`; without one it is left for later. */
export const readMessage = (row: Element, shop: string, openUid: string | undefined): MessageReading | undefined => {
  const uid = queryFirst(row, selectors.owner)?.getAttribute('currentuid') || openUid;
  const id = readMessageId(row);
  if (uid === undefined || id === undefined) return undefined;
  return { conversation: buildKey(shop, uid), id, sentAt: readSentAt(row), ...readContent(row) };
};

/** Who wrote a row. Undefined where no known mark stands. */
export const readSender = (row: Element): Sender | undefined => {
  if (queryFirst(row, selectors.systemMessage)) return { author: 'system', certainty: 'sure' };
  if (queryFirst(row, selectors.robotMessage)) return { author: 'robot', certainty: 'sure' };
  if (queryFirst(row, selectors.agentMessage)) {
    if (readTextOf(row, selectors.messageText).endsWith('-自动回复')) return { author: 'robot', certainty: 'sure' };
    // A robot taken for an agent would end the wait of a customer nobody answered; the other way round only alarms.
    if (queryFirst(row, selectors.perhapsRobotMessage)) return { author: 'robot', certainty: 'unsure' };
    return { author: 'agent', certainty: 'sure' };
  }
  return queryFirst(row, selectors.customerMessage) ? { author: 'customer', certainty: 'sure' } : undefined;
};

const readContent = (
  row: Element,
): Pick<MessageReading, 'author' | 'kind' | 'text' | 'certainty' | 'isWithdrawn' | 'isTransfer'> => {
  const { author, certainty } = readSender(row) ?? { author: 'system', certainty: 'unsure' };
  const plain = { certainty, isWithdrawn: false, isTransfer: false };
  const text = readTextOf(row, selectors.messageText);
  const said = text || readAllText(row);
  if (isSourceText(said)) return { ...plain, author: 'system', kind: 'source', text: '' };
  if (author === 'system') return readNotice(said, plain.certainty);
  if (isNoiseText(said)) return { ...plain, author: 'system', kind: 'notice', text: said };
  const kind = readKind(row, text);
  return { ...plain, author, kind, text: kind === 'card' ? readTextOf(row, selectors.cardName) : text };
};

const readNotice = (text: string, certainty: 'sure' | 'unsure') => {
  const notice = { author: 'system', kind: 'notice', text, certainty, isWithdrawn: false, isTransfer: false } as const;
  if (isNudgeText(text)) return { ...notice, author: 'customer', kind: 'nudge' } as const;
  return { ...notice, isWithdrawn: isWithdrawalText(text), isTransfer: isTransferText(text) };
};

const readKind = (row: Element, text: string): MessageKind => {
  if (queryFirst(row, selectors.card)) return 'card';
  if (text !== '') return 'text';
  if (queryFirst(row, selectors.video)) return 'video';
  if (queryFirst(row, selectors.emotion)) return 'emoji';
  return queryFirst(row, selectors.image) ? 'image' : 'text';
};

/** What a row says without its time. */
const readAllText = (row: Element): string => {
  const time = readTextOf(row, selectors.messageTime);
  return (row.textContent ?? '').replace(time, '').trim();
};
