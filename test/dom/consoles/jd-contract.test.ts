import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import { jdCalibration } from '@/utils/consoles/jd/calibration';
import { type ContractHarness, describeAdapterContract } from './adapter-contract';
import { names, readElapsed } from './douyin-page';
import { drawJd } from './jd-page';
import { query } from './pinduoduo-page';

const createHarness = (): ContractHarness => ({
  adapter: createCalibratedAdapter(jdCalibration),
  shop: '',
  silent: ['status', 'active-row'],
  groupOf: ({ group }) => (group === 'answered' ? 'other' : 'waiting'),
  weakNameOf: (customer) => names[customer] ?? '',
  countdownOf: (seconds) => ({ kind: 'waited', seconds: readElapsed(seconds), precisionSeconds: 1 }),
  // No mark of a robot is known, and what the platform writes itself has no number.
  authorOf: (author) => (author === 'robot' ? 'agent' : author === 'system' ? undefined : author),
  draw: drawJd,
  setRemainingSeconds(customer, seconds) {
    const row = [...document.querySelectorAll('.alluser-item')].find((it) =>
      it.textContent?.includes(names[customer] ?? ''),
    );
    const text = row?.querySelector('.user-none-reply-t')?.firstChild;
    if (text) text.nodeValue = `${readElapsed(seconds)}秒`;
  },
  removePart(part) {
    switch (part) {
      case 'conversation-list':
        return query('#t-alluser-wrap').remove();
      case 'customer-id':
        for (const name of document.querySelectorAll('.alluser-item-name')) name.remove();
        return;
      case 'message-pane':
        return query('#t-chat-scroll').remove();
      case 'message-author':
        for (const side of document.querySelectorAll('.message_left, .message_right')) side.className = 'renamed';
        return;
      case 'composer':
        return query('.EditorContent').remove();
      case 'send-button':
        return query('.send-button').remove();
    }
  },
  findComposer: () => query<HTMLTextAreaElement>('.EditorContent'),
  findSendControl: () => query('.send-button'),
});

describeAdapterContract('JD 咚咚', createHarness);
