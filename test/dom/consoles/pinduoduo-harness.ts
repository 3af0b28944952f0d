import type { ConsoleAdapter } from '@/utils/consoles/types';
import type { ContractHarness } from './adapter-contract';
import { type BubbleFamily, drawPinduoduo, query } from './pinduoduo-page';

/** The Pinduoduo page for the suite, read by any adapter that claims to. */
export const createPinduoduoHarness = (family: BubbleFamily, adapter: ConsoleAdapter): ContractHarness => ({
  adapter,
  shop: '暖心家纺',
  draw: (page) => drawPinduoduo({ ...page, family }),
  setRemainingSeconds(customer, seconds) {
    // Vue 2 changes the text node in place.
    const text = query(`[data-random^="${customer}-"] .chat-unreply-time`).firstChild;
    if (text) text.nodeValue = `${seconds}秒后超时`;
  },
  removePart(part) {
    switch (part) {
      case 'conversation-list':
        return query('.left-panel').remove();
      case 'customer-id':
        for (const row of document.querySelectorAll('.chat-item-box')) row.removeAttribute('data-random');
        return;
      case 'message-pane':
        return query('#msgListContainer').remove();
      case 'message-author':
        for (const row of document.querySelectorAll('.merchantMessage > div')) row.className = 'renamed';
        return;
      case 'composer':
        return query('#replyTextarea').remove();
      case 'send-button':
        return query('.send-btn').remove();
    }
  },
  findComposer: () => query<HTMLTextAreaElement>('#replyTextarea'),
  findSendControl: () => query('.send-btn'),
});
