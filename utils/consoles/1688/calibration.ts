import type { Calibration } from '@/utils/conversation/calibration/schema';

/**
 * 1688 web 旺旺. From consoles.md A6, gathered 2026-11 from public code; nobody of us has opened the page. All marks are A
 * (two sources agree) unless said otherwise.
 */
export const alibaba1688Calibration: Calibration = {
  format: 'warmreply-calibration',
  version: 1,
  console: '1688',
  name: '1688',
  host: 'air.1688.com',
  // The outer page is …/def_cbu_web_im/, the frame …/def_cbu_web_im_core…: the name of the frame is A, its whole address C.
  pathPrefix: '/app/ocms-fusion-components-1688/def_cbu_web_im',
  source: 'shipped',
  confidence: 'unverified',
  createdAt: 1_795_737_600_000,
  frame: ['iframe[src*="def_cbu_web_im_core"]'],
  parts: {
    composer: { locators: [{ css: 'pre.edit[contenteditable="true"]', how: 'class' }] },
    sendControl: { locators: [{ css: 'button.send-btn', how: 'class' }] },
    // C: neither list has a known name; each is found by its items, wrapped once more or not.
    messageList: {
      locators: [
        { css: ':has(> .message-item)', how: 'structure' },
        { css: ':has(> * > .message-item)', how: 'structure' },
      ],
    },
    messageItem: { locators: [{ css: '.message-item', how: 'class' }] },
    conversationList: {
      locators: [
        { css: ':has(> .conversation-item)', how: 'structure' },
        { css: ':has(> * > .conversation-item)', how: 'structure' },
      ],
    },
    conversationRow: { locators: [{ css: '.conversation-item', how: 'class' }] },
    rowName: { locators: [{ css: '.name', how: 'class' }] },
    rowPreview: { locators: [{ css: '.desc', how: 'class' }] },
    rowUnread: { locators: [{ css: '.unread-badge', how: 'class' }] },
    openName: { locators: [{ css: '.nick', how: 'class' }] },
  },
  authors: {
    rules: [
      { author: 'agent', has: '.self' },
      // C: whatever is not the shop's own; marks of the platform's rows and of robots are not known.
      { author: 'customer', has: '.message-item' },
    ],
  },
};
