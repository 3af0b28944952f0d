import { alibaba1688Calibration } from '@/utils/consoles/1688/calibration';
import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import { kuaishouCalibration } from '@/utils/consoles/kuaishou/calibration';
import type { ConsolePart } from '@/utils/consoles/types';
import { wechatCalibration } from '@/utils/consoles/wechat/calibration';
import type { ContractHarness, ContractMessage, ContractPage } from '../adapter-contract';
import { query } from '../pinduoduo-page';

/** Those of the contract differ; two bear one name (same-name.test.ts). */
export const nameOf = (customer: string): string =>
  ({ 1001: '王先生', 1002: '林小雨', 1003: '青山不改', 2001: '小王', 2002: '小王' })[customer] ?? customer;

type Row = ContractPage['rows'][number];

const renameAll = (css: string, name: string) => {
  for (const element of document.querySelectorAll(css)) element.className = name;
};
const removeAll = (css: string) => {
  for (const element of document.querySelectorAll(css)) element.remove();
};
/** What every page without ids, times and a countdown of known meaning has in common. */
const shared = {
  shop: '',
  weakNameOf: nameOf,
  setRemainingSeconds: () => undefined,
  findComposer: () => query<HTMLTextAreaElement>('[data-composer]'),
} satisfies Partial<ContractHarness>;
const silent = ['times', 'status', 'countdown', 'message-numbers'] as const;

const drawWechatMessage = ({ author, text, isWithdrawn }: ContractMessage) => {
  const isOwn = author === 'agent' || author === 'robot';
  const content =
    author === 'system' ? `<span>${text}</span>` : `<div class="text-msg ${isOwn ? '' : 'bg-user'}">${text}</div>`;
  return `<div class="msg ${isWithdrawn ? 'show-date' : ''}"><div class="message-item flex items-center ${isOwn ? 'justify-end' : ''}">${content}</div></div>`;
};

const drawWechatRow = ({ customer, group, preview = '最后一句' }: Row) => `
  <li class="session-item-container"><img class="user-avatar" src="${customer}.png"><span class="user-nickname">${nameOf(customer)}</span>
    ${group === 'answered' ? '' : '<span class="unread-badge bold">1</span>'}
    <div class="text-content-wrap">${preview}</div>${group === 'answered' ? '' : '<div class="waiting-time">50秒</div>'}</li>`;

export const createWechatHarness = (): ContractHarness => ({
  ...shared,
  adapter: createCalibratedAdapter(wechatCalibration),
  silent: [...silent, 'active-row'],
  groupOf: ({ group }) => (group === 'answered' ? 'other' : 'waiting'),
  // Robots stand where agents stand.
  authorOf: (author) => (author === 'robot' ? 'agent' : author),
  // Only Enter is known to send.
  lacks: ['send-button'],
  draw({ rows, messages, open }) {
    const pane =
      open === undefined
        ? ''
        : `<div><div class="chat-title"><div class="left"><span class="chat-customer-name bold">${nameOf(open)}</span></div></div>
            <div>${messages.map(drawWechatMessage).join('')}</div>
            <div class="chat-input"><textarea class="text-area" data-composer></textarea></div></div>`;
    document.body.innerHTML = `<div id="root"><ul class="session-list-container">${rows.map(drawWechatRow).join('')}</ul>${pane}
      <div style="display: none"><div class="chat-input"><textarea class="text-area">debug</textarea></div></div></div>`;
  },
  removePart(part) {
    const remove: Partial<Record<ConsolePart, () => void>> = {
      'conversation-list': () => removeAll('.session-list-container'),
      'customer-id': () => removeAll('.user-nickname'),
      'message-pane': () => query('.msg').parentElement?.remove(),
      'message-author': () => renameAll('.text-msg', 'text-msg'),
      composer: () => removeAll('textarea'),
      'send-button': () => undefined,
    };
    remove[part]?.();
  },
  findSendControl: () => query('button'),
});

/** happy-dom edits no `pre`: its place takes a textarea, and the real one is another test (shipped-consoles-b.spec.ts). */
const withTextarea = {
  ...alibaba1688Calibration,
  parts: {
    ...alibaba1688Calibration.parts,
    composer: { locators: [{ css: 'textarea.edit', how: 'class' as const }] },
  },
};

