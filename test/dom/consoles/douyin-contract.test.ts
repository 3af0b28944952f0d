import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import { douyinCalibration } from '@/utils/consoles/douyin/calibration';
import { type ContractHarness, describeAdapterContract } from './adapter-contract';
import { drawDouyin, type ListFrame, names, readDouyinId, readElapsed } from './douyin-page';
import { query } from './pinduoduo-page';

const renameAll = (css: string, rename: (element: Element) => void) => {
  for (const element of document.querySelectorAll(css)) rename(element);
};

const createHarness = (frame: ListFrame): ContractHarness => ({
  adapter: createCalibratedAdapter(douyinCalibration),
  shop: '',
  silent: ['times', 'status', 'active-row'],
  // The rebuilt frame has no 超时 of its own.
  groupOf: ({ group }) => (group === 'answered' ? 'other' : frame === 'rebuilt' ? 'waiting' : group),
  weakNameOf: (customer) => names[customer] ?? '',
  countdownOf: (seconds) => ({ kind: 'waited', seconds: readElapsed(seconds), precisionSeconds: 1 }),
  messageIdOf: readDouyinId,
  draw: (page) => drawDouyin(page, frame),
  setRemainingSeconds(customer, seconds) {
    const row = [...document.querySelectorAll('[data-kora]')].find((it) =>
      it.querySelector(`[title="${names[customer]}"]`),
    );
    const text = row?.querySelector('.FDBMBK87T0SHSZ_4swP6')?.firstChild;
    if (text) text.nodeValue = `${readElapsed(seconds)}秒`;
  },
  removePart(part) {
    switch (part) {
      case 'conversation-list':
        return query('.Lft1').remove();
      case 'customer-id':
        return renameAll('[class*="nameLine"]', (it) => it.remove());
      case 'message-pane':
        return query('.Lst1').remove();
      case 'message-author':
        return renameAll('.messageIsMe, .messageNotMe', (it) => {
          it.className = 'Xx9';
        });
      case 'composer':
        return query('textarea').remove();
      case 'send-button':
        return query('[data-qa-id="qa-send-message-button"]').remove();
    }
  },
  findComposer: () => query<HTMLTextAreaElement>('textarea'),
  findSendControl: () => query('[data-qa-id="qa-send-message-button"]'),
});

describeAdapterContract('Douyin 飞鸽, the old list', () => createHarness('old'));
describeAdapterContract('Douyin 飞鸽, the rebuilt list', () => createHarness('rebuilt'));
