import type { PageReader } from '@/utils/consoles/shared/page-reader';
import { startPageAdapter } from '@/utils/consoles/shared/start-page-adapter';
import type { ConsoleAdapter } from '@/utils/consoles/types';
import { findMissingPracticeParts } from './find-missing-parts';
import {
  buildPracticeKey,
  findPracticeMessages,
  findPracticeRows,
  isShopNamed,
  readPaneOwner,
  readPracticeMessage,
  readPracticeRow,
  readPracticeStatus,
} from './read-practice';
import { practiceSelectors } from './selectors';

/** The practice console inside the extension: the same parts as on a real console, on a page of our own. */
export const practiceAdapter: ConsoleAdapter = {
  id: 'practice',
  supports: (url) => url.protocol === 'chrome-extension:' && url.pathname === '/practice.html',
  start: (io) => startPageAdapter(io, createPracticeReader(io.root)),
};

const createPracticeReader = (root: Document): PageReader => {
  const find = (css: string) => root.querySelector<HTMLElement>(css) ?? undefined;
  const findList = () => find(practiceSelectors.list);
  const findPane = () => find(practiceSelectors.pane);
  const findComposer = () => find(practiceSelectors.composer);
  const findSendControl = () => find(practiceSelectors.sendControl);
  return {
    containers: [
      {
        name: 'list',
        find: findList,
        attributes: [
          'data-wr-conversation',
          'data-wr-group',
          'data-wr-active',
          'data-wr-last-author',
          'data-wr-remaining-seconds',
          'data-wr-waited-seconds',
        ],
      },
      { name: 'pane', find: findPane, attributes: ['data-wr-pane', 'data-wr-message', 'data-wr-withdrawn'] },
      { name: 'status', find: () => find(practiceSelectors.status), attributes: ['data-wr-status'] },
    ],
    // A small page of our own: its parts are looked up each time.
    lookAfresh: () => undefined,
    findRows() {
      const list = findList();
      const rows = list && findPracticeRows(list);
      const isReadable = isShopNamed(root) && !(rows?.length === 0 && list?.firstElementChild);
      return isReadable ? rows : undefined;
    },
    readRow: (row) => readPracticeRow(root, row),
    findOpenConversation() {
      const customer = readPaneOwner(root);
      if (customer === '' || !isShopNamed(root)) return undefined;
      const row = find(`[data-wr-conversation="${CSS.escape(customer)}"] ${practiceSelectors.name}`);
      return { conversation: buildPracticeKey(root, customer), name: row?.textContent?.trim() ?? '' };
    },
    findMessages() {
      const pane = findPane();
      return pane && readPaneOwner(root) !== '' ? findPracticeMessages(pane) : [];
    },
    readMessage: (message) => readPracticeMessage(root, message),
    readStatus: () => readPracticeStatus(root),
    findMissingParts: () => findMissingPracticeParts(root),
    findMessagePane: findPane,
    findComposer,
    findSendControl,
    isEnterNewline: () => false,
  };
};
