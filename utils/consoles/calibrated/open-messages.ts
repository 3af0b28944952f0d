import type { MessageReading } from '@/utils/consoles/shared/page-reader';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { OpenFinding } from './find-open';
import type { CalibratedPage } from './find-parts';
import type { ReadLayout } from './layout';
import { createMessageOrder } from './message-order';
import { readId } from './read-id';
import { buildReading, type MessageContent, readContent, readSentAt } from './read-messages';
import type { Calibration } from './schema';

interface ReadItem {
  element: Element;
  content: MessageContent;
  id: string | undefined;
}

export interface OpenMessages {
  /** The newest messages of the open conversation, oldest first; none while the pane still shows the former one. */
  find(open: OpenFinding | undefined): readonly Element[];
  read(element: Element, open: OpenFinding | undefined): MessageReading | undefined;
}

/** How far from the end a list may be scrolled and still show the newest message. */
const nearEndPx = 80;

/** What scrolls may stand inside the list, around its items. */
const isAtEnd = (item: Element): boolean => {
  let scroller: Element | null = item.parentElement;
  while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
  return !scroller || scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop < nearEndPx;
};

const markOf = ({ author, kind, text }: MessageContent): string => [author, kind, text].join('\n');
/** Without who wrote it: a page that has renamed its marks tells no message anew. */
const wordsOf = ({ kind, text }: MessageContent): string => [kind, text].join('\n');

/** After so many the times are forgotten; a message that is loaded late then counts as of now. */
const maxTimes = 20_000;

/**
 * Where the page tells no times, older messages that are loaded by scrolling must not look like new ones: they stand before one
 * that is known.
 */
const createToldTimes = () => {
  const times = new Map<string, number>();
  return {
    /** When the message at `index` was sent at the latest, where later ones tell; ms since 1970. */
    note(ids: readonly (string | undefined)[], index: number, sentAt: number): number {
      const later = ids.slice(index + 1).flatMap((id) => times.get(id ?? '') ?? []);
      const id = ids[index] ?? '';
      if (times.size > maxTimes) times.clear();
      const latest = times.get(id) ?? Math.min(sentAt, ...later.map((at) => at - 1));
      times.set(id, latest);
      return latest;
    },
  };
};

/** The messages of the pane, named and given to the conversation that is open. */
export const createOpenMessages = (
  page: CalibratedPage,
  calibration: Calibration,
  readLayout: ReadLayout,
  now: () => number,
): OpenMessages => {
  const order = createMessageOrder();
  const toldTimes = createToldTimes();
  let items: ReadItem[] = [];
  let owner: string | undefined;
  /** What the pane showed when the owner changed: it still belongs to the former. */
  let leftBehind: string | undefined;

  const look = () => {
    const list = page.find('messageList');
    const elements = list ? page.findMessages() : [];
    return elements.flatMap((element) => {
      const content = list && readContent(element, list, calibration, readLayout);
      return content ? [{ element, content, id: undefined }] : [];
    });
  };

  const name = (seen: ReadItem[], conversation: string): ReadItem[] => {
    const { messageId } = calibration;
    if (messageId) return seen.map((it) => ({ ...it, id: readId(it.element, messageId) }));
    const newest = seen.at(-1);
    const ids = order.place(
      conversation,
      seen.map(({ content }) => wordsOf(content)),
      () => newest === undefined || isAtEnd(newest.element),
    );
    return seen.map((it, index) => ({ ...it, id: ids[index] }));
  };

  const writeDown = (seen: readonly ReadItem[]) => JSON.stringify(seen.map(({ content }) => markOf(content)));

  const find = (open: OpenFinding | undefined): readonly Element[] => {
    const seen = look();
    const conversation = open && formatConversationKey(open.key);
    if (conversation !== owner) {
      // Pages mark the row first and fetch the messages afterwards.
      leftBehind = owner === undefined ? undefined : writeDown(items);
      owner = conversation;
    }
    if (leftBehind !== undefined && writeDown(seen) !== leftBehind) leftBehind = undefined;
    const isReady = conversation !== undefined && (leftBehind === undefined || seen.length === 0);
    if (isReady) items = name(seen, conversation);
    return isReady ? items.map(({ element }) => element) : [];
  };

  return {
    find,
    read(element, open) {
      const list = page.find('messageList');
      const content = list && readContent(element, list, calibration, readLayout);
      let item = items.find((it) => it.element === element);
      // Written over in place: what stands around it has to tell again which message it is.
      if (content && item && markOf(content) !== markOf(item.content)) {
        find(open);
        item = items.find((it) => it.element === element);
      }
      if (!content || item?.id === undefined || !open || formatConversationKey(open.key) !== owner) return undefined;
      const reading = buildReading(open, item.id, item.content, readSentAt(element, calibration, now()));
      if (reading.sentAt !== undefined) return reading;
      const ids = items.map(({ id }) => id && `${owner}\n${id}`);
      const at = now();
      const latest = toldTimes.note(ids, items.indexOf(item), at);
      return latest < at ? { ...reading, sentAt: latest, certainty: 'unsure', isOld: true } : reading;
    },
  };
};
