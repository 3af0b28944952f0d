import type { Page } from '@playwright/test';
import { firstMessages, openCustomer, otherCustomers } from '../consoles/foreign/sim-api';
import type { ForeignBuild } from './build-consoles';
import type { ExpectedParts } from './calibration-probe';
import { pinduoduoUrl, plainshopUrl, readForeignUrl } from './serve-consoles';

const talk = {
  texts: firstMessages.map(({ text }) => text),
  authors: firstMessages.map(({ from }) => from as string),
};
const rows = {
  names: [openCustomer.name, ...otherCustomers.map(({ name }) => name)],
  previews: [talk.texts.at(-1) ?? '', ...otherCustomers.map(({ preview }) => preview)],
  unread: otherCustomers.filter(({ unread }) => unread > 0).map(({ name }) => name),
  active: openCustomer.name,
};

/** A chat page with a short talk in it, and what a person would point at on it. */
export interface ChatInterface {
  /** `query` of the page's address, where it shows more than one talk. */
  open(page: Page, query?: string): Promise<void>;
  expected: ExpectedParts;
  composer: string;
  send: string;
  customerWrites(page: Page, text: string): Promise<void>;
  sent(page: Page): Promise<string[]>;
  /** What the page's own customer says to every message at once. */
  answer?(text: string): string;
}

const openForeign =
  (name: ForeignBuild, ready: string) =>
  async (page: Page, query = '') => {
    await page.goto(readForeignUrl(name) + query);
    await page.locator(ready).first().waitFor();
  };
const foreign = {
  customerWrites: (page: Page, text: string) => page.evaluate((said) => window.foreign.customerWrites(said), text),
  sent: (page: Page) => page.evaluate(() => window.foreign.sent()),
};

const pinduoduoTexts = ['你好，在吗', '您好，请问有什么可以帮您', '什么时候发货', '今天 18 点前发出', '好的，谢谢'];
const plainTexts = ['你好，在吗', '您好，在的', '可以便宜点吗', '给您减十元', '那我要两件'];
const inTurn = ['customer', 'agent', 'customer', 'agent', 'customer'];

export const chatInterfaces: Record<string, ChatInterface> = {
  chatscope: {
    open: openForeign('chatscope', '.cs-message'),
    composer: '.cs-message-input__content-editor',
    send: '.cs-button--send',
    expected: {
      composer: '.cs-message-input__content-editor',
      sendControl: '.cs-button--send',
      messages: { css: '.cs-message', ...talk },
      rows: { css: '.cs-conversation', ...rows },
      openName: { css: '.cs-conversation-header__user-name' },
    },
    ...foreign,
  },
  'vue-advanced-chat': {
    open: openForeign('vue-advanced-chat', '.vac-message-card'),
    composer: '#roomTextarea',
    send: '.vac-icon-textarea > .vac-svg-button:last-child',
    expected: {
      host: 'vue-advanced-chat',
      composer: '#roomTextarea',
      sendControl: '.vac-icon-textarea > .vac-svg-button:last-child',
      messages: { css: '.vac-message-wrapper', ...talk, times: firstMessages.map((_, index) => `10:${20 + index}`) },
      rows: { css: '.vac-room-item', ...rows, ids: [openCustomer.id, ...otherCustomers.map(({ id }) => id)] },
      openName: { css: '.vac-info-wrapper .vac-room-name' },
    },
    ...foreign,
  },
  // Opened for the first time after the heuristics were done (2026-11-27): the measurement on a page nobody tuned them for.
  'deep-chat': {
    open: openForeign('deep-chat', '.message-bubble'),
    composer: '#text-input',
    send: '.input-button',
    expected: {
      host: 'deep-chat',
      composer: '#text-input',
      sendControl: '.input-button',
      messages: { css: '.message-bubble', ...talk },
    },
    ...foreign,
    answer: (text) => `收到：${text}`,
  },
  plainshop: {
    async open(page) {
      await page.goto(plainshopUrl);
      await page.evaluate((texts) => {
        const { plainshop } = window;
        for (const name of ['王先生', '林小雨', '青山不改']) plainshop.addCustomer(name);
        plainshop.openConversation(1);
        texts.forEach((text, index) => {
          if (index % 2 === 0) plainshop.customerWrites(1, text);
          else plainshop.agentAnswersElsewhere(1, text);
        });
        plainshop.customerWrites(2, '请问什么时候发货');
        plainshop.customerWrites(3, '收到了，谢谢');
      }, plainTexts);
      await page.getByText('那我要两件').first().waitFor();
    },
    composer: '[contenteditable]',
    send: 'button:has-text("发送")',
    expected: {
      composer: '[contenteditable]',
      sendControl: '._s5q8n',
      messages: { css: '._d6s1u > div', texts: plainTexts, authors: inTurn },
      rows: {
        css: '._c0q3e',
        names: ['王先生', '林小雨', '青山不改'],
        previews: ['那我要两件', '请问什么时候发货', '收到了，谢谢'],
        unread: ['林小雨', '青山不改'],
        active: '王先生',
      },
      openName: { css: 'h2' },
    },
    customerWrites: (page, text) => page.evaluate((said) => window.plainshop.customerWrites(1, said), text),
    sent: (page) => page.evaluate(() => window.plainshop.lastSent().map(({ text }) => text)),
  },
  pinduoduo: {
    async open(page) {
      await page.goto(`${pinduoduoUrl}#/`);
      await page.evaluate((texts) => {
        const { sim } = window;
        sim.reset();
        ['1000000000001', '1000000000002', '1000000000003'].forEach((uid, index) => {
          sim.addCustomer(uid, { name: ['王*生', '林*雨', '青*改'][index] ?? '' });
        });
        texts.forEach((text, index) => {
          if (index % 2 === 0) sim.customerWrites('1000000000001', text, 60 - index);
          else sim.agentAnswersElsewhere('1000000000001', text, 60 - index);
        });
        sim.customerWrites('1000000000002', '请问什么时候发货', 50);
        sim.customerWrites('1000000000003', '收到了，谢谢', 40);
        sim.openConversation('1000000000001');
      }, pinduoduoTexts);
      await page.locator('.onemsg').nth(4).waitFor();
    },
    composer: '#replyTextarea',
    send: '.send-btn',
    expected: {
      composer: '#replyTextarea',
      sendControl: '.send-btn',
      messages: { css: '.onemsg', texts: pinduoduoTexts, authors: inTurn },
      rows: {
        css: '.chat-item-box',
        names: [],
        previews: [],
        unread: [],
        active: '王*生',
        ids: [],
      },
      openName: { css: '.chatWindowHeader .name' },
    },
    customerWrites: async (page, text) => {
      await page.evaluate((said) => window.sim.customerWrites('1000000000001', said), text);
    },
    sent: (page) => page.evaluate(() => window.sim.lastSent().map(({ text }) => text)),
  },
};
