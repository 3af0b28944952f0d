import type { PageReader } from '@/utils/consoles/shared/page-reader';
import { queryFirst } from '@/utils/consoles/shared/query-first';
import { startPageAdapter } from '@/utils/consoles/shared/start-page-adapter';
import type { ConsoleAdapter } from '@/utils/consoles/types';
import { findMissingParts, isListReadable } from './find-missing-parts';
import { findOpenConversation, findOpenUid } from './find-open-conversation';
import { readMessages } from './read-messages';
import { readRows } from './read-rows';
import { createShopReader } from './read-shop';
import { readStatus } from './read-status';
import { selectors } from './selectors';

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
  const findList = () => queryFirst(root, selectors.list);
  const findPane = () => queryFirst(root, selectors.pane);
  return {
    containers: [
      { name: 'list', find: findList, attributes: ['class', 'data-random'] },
      { name: 'pane', find: findPane, attributes: ['class', 'id', 'currentuid'] },
      { name: 'status', find: () => queryFirst(root, selectors.statusArea), attributes: ['class'] },
    ],
    readRows() {
      const list = findList();
      if (!list) return undefined;
      if (queryFirst(list, selectors.row)) shop.settle();
      const rows = readRows(list, shop.read());
      return rows.length > 0 || isListReadable(root) ? rows : undefined;
    },
    findOpenConversation: () => findOpenConversation(root, shop.read()),
    readMessages() {
      const pane = findPane();
      return pane ? readMessages(pane, shop.read(), findOpenUid(root)) : [];
    },
    readStatus: () => readStatus(root),
    findMissingParts: () => findMissingParts(root),
    findMessagePane: findPane,
    findComposer: () => queryFirst(root, selectors.composer),
    findSendControl: () => queryFirst(root, selectors.sendControl),
    isEnterNewline: () => sendsByModEnterOnly.test(queryFirst(root, selectors.replyBox)?.textContent ?? ''),
  };
};
