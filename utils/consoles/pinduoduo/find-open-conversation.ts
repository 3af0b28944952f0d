import type { OpenConversation } from '@/utils/consoles/shared/page-reader';
import { type PartFinder, queryFirst, readTextOf } from '@/utils/consoles/shared/query-first';
import { buildKey, readRowUid } from './read-rows';
import { selectors } from './selectors';

/**
 * Whose messages and composer are shown. The pane and the active row have to agree: while the page switches, one of them
 * is still the former customer's, and a text must not land there.
 */
export const findOpenUid = (parts: PartFinder): string | undefined => {
  const list = parts.find(selectors.list);
  const active = list && readRowUid(queryFirst(list, selectors.activeRow));
  const pane = parts.find(selectors.pane);
  const owner = pane && (queryFirst(pane, selectors.owner)?.getAttribute('currentuid') || undefined);
  if (active !== undefined && owner !== undefined && active !== owner) return undefined;
  return active ?? owner;
};

/** Named by what stands above the pane, else by its row. */
export const findOpenConversation = (parts: PartFinder, shop: string): OpenConversation | undefined => {
  const uid = findOpenUid(parts);
  if (uid === undefined) return undefined;
  const row = parts.find(selectors.activeRow);
  const name = parts.find(selectors.openName)?.textContent?.trim() || (row ? readTextOf(row, selectors.rowName) : '');
  return { conversation: buildKey(shop, uid), name };
};
