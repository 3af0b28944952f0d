import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import { type ContractHarness, describeAdapterContract } from '../adapter-contract';
import { createPinduoduoHarness } from '../pinduoduo-harness';
import { query } from '../pinduoduo-page';
import { pinduoduoCalibration, plainshopCalibration } from './calibrations';
import { drawPlainshop, plainshopNames } from './plainshop-page';

describeAdapterContract('a calibration of the Pinduoduo page', () => ({
  ...createPinduoduoHarness('cs', createCalibratedAdapter(pinduoduoCalibration)),
  silent: ['times', 'status'],
  groupOf: ({ group }) => (group === 'answered' ? 'other' : group),
}));

const createPlainshopHarness = (): ContractHarness => ({
  adapter: createCalibratedAdapter(plainshopCalibration),
  shop: '素色生活馆',
  silent: ['times', 'status', 'countdown', 'message-numbers'],
  groupOf: ({ group }) => (group === 'answered' ? 'other' : 'waiting'),
  weakNameOf: (customer) => plainshopNames[customer] ?? '',
  draw: drawPlainshop,
  setRemainingSeconds: () => undefined,
  removePart(part) {
    switch (part) {
      case 'conversation-list':
        return query('._l8j0c').remove();
      case 'customer-id':
        for (const name of document.querySelectorAll('._l8j0c ._h3l9d')) name.remove();
        return;
      case 'message-pane':
        return query('._d6s1u').remove();
      case 'message-author':
        for (const bubble of document.querySelectorAll('._d6s1u > div')) bubble.className = '_new99';
        return;
      case 'composer':
        return query('textarea').remove();
      case 'send-button':
        return query('._s5q8n').remove();
    }
  },
  findComposer: () => query<HTMLTextAreaElement>('textarea'),
  findSendControl: () => query('._s5q8n'),
});

describeAdapterContract('a calibration of PlainShop', createPlainshopHarness);
