import { queryEvery, queryFirst } from '@/utils/consoles/shared/query-first';
import type { ConsoleStatus } from '@/utils/conversation/types';
import { selectors } from './selectors';

const elsewhere = '账户在别处登录';
const expired = '登录过期';

const workStatuses = ['online', 'busy', 'offline'] as const;

/** What the page says about the agent's session: dialogs first, they end it. Undefined where it says nothing. */
export const readStatus = (root: Document): ConsoleStatus | undefined => {
  const dialogs = [...queryEvery(root, selectors.dialogText), ...findNoticeElements(root)]
    .filter(isShown)
    .map((element) => element.textContent ?? '');
  if (dialogs.some((text) => text.includes(elsewhere))) return 'elsewhere';
  if (dialogs.some((text) => text.includes(expired))) return 'logged-out';
  if (isConnecting(root)) return 'connecting';
  const status = queryFirst(root, selectors.status);
  return workStatuses.find((name) => status?.classList.contains(name));
};

/** In a dialog of another shape the page uses the same words, alone; what stands in list, pane and composer was written by somebody. */
const findNoticeElements = (root: Document): Element[] => {
  const written = [selectors.list, selectors.pane, selectors.replyBox].map((part) => queryFirst(root, part));
  const walker = root.createTreeWalker(root.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof HTMLElement && written.includes(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Element[] = [];
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (parentElement && (nodeValue?.trim() === elsewhere || nodeValue?.trim() === expired)) found.push(parentElement);
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
