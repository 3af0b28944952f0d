import { afterEach, describe, expect, it } from 'vitest';
import { practiceAdapter } from '@/utils/consoles/practice/adapter';
import { practiceSelectors } from '@/utils/consoles/practice/selectors';
import { startRenaming } from '../../consoles/shared/rename-parts';
import { type ContractHarness, type ContractPage, describeAdapterContract } from './adapter-contract';
import { type RemovalTrial, startRemovalTrial } from './removal-trial';

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
  // Its rows show a name and a time.
  silent: ['row-preview'],
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

describe('a mark of the practice page that is found no more', () => {
  let trial: RemovalTrial;
  afterEach(() => trial.end());

  it.each<[keyof typeof practiceSelectors, string]>([
    ['list', 'conversation-list'],
    ['row', 'customer-id'],
    ['name', 'customer-name'],
    ['pane', 'message-pane'],
    ['message', 'message-pane'],
    ['text', 'message-pane'],
    ['composer', 'composer'],
    ['sendControl', 'send-button'],
    ['status', 'agent-status'],
    ['shop', 'customer-id'],
  ])('%s: %s is named, and nothing else changes', async (mark, part) => {
    createHarness().draw({
      rows: [
        { customer: '1001', name: '王先生', group: 'waiting', remainingSeconds: 50, isActive: true },
        { customer: '1002', name: '林小雨', group: 'answered' },
      ],
      messages: [{ id: '1790000000000', author: 'customer', text: '在吗' }],
      open: '1001',
      status: 'online',
    });
    trial = await startRemovalTrial(practiceAdapter);
    const before = trial.readWaits();
    expect(before).toHaveLength(2);
    startRenaming(practiceSelectors[mark], trial.signal);
    await trial.passTime(5000);
    expect(trial.problems).toEqual([{ kind: 'missing-part', part }]);
    const after = trial.readWaits();
    // A name that the page no longer shows is no other name; all that a timer needs stands as it was.
    expect(mark === 'name' ? after.map((it, at) => ({ ...it, name: before[at]?.name })) : after).toEqual(before);
  });
});
