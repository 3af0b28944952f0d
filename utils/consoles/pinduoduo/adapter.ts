import type { PageReader, RowReading } from '@/utils/consoles/shared/page-reader';
import { createPartFinder } from '@/utils/consoles/shared/query-first';
import { startPageAdapter } from '@/utils/consoles/shared/start-page-adapter';
import type { ConsoleAdapter } from '@/utils/consoles/types';
import { findMissingParts, isListReadable } from './find-missing-parts';
import { findOpenConversation, findOpenUid } from './find-open-conversation';
import { findNewestMessages, readMessage } from './read-messages';
import { findRowElements, readRow } from './read-rows';
import { createShopReader } from './read-shop';
import { readStatus } from './read-status';
import { hasLostMark } from './row-marks';
import { selectors } from './selectors';
import { watchMarks } from './watch-marks';

/** 按Ctrl+Enter键发送: then, and only then, a plain Enter is known to be a new line. */
const sendsByModEnterOnly = /(?<![或/、]\s*)(ctrl|command|cmd|⌘)\s*\+\s*enter\s*键?\s*发送/i;

/** Pinduoduo's chat console (mms.pinduoduo.com/chat-merchant). What is known of its page stands in README.md. */
export const pinduoduoAdapter: ConsoleAdapter = {
  id: 'pinduoduo',
  supports: (url) => url.host === 'mms.pinduoduo.com' && url.pathname.startsWith('/chat-merchant/'),
  start: (io) => startPageAdapter(io, createPinduoduoReader(io.root)),
};

const createPinduoduoReader = (root: Document): PageReader => {
  const shop = createShopReader(root);
  const parts = createPartFinder(root);
  const marks = watchMarks(root);
  const readings = new WeakMap<Element, RowReading>();
  const findList = () => parts.find(selectors.list);
  const findPane = () => parts.find(selectors.pane);
  const findOpenUidNow = () => findOpenUid(parts);
  return {
    containers: [
      { name: 'list', find: findList, attributes: ['class', 'data-random'] },
      { name: 'pane', find: findPane, attributes: ['class', 'id', 'currentuid'] },
      { name: 'status', find: () => parts.find(selectors.statusArea), attributes: ['class'] },
    ],
    lookAfresh: parts.forget,
    findRows() {
      const list = findList();
      if (!list) return undefined;
      const rows = findRowElements(list);
      if (rows.length > 0) shop.settle();
      return rows.length > 0 || isListReadable(root) ? rows : undefined;
    },
    readRow(row) {
      const reading = readRow(row, shop.read());
      const before = readings.get(row);
      // Until the loss is reported everything stands as it was told.
      if (reading && before && hasLostMark(before, reading)) return before;
      if (reading) readings.set(row, reading);
      return reading;
    },
    findOpenConversation: () => findOpenConversation(parts, shop.read()),
    findMessages() {
      const pane = findPane();
      return pane ? findNewestMessages(pane) : [];
    },
    readMessage: (message) => readMessage(message, shop.read(), findOpenUidNow()),
    readStatus: () => readStatus(root),
    findMissingParts: () => [...new Set([...findMissingParts(root), ...marks.findLost()])],
    findMessagePane: findPane,
    findComposer: () => parts.find(selectors.composer),
    findSendControl: () => parts.find(selectors.sendControl),
    isEnterNewline: () => sendsByModEnterOnly.test(parts.find(selectors.replyBox)?.textContent ?? ''),
  };
};
