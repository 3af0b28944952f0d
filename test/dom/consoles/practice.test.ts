import { practiceAdapter } from '@/utils/consoles/practice/adapter';
import { type ContractHarness, type ContractPage, describeAdapterContract } from './adapter-contract';

const query = <Found extends HTMLElement>(css: string): Found => {
  const found = document.querySelector<Found>(css);
  if (!found) throw new Error(`the test page has no ${css}`);
  return found;
};

const drawRow = ({ customer, name, group, remainingSeconds, isActive }: ContractPage['rows'][number]) => `
  <li data-wr-conversation="${customer}" data-wr-group="${group}" ${isActive ? 'data-wr-active' : ''}
      ${remainingSeconds === undefined ? '' : `data-wr-remaining-seconds="${remainingSeconds}"`}>
    <span data-wr-name>${name}</span></li>`;

const drawMessage = ({ id, author, text, isWithdrawn }: ContractPage['messages'][number]) => `
  <li data-wr-message="${id}" data-wr-author="${author}" data-wr-sent-at="${id}" ${isWithdrawn ? 'data-wr-withdrawn' : ''}>
    <p data-wr-text>${text}</p></li>`;

const createHarness = (): ContractHarness => ({
  adapter: practiceAdapter,
  shop: '练习小店',
  draw({ rows, messages, open, status }) {
    document.body.innerHTML = `
      <main data-wr-shop="练习小店">
        <header data-wr-status="${status}"></header>
        <ul data-wr-list>${rows.map(drawRow).join('')}</ul>
        <ol data-wr-pane="${open ?? ''}">${messages.map(drawMessage).join('')}</ol>
        <textarea data-wr-composer></textarea><button data-wr-send>发送</button>
      </main>`;
  },
  setRemainingSeconds(customer, seconds) {
    query(`[data-wr-conversation="${customer}"]`).setAttribute('data-wr-remaining-seconds', String(seconds));
  },
  removePart(part) {
    const strip = (css: string, mark: string) => {
      for (const element of document.querySelectorAll(css)) element.removeAttribute(mark);
    };
    switch (part) {
      case 'conversation-list':
        return query('[data-wr-list]').remove();
      case 'customer-id':
        return strip('[data-wr-conversation]', 'data-wr-conversation');
      case 'message-pane':
        return query('[data-wr-pane]').remove();
      case 'message-author':
        return strip('[data-wr-author]', 'data-wr-author');
      case 'composer':
        return query('[data-wr-composer]').remove();
      case 'send-button':
        return query('[data-wr-send]').remove();
    }
  },
  findComposer: () => query<HTMLTextAreaElement>('[data-wr-composer]'),
  findSendControl: () => query('[data-wr-send]'),
});

describeAdapterContract('practice', createHarness);
