import type { Calibration } from '@/utils/conversation/calibration/schema';

/**
 * 快手小店. From consoles.md A4: page scripts of KHAI, 2026, gathered 2026-11; nobody of us has opened the page. The list and
 * the composer are known, the messages are not: see `missing`. Confidence per part: A two sources agree, B one, C our
 * inference.
 */
export const kuaishouCalibration: Calibration = {
  format: 'warmreply-calibration',
  version: 1,
  console: 'kuaishou',
  name: '快手小店',
  host: 'im.kwaixiaodian.com',
  pathPrefix: '/workbench',
  source: 'shipped',
  confidence: 'unverified',
  createdAt: 1_795_737_600_000,
  parts: {
    // B: `#esim-editor5678 > div > p`, the number may be another. Which of the three is the editable one is C.
    composer: {
      locators: [
        { css: '[id^="esim-editor"] [contenteditable]:not([contenteditable="false"])', how: 'id' },
        { css: '[id^="esim-editor"][contenteditable]:not([contenteditable="false"])', how: 'id' },
      ],
    },
    // B: `button > span` 发送 Enter. The button and not its text: a click may land beside the word.
    sendControl: { locators: [{ css: 'button:has(> span)', text: '发送', how: 'text' }] },
    // A for the name; that there may be several groups, and what they stand in then, is C.
    conversationList: {
      locators: [
        { css: '.SessionListGroup', how: 'class' },
        { css: ':has(> .SessionListGroup)', how: 'structure' },
      ],
    },
    // A
    conversationRow: { locators: [{ css: '.SessionBaseCard-Static', how: 'class' }] },
    rowName: { locators: [{ css: '.SessionBaseCard-topHeadName', how: 'class' }] },
    rowPreview: { locators: [{ css: '.SessionBaseCard-lastMessage', how: 'class' }] },
    // A: a time, or 超时, or 45秒. Whether the seconds are those gone or those left is not known: such a wait is unsure.
    rowUnread: { locators: [{ css: '.SessionBaseCard-topHeadTime', how: 'class' }] },
    // B: other rows bear colorLowLight.
    activeRow: { locators: [{ css: '[class*="colorHighLight"]', how: 'class' }] },
  },
  authors: { rules: [] },
  unreadWhen: 'told',
  missing: ['messageList', 'messageItem', 'messageText', 'authors'],
};
