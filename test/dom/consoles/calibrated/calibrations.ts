import type { Calibration, Locator } from '@/utils/consoles/calibrated/schema';

const byClass = (...css: string[]) => ({ locators: css.map((it): Locator => ({ css: it, how: 'class' })) });

const head = {
  format: 'warmreply-calibration',
  version: 1,
  console: 'vipshop',
  pathPrefix: '/',
  source: 'agent',
  confidence: 'checked',
  createdAt: 1_790_000_000_000,
} as const;

/** The Pinduoduo page as an agent would have shown it to us: ids of customers and messages stand in attributes. */
export const pinduoduoCalibration: Calibration = {
  ...head,
  name: '拼多多',
  host: 'mms.pinduoduo.com',
  parts: {
    shop: byClass('.mall-name'),
    composer: byClass('#replyTextarea'),
    sendControl: byClass('.send-btn'),
    messageList: byClass('#msgListContainer'),
    messageItem: byClass('li.onemsg'),
    messageText: byClass('.msg-content-box', '.content-box'),
    messageTime: byClass('.message-time'),
    conversationList: byClass('.chat-list-box'),
    conversationRow: byClass('.chat-item-box'),
    activeRow: byClass('.active'),
    rowName: byClass('.nickname-span'),
    rowPreview: byClass('.chat-message-content'),
    rowUnread: byClass('.chat-unreply-time', '.chat-unreply-over-time'),
    openName: byClass('.chatWindowHeader .name'),
  },
  authors: {
    rules: [
      { author: 'system', has: '.system-msg-31' },
      { author: 'robot', has: '.robot-text' },
      { author: 'agent', has: '.cs-item' },
      { author: 'customer', has: '.buyer-item' },
    ],
  },
  rowId: { attribute: 'data-random', token: 0 },
  messageId: { attribute: 'id', token: 2 },
};

/** PlainShop has no id and no name of its own for anything: places, texts and two hashed marks are all there is. */
export const plainshopCalibration: Calibration = {
  ...head,
  name: 'PlainShop',
  host: 'kefu.plainshop.example',
  parts: {
    shop: byClass('header > span'),
    composer: { locators: [{ css: 'main textarea', how: 'role' }] },
    sendControl: { locators: [{ css: 'main button', text: '发送', how: 'text' }] },
    messageList: byClass('main h2 + div'),
    messageItem: byClass(':scope > div'),
    messageText: byClass(':scope'),
    conversationList: byClass('main > section:first-child:not(:has(h2))'),
    conversationRow: byClass(':scope > button'),
    activeRow: byClass('._zz81b'),
    rowName: byClass('._h3l9d'),
    rowPreview: byClass('._b8r7v'),
    rowUnread: byClass('b'),
    openName: byClass('main h2'),
  },
  authors: {
    rules: [
      { author: 'system', has: '._u77ya' },
      { author: 'robot', has: '._p4x0w' },
      { author: 'agent', has: '._9fj2m' },
      { author: 'customer', has: '._1kd8s' },
    ],
  },
};
