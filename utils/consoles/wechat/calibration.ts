import type { Calibration } from '@/utils/conversation/calibration/schema';

/**
 * 微信小店. From consoles.md A5: page scripts of KHAI, 2026, gathered 2026-11; nobody of us has opened the page. Confidence
 * per part: A two sources agree, B one, C our inference.
 */
export const wechatCalibration: Calibration = {
  format: 'warmreply-calibration',
  version: 1,
  console: 'wechat',
  name: '微信小店',
  host: 'store.weixin.qq.com',
  pathPrefix: '/shop/kf',
  source: 'shipped',
  confidence: 'unverified',
  createdAt: 1_795_737_600_000,
  parts: {
    // A. A hidden debug dialog has a textarea too; of several the one that is drawn is taken (B).
    composer: { locators: [{ css: '.chat-input textarea.text-area', how: 'class' }] },
    // C: what the messages stand in has no known name; it is found by the messages (A), wrapped once more or not.
    messageList: {
      locators: [
        { css: ':has(> .msg > .message-item)', how: 'structure' },
        { css: ':has(> * > .msg > .message-item)', how: 'structure' },
        { css: ':has(> .msg)', how: 'structure' },
      ],
    },
    // A. Not `.msg` around it: with `.show-date` that shows a date as well.
    messageItem: { locators: [{ css: '.message-item', how: 'class' }] },
    // A: text; product or order.
    messageText: {
      locators: [
        { css: '.text-msg', how: 'class' },
        { css: 'a.order-msg-block', how: 'class' },
      ],
    },
    // A
    conversationList: { locators: [{ css: 'ul.session-list-container', how: 'class' }] },
    conversationRow: { locators: [{ css: '.session-item-container', how: 'class' }] },
    rowName: { locators: [{ css: '.user-nickname', how: 'class' }] },
    rowPreview: { locators: [{ css: '.text-content-wrap', how: 'class' }] },
    // A: what the marker says is not known, only that it is there while somebody waits; the unread count stands in for it.
    rowUnread: {
      locators: [
        { css: 'div[class*="waiting-time"]', how: 'class' },
        { css: 'span.unread-badge', how: 'class' },
      ],
    },
    // B
    openName: { locators: [{ css: '.chat-title .left .chat-customer-name', how: 'class' }] },
  },
  authors: {
    rules: [
      // A: rows of the agent.
      { author: 'agent', has: '.justify-end' },
      // A: text of the customer. A row of the platform bears neither mark and is told as nobody's.
      { author: 'customer', has: '.bg-user' },
      // A for the elements, C for the customer: they stand on the other side than the agent's.
      { author: 'customer', has: 'img[data-type="image"]' },
      { author: 'customer', has: 'a.order-msg-block' },
    ],
  },
};
