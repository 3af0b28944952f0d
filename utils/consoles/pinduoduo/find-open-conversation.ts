import type { OpenConversation } from '@/utils/consoles/shared/page-reader';
import { queryFirst, readTextOf } from '@/utils/consoles/shared/query-first';
import { buildKey, readRowUid } from './read-rows';
import { selectors } from './selectors';

/**
 * Whose messages and composer are shown. The pane and the active row have to agree: while the page switches, one of them
 * is still the former customer's, and a text must not land there.
 */
export const findOpenUid = (root: Document): string | undefined => {
  const active = readRowUid(queryFirst(root, selectors.activeRow));
  const pane = queryFirst(root, selectors.pane);
  const owner = pane && (queryFirst(pane, selectors.owner)?.getAttribute('currentuid') || undefined);
  if (active !== undefined && owner !== undefined && active !== owner) return undefined;
  return active ?? owner;
};

export const findOpenConversation = (root: Document, shop: string): OpenConversation | undefined => {
  const uid = findOpenUid(root);
  return uid === undefined
    ? undefined
    : { conversation: buildKey(shop, uid), name: readTextOf(root, selectors.openName) };
};
