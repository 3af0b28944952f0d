import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import { type ContractHarness, type ContractPage, describeAdapterContract } from '../adapter-contract';
import { createPinduoduoHarness } from '../pinduoduo-harness';
import { query } from '../pinduoduo-page';
import { pinduoduoCalibration, plainshopCalibration } from './calibrations';

describeAdapterContract('a calibration of the Pinduoduo page', () => ({
  ...createPinduoduoHarness('cs', createCalibratedAdapter(pinduoduoCalibration)),
  silent: ['times', 'status'],
  groupOf: ({ group }) => (group === 'answered' ? 'other' : group),
}));

/** Masked names would collide, and colliding names are another suite (weak-identities.test.ts). */
const names: Record<string, string> = { 1001: '王先生', 1002: '林小雨', 1003: '青山不改' };
const bubbleClasses = { customer: '_1kd8s', agent: '_1kd8s _9fj2m', robot: '_1kd8s _9fj2m _p4x0w', system: '_u77ya' };

const drawRow = ({ customer, group, isActive }: ContractPage['rows'][number]) => `
  <button type="button" class="_c0q3e ${isActive ? '_zz81b' : ''}"><span class="_av5t1">${names[customer]?.[0]}</span>
    <div class="_n6w2k"><div class="_h3l9d">${names[customer]}</div><div class="_b8r7v">最后一句</div></div>
    <div class="_t2y4j">刚刚${group === 'answered' ? '' : '<b>1</b>'}</div></button>`;

/** The markup of test/consoles/plainshop, with a textarea: happy-dom edits no other element. */
const createPlainshopHarness = (): ContractHarness => ({
  adapter: createCalibratedAdapter(plainshopCalibration),
  shop: '素色生活馆',
  silent: ['times', 'status', 'countdown', 'message-numbers'],
  groupOf: ({ group }) => (group === 'answered' ? 'other' : 'waiting'),
  weakNameOf: (customer) => names[customer] ?? '',
  draw({ rows, messages, open }) {
    const pane =
      open === undefined
        ? '<section class="_x7b4g _q1i3o">请选择一位顾客</section>'
        : `<section class="_x7b4g"><h2 class="_h3l9d">${names[open]}</h2>
            <div class="_d6s1u">${messages.map(({ author, text }) => `<div class="${bubbleClasses[author]}">${text}</div>`).join('')}</div>
            <div class="_m1g5x"><textarea class="_e0d6z"></textarea><button type="button" class="_s5q8n">发送</button></div></section>`;
    document.body.innerHTML = `<div id="root"><div class="_a9k1r"><header class="_w3f7p">PlainShop 客服工作台<span>素色生活馆</span></header>
      <main class="_o2v6h"><section class="_l8j0c">${rows.map(drawRow).join('')}</section>${pane}</main></div></div>`;
  },
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
