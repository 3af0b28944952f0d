import { queryEvery, queryFirst } from '@/utils/consoles/shared/query-first';
import type { ConsoleStatus } from '@/utils/conversation/types';
import { selectors } from './selectors';

const elsewhere = '账户在别处登录';
const expired = '登录过期';
const notices = [elsewhere, expired];

const workStatuses: readonly ConsoleStatus[] = ['online', 'busy', 'offline'];

/** What the page says about the agent's session: dialogs first, they end it. Undefined where it says nothing. */
export const readStatus = (root: Document): ConsoleStatus | undefined => {
  const said = [...queryEvery(root, selectors.dialogText), ...findNoticeElements(root)]
    .filter(isShown)
    .map((element) => element.textContent)
    .join('\n');
  if (said.includes(elsewhere)) return 'elsewhere';
  if (said.includes(expired)) return 'logged-out';
  if (isConnecting(root)) return 'connecting';
  const status = queryFirst(root, selectors.status);
  return workStatuses.find((name) => status?.classList.contains(name));
};

/** The page itself has taken everything away, and says so. */
export const isDisconnected = (status: ConsoleStatus | undefined): boolean =>
  status !== undefined && !workStatuses.includes(status);

/**
 * In a dialog of another shape the page uses the same words, alone; what stands in list, pane and composer was written by
 * somebody. The page is walked node by node only while the words stand in it somewhere.
 */
const findNoticeElements = (root: Document): Element[] => {
  const found: Element[] = [];
  const text = root.body.textContent ?? '';
  if (!notices.some((notice) => text.includes(notice))) return found;
  const written = [selectors.list, selectors.pane, selectors.replyBox].map((part) => queryFirst(root, part));
  const walker = root.createTreeWalker(root.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    const isNotice = parentElement && notices.includes(nodeValue?.trim() ?? '');
    if (isNotice && !written.some((part) => part?.contains(parentElement))) found.push(parentElement);
  }
  return found;
};

/** The notice stands in place of the rows; inside a row the same words would be a customer's. */
const isConnecting = (root: Document): boolean => {
  if (queryFirst(root, selectors.row)) return false;
  const place = queryFirst(root, selectors.connectionNotice) ?? queryFirst(root, selectors.list);
  return place?.textContent?.includes('正在连接服务器') ?? false;
};

/** Element UI leaves closed dialogs in the page with `display: none`. Asking for the style attribute costs no layout. */
const isShown = (element: Element) => element.closest('[style*="display: none"], [style*="display:none"]') === null;
