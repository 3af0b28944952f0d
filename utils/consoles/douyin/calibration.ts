import type { Calibration, Locator } from '@/utils/conversation/calibration/schema';

const data = (css: string): Locator => ({ css, how: 'data' });
const named = (css: string): Locator => ({ css, how: 'class' });
/** Stands in every row of the platform's own notices (`.systemConv`), which are no customers. B, 2026-05 … 2026-09. */
const noCustomer = ':not([data-btm-id$=".systemConv"])';

/**
 * 飞鸽, Douyin's console, as public code of 2026-05 … 2026-09 finds its parts (shared/consoles.md A2: page scripts of a
 * multi-shop alert client and others). Nobody of us has opened a live page. A: two sources or one that looked at a live
 * page; B: one source; C: our inference. Hashed class names are left out: they differ between the sources already.
 */
export const douyinCalibration: Calibration = {
  format: 'warmreply-calibration',
  version: 1,
  console: 'douyin',
  name: '抖店飞鸽',
  // A. The workspace is the only page of the host on which the list and the chat were seen.
  host: 'im.jinritemai.com',
  pathPrefix: '/pc_seller_v2/main/workspace',
  source: 'shipped',
  confidence: 'unverified',
  createdAt: 1_795_737_600_000,
  parts: {
    composer: {
      locators: [
        // A
        data('textarea[data-qa-id="qa-send-message-textarea"]'),
        // A: 发送给 X，使用Enter 发送消息
        { css: 'textarea[placeholder*="使用Enter 发送消息"]', how: 'role' },
      ],
    },
    // A: a div
    sendControl: { locators: [data('[data-qa-id="qa-send-message-button"]')] },
    // The sources name no list, so it is what holds all messages (C). "warpper" is the page's own spelling (A).
    messageList: { locators: [{ ...data('[data-qa-id="qa-message-warpper"]'), holdsAll: true }] },
    messageItem: { locators: [data('[data-qa-id="qa-message-warpper"]')] },
    // A: the text stands in `pre span`; `pre`, because an emoji would split it into several spans (C).
    messageText: { locators: [{ css: 'pre', how: 'structure' }] },
    conversationList: {
      locators: [
        // Old frame: 待回复 in `NotScrollBox`, all others in `ScrollBox` (B). How the two and the scroll root (A) stand to
        // each other is not known: whatever holds all of them, and every row (A), is the list. The rebuilt frame (A/B test
        // seen 2026-08-28, B) has the scroll root alone.
        {
          css: '#chantListScrollArea, .pigeonChatNotScrollBox, .pigeonChatScrollBox, [data-qa-id="qa-conversation-chat-item"], div[data-kora="conversation"]',
          how: 'id',
          holdsAll: true,
        },
      ],
    },
    // Both A. The second is asked where the first is gone.
    conversationRow: {
      locators: [
        data(`[data-qa-id="qa-conversation-chat-item"]${noCustomer}`),
        data(`div[data-kora="conversation"]${noCustomer}`),
      ],
    },
    // A: with the whole name in `title`
    rowName: { locators: [named('[class*="nameLine"]')], attribute: 'title' },
    // Both A.
    rowPreview: { locators: [named('[class*="msgContent"]'), data('[data-btm="d089038"]')] },
    // A: in the class name of the row itself. `badge-count` is no sign: it stands in every row, with 服务态度预警 as well.
    rowUnread: { locators: [named('[class*="needReply"]')] },
    // B
    openName: { locators: [data('[data-qa-id="qa-chat-user-name"]')] },
  },
  // A: a relative text (45秒, 3分钟, 小时). That it is the time gone by is inferred (C): a countdown of 180 s has no hours.
  rowWait: {
    bareTime: 'elapsed',
    isApart: true,
    // B: the headers 待回复 and 超时 stand inside a `list_items` box. Where one box holds both, neither tells anything (C).
    late: 'div[class*="list_items"]:has([data-btm="message_group_name_overtime"]):not(:has([data-btm="message_group_name_waitReply"])) *',
  },
  // B: headers, tabs and the platform's own rows
  listFurniture:
    '[data-btm^="message_group_name_"], [data-qa-id="qa-active-chat-tab"], [data-qa-id="qa-last-chat-tab"], [data-btm-id$=".systemConv"]',
  authors: {
    rules: [
      // A: ids of rows that the platform writes
      { author: 'system', has: '[data-id^="llm_process_"], [data-id^="cs_close_conversation"]' },
      { author: 'system', has: '[data-id*="_Welcome_"], [data-id*="_CsAssign_"]' },
      // B: the footnote under a robot's bubble
      { author: 'robot', has: '.messageIsMe', says: ['此消息由机器人自动回复', '此消息由机器人推荐'] },
      // Both A. `.leaveMessage` stands beside them in one source; what it means is not known.
      { author: 'agent', has: '.messageIsMe' },
      { author: 'customer', has: '.messageNotMe' },
    ],
  },
  // A: on the child of the message. Rows carry no id of a customer: identity is weak.
  messageId: { attribute: 'data-id', css: '[data-id]' },
};
