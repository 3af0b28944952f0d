import type { FromPage } from '@/utils/messaging/page-port';
import type { DeskOrders } from './desk/desk-orders';
import type { Port } from './ports';
import type { createRewriteServer } from './serve-rewrites';

interface ObeyParts {
  onPhrasesChanged(): void;
  onArticlesChanged(): void;
  rewrites: ReturnType<typeof createRewriteServer>;
  orders: DeskOrders;
}

/** What side panel, popup, options and board may ask for. */
export const createPageObeyer =
  ({ rewrites, orders, onPhrasesChanged, onArticlesChanged }: ObeyParts) =>
  async (message: FromPage, port: Port): Promise<void> => {
    switch (message.type) {
      case 'rewrite':
        return rewrites.start(port, { ...message, wants: 'llm' });
      case 'cancel-rewrite':
        return rewrites.cancel(port, message.requestId);
      case 'snooze':
        return orders.snooze(message.conversation, undefined, message.until);
      case 'promise-kept':
        return orders.keepPromise(message.conversation, undefined);
      case 'cover':
        return orders.cover(message.minutes);
      case 'off-duty':
        return orders.setOffDuty(message.isOff);
      case 'phrases-changed':
        return onPhrasesChanged();
      case 'articles-changed':
        return onArticlesChanged();
    }
  };