const draw1688Row = ({ customer, group, preview = '最后一句' }: Row) => `
  <div class="conversation-item"><span class="name">${nameOf(customer)}</span><span class="time">12:40</span>
    <div class="desc">${preview}</div>${group === 'answered' ? '' : '<i class="unread-badge">1</i>'}</div>`;

export const create1688Harness = (): ContractHarness => ({
  ...shared,
  adapter: createCalibratedAdapter(withTextarea),
  silent: [...silent, 'active-row'],
  groupOf: ({ group }) => (group === 'answered' ? 'other' : 'waiting'),
  // Own or not own is all that is known.
  authorOf: (author) => (author === 'robot' ? 'agent' : author === 'system' ? 'customer' : author),
  isEmptyListUnknown: true,
  draw({ rows, messages, open }) {
    const bubbles = messages.map(
      ({ author, text }) =>
        `<div class="message-item ${author === 'agent' || author === 'robot' ? 'self' : ''}"><span>${text}</span></div>`,
    );
    const pane =
      open === undefined
        ? '<div>您尚未选择联系人</div>'
        : `<div><div><span class="nick">${nameOf(open)}</span></div><div>${bubbles.join('')}</div>
            <textarea class="edit" data-composer></textarea><button class="send-btn">发送</button></div>`;
    document.body.innerHTML = `<div id="root"><div class="left">${rows.map(draw1688Row).join('')}</div>${pane}</div>`;
  },
  removePart(part) {
    const remove: Partial<Record<ConsolePart, () => void>> = {
      'conversation-list': () => query('.conversation-item').parentElement?.remove(),
      'customer-id': () => removeAll('.name'),
      'message-pane': () => query('.message-item').parentElement?.remove(),
      'message-author': () => renameAll('.self', 'message-item own9z'),
      composer: () => removeAll('textarea'),
      'send-button': () => removeAll('.send-btn'),
    };
    remove[part]?.();
  },
  findSendControl: () => query('.send-btn'),
});

const kuaishouTimes = { waiting: '50秒', overdue: '超时', answered: '12:40' };

const drawKuaishouRow = ({ customer, group, isActive, preview = '最后一句' }: Row) => `
  <div class="SessionBaseCard-Static ant-dropdown-trigger ${isActive ? 'card_colorHighLight_x1' : 'card_colorLowLight_x2'}">
    <div class="SessionBaseCard-info"><b class="SessionBaseCard-topHeadName">${nameOf(customer)}</b>
      <span class="SessionBaseCard-topHeadTime">${kuaishouTimes[group]}</span><div class="SessionBaseCard-lastMessage">${preview}</div></div></div>`;

export const createKuaishouHarness = (): ContractHarness => ({
  ...shared,
  adapter: createCalibratedAdapter(kuaishouCalibration),
  silent,
  groupOf: ({ group }) => (group === 'answered' ? 'other' : group),
  uncalibrated: ['message-pane'],
  // Of messages that are not seen the authors are no loss of their own.
  lacks: ['message-author'],
  authorOf: () => undefined,
  draw({ rows, messages, open }) {
    const pane =
      open === undefined
        ? ''
        : `<div><div class="_k3v8q">${messages.map(({ text }) => `<div class="_b1n6x">${text}</div>`).join('')}</div>
            <div id="esim-editor5678"><textarea contenteditable="true" data-composer></textarea></div>
            <button type="button"><span>发送 Enter</span></button></div>`;
    document.body.innerHTML = `<div id="root"><div><div class="SessionListGroup">${rows.map(drawKuaishouRow).join('')}</div></div>${pane}</div>`;
  },
  removePart(part) {
    const remove: Partial<Record<ConsolePart, () => void>> = {
      'conversation-list': () => removeAll('.SessionListGroup'),
      'customer-id': () => removeAll('.SessionBaseCard-topHeadName'),
      'message-pane': () => removeAll('._k3v8q'),
      'message-author': () => renameAll('._b1n6x', '_new99'),
      composer: () => removeAll('textarea'),
      'send-button': () => removeAll('button'),
    };
    remove[part]?.();
  },
  findSendControl: () => query('button'),
});
