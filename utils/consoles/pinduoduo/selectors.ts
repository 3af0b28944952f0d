import type { SelectorSet } from '@/utils/consoles/shared/query-first';

/**
 * Every part of the Pinduoduo console that we look for. `source` names the public code that was reported to work on the
 * live page at `seen`; none of it has been checked by us on a live page. README.md tells what each part is.
 */
const rag = 'pdd-rag-plugin dom-parser, calibrated live 2026-09-08';
const ecan = 'eCan pdd_chat, page snapshots 2026-09-25';
const khai = 'KHAI page scripts, 2026';
const pddcs = 'PDDCS, 2026-03';
const unverified = 'inference, not seen live';

export const selectors = {
  list: {
    role: 'conversation list',
    candidates: [
      { css: '.chat-list-box', seen: '2026-03', source: pddcs },
      { css: '.left-panel > .content', seen: '2026-06', source: khai },
      { css: '.left-panel', seen: '2026-06', source: khai },
    ],
  },
  row: {
    role: 'one row of the list, with the customer id in data-random',
    candidates: [{ css: '.chat-item-box[data-random]', seen: '2026-09', source: `${rag}; ${ecan}` }],
  },
  anyRow: {
    role: 'something that looks like a row, whatever it carries',
    candidates: [
      { css: '.chat-item-box', seen: '2026-09', source: `${rag}; ${ecan}` },
      { css: 'li.chat-item', seen: '2026-09', source: `${rag}; ${ecan}` },
    ],
  },
  anyListItem: {
    role: 'an item in the list that has none of the known classes: the page was renamed',
    candidates: [{ css: 'ul:not(.status-box) > li', seen: '2026-11', source: unverified }],
  },
  activeRow: {
    role: 'row of the open conversation',
    candidates: [{ css: '.chat-item-box.active[data-random]', seen: '2026-09', source: `${rag}; ${ecan}` }],
  },
  rowName: {
    role: 'masked nickname',
    candidates: [
      { css: '.nickname-span', seen: '2026-09', source: `${rag}; ${ecan}` },
      { css: '.chat-nickname', seen: '2026-09', source: ecan },
    ],
  },
  rowPreview: {
    role: 'last message of the row',
    candidates: [
      { css: '.chat-message-content', seen: '2026-09', source: `${rag}; ${ecan}` },
      { css: '.bottom-message', seen: '2026-09', source: ecan },
    ],
  },
  rowCountdown: {
    role: "the page's running countdown",
    candidates: [{ css: '.chat-unreply-time', seen: '2026-09', source: `${khai}; ${pddcs}; ${ecan}` }],
  },
  rowLate: {
    role: "the page's late marker",
    candidates: [{ css: '.chat-unreply-over-time', seen: '2026-09', source: `${khai}; ${pddcs}; ${ecan}` }],
  },
  groupTitle: {
    role: 'title of a group of rows',
    candidates: [{ css: '.chat-list-title', seen: '2026-09', source: `${pddcs}; ${ecan}` }],
  },
  todayCount: {
    role: '今日接待(N)',
    candidates: [{ css: '.conv-today', seen: '2026-06', source: khai }],
  },
  connectionNotice: {
    role: '正在连接服务器... in place of the rows; where it stands is not known',
    candidates: [{ css: '.connect-tip', seen: '2026-11', source: unverified }],
  },
  pane: {
    role: 'message pane',
    candidates: [
      { css: '#msgListContainer', seen: '2026-09', source: `${rag}; ${ecan}` },
      { css: '.msg-list', seen: '2026-09', source: `${rag}; ${ecan}` },
    ],
  },
  messageRow: {
    role: 'one message',
    candidates: [
      { css: 'li.onemsg', seen: '2026-09', source: `${rag}; ${ecan}` },
      { css: 'li[id^="middlePanel_list_"]', seen: '2026-09', source: `${rag}; ${ecan}` },
    ],
  },
  messageTime: {
    role: 'time above a group of messages',
    candidates: [{ css: '.message-time', seen: '2026-09', source: `${rag}; ${ecan}` }],
  },
  owner: {
    role: 'customer id inside the pane',
    candidates: [{ css: '[currentuid]', seen: '2026-09', source: `${rag}; ${ecan}` }],
  },
  customerMessage: {
    role: 'bubble of the customer',
    candidates: [{ css: '.buyer-item', seen: '2026-09', source: `${rag}; ${ecan}; ${pddcs}` }],
  },
  agentMessage: {
    role: 'bubble of the shop: agent or robot',
    candidates: [
      { css: '.cs-item', seen: '2026-09', source: `${rag}; ${ecan}` },
      { css: '.seller-item', seen: '2026-03', source: pddcs },
    ],
  },
  robotMessage: {
    role: 'bubble that is surely of the robot',
    candidates: [
      { css: '.robot-item', seen: '2026-03', source: pddcs },
      { css: '.cs-item .robot-text', seen: '2026-09', source: ecan },
    ],
  },
  perhapsRobotMessage: {
    role: 'bubble that may be of the robot: pdd-rag-plugin says so, its own example shows the class on an agent',
    candidates: [{ css: '.cs-item.callback', seen: '2026-09', source: rag }],
  },
  systemMessage: {
    role: 'row of the platform',
    candidates: [
      { css: '.msg-system', seen: '2026-09', source: `${rag}; ${ecan}` },
      { css: '[class^="system-msg"], [class*=" system-msg"]', seen: '2026-09', source: `${rag}; ${ecan}` },
    ],
  },
  messageText: {
    role: 'text of a bubble',
    candidates: [{ css: '.msg-content-box', seen: '2026-09', source: `${rag}; ${ecan}` }],
  },
  card: {
    role: 'product, order or other card',
    candidates: [
      { css: '.good-card', seen: '2026-09', source: `${rag}; ${ecan}` },
      { css: '.commonCard, .notify-card, .good-info', seen: '2026-09', source: ecan },
    ],
  },
  cardName: {
    role: 'product name on a card',
    candidates: [{ css: '.good-name', seen: '2026-09', source: `${rag}; ${ecan}` }],
  },
  video: {
    role: 'video in a bubble; its markup is not known',
    candidates: [{ css: 'video, [class*="video"]', seen: '2026-11', source: unverified }],
  },
  emotion: {
    role: 'large emoji in a bubble; its markup is not known',
    candidates: [{ css: 'img[class*="emoji"], img[class*="emotion"]', seen: '2026-11', source: unverified }],
  },
  image: {
    role: 'picture in a bubble',
    candidates: [
      { css: '.image-msg img', seen: '2026-03', source: pddcs },
      { css: '.msg-content img', seen: '2026-03', source: pddcs },
    ],
  },
  openName: {
    role: 'name above the pane',
    candidates: [{ css: '.chatWindowHeader .base-info .name', seen: '2026-09', source: rag }],
  },
  composer: {
    role: 'composer',
    candidates: [
      { css: 'textarea#replyTextarea', seen: '2026-10', source: `${rag}; ${ecan}; ${khai}` },
      { css: '.reply-box textarea', seen: '2026-09', source: `${rag}; ${ecan}` },
    ],
  },
  replyBox: {
    role: 'what surrounds the composer; its text may name the send key',
    candidates: [{ css: '.reply-box', seen: '2026-09', source: `${rag}; ${ecan}` }],
  },
  sendControl: {
    role: 'send button',
    candidates: [{ css: '.send-btn', seen: '2026-10', source: `${rag}; ${ecan}; ${khai}` }],
  },
  statusArea: {
    role: 'header with the agent status',
    candidates: [{ css: '.panel-tab-header', seen: '2026-06', source: khai }],
  },
  status: {
    role: 'agent status: class online, busy or offline',
    candidates: [{ css: '.panel-tab-header .status', seen: '2026-06', source: khai }],
  },
  dialogText: {
    role: 'text of a layer over the page: 账户在别处登录, 登录过期',
    candidates: [
      {
        css: '.layer-box .head, .layer-box p, .el-message-box__title',
        seen: '2026-09',
        source: `${ecan}; ${khai}`,
      },
    ],
  },
  shop: {
    role: 'shop name in the header; the live page gives it by network, its place in the page is not known',
    candidates: [{ css: '.mall-name', seen: '2026-11', source: unverified }],
  },
} satisfies Record<string, SelectorSet>;
