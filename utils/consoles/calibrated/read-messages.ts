import type { MessageReading } from '@/utils/consoles/shared/page-reader';
import type { Author, MessageKind } from '@/utils/conversation/types';
import type { ReadLayout } from './layout';
import { findWithin, readTextWithin } from './locate';
import { readAuthor } from './read-author';
import type { RowIdentity } from './read-rows';
import { parseShownTime } from './read-time';
import type { Calibration } from './schema';

/** A time to the minute of a message that came just now says less than our own clock. */
const minuteMs = 60_000;

export interface MessageContent {
  author: Author | undefined;
  kind: MessageKind;
  text: string;
}

/** What a message says and who wrote it. An item with neither text nor picture is none: undefined. */
export const readContent = (
  item: Element,
  list: Element,
  calibration: Calibration,
  readLayout: ReadLayout,
): MessageContent | undefined => {
  const { parts, authors } = calibration;
  const bubble = findWithin(item, parts.messageText);
  const text = bubble ? (bubble.textContent ?? '').trim() : readAllText(item, calibration);
  const kind = readKind(item, text);
  if (!kind) return undefined;
  return { author: readAuthor({ item, bubble: bubble ?? item, list }, authors, readLayout), kind, text };
};

const readKind = (item: Element, text: string): MessageKind | undefined => {
  if (text !== '') return 'text';
  if (item.querySelector('video')) return 'video';
  return item.querySelector('img, picture, canvas') ? 'image' : undefined;
};

/** Without its time: that changes while nobody writes. */
const readAllText = (item: Element, { parts }: Calibration): string => {
  const time = readTextWithin(item, parts.messageTime);
  const text = (item.textContent ?? '').trim();
  return time === '' || time === text ? text : text.replace(time, '').trim();
};

export const readSentAt = (item: Element, { parts }: Calibration, now: number): number | undefined => {
  const shown = parseShownTime(readTextWithin(item, parts.messageTime), now);
  if (!shown) return undefined;
  return shown.isExact || now - shown.at > minuteMs ? shown.at : undefined;
};

const withdrawal = /撤回了?一条消息|消息已?被?撤回/;

export const buildReading = (
  { key, isShared }: RowIdentity,
  id: string,
  { author, kind, text }: MessageContent,
  sentAt: number | undefined,
): MessageReading => {
  const isWithdrawn = text.length < 40 && withdrawal.test(text);
  return {
    conversation: key,
    id,
    author: isWithdrawn ? 'system' : (author ?? 'system'),
    kind: author === 'system' || isWithdrawn ? 'notice' : kind,
    text,
    sentAt,
    certainty: author === undefined || isShared ? 'unsure' : 'sure',
    isWithdrawn,
    isTransfer: author === 'system' && /转接|转移会话/.test(text),
  };
};
