import { readTextOf } from '@/utils/consoles/shared/query-first';
import { selectors } from './selectors';

/**
 * The shop as the page's header shows it; '' where it does not. It is part of every conversation's key, so it is settled
 * with the first rows and stays: one page load belongs to one account.
 */
export const createShopReader = (root: Document) => {
  let settled: string | undefined;
  return {
    read: (): string => settled ?? readTextOf(root, selectors.shop),
    settle(): void {
      settled ??= readTextOf(root, selectors.shop);
    },
  };
};
