import { found, type SelectorSet } from '@/utils/consoles/shared/query-first';

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
      found('.chat-list-box', '2026-03', pddcs),
      found('.left-panel > .content', '2026-06', khai),
      found('.left-panel', '2026-06', khai),
    ],
  },
  row: {
    role: 'one row of the list, with the customer id in data-random',
    candidates: [found('.chat-item-box[data-random]', '2026-09', `${rag}; ${ecan}`)],
  },
  anyRow: {
    role: 'something that looks like a row, whatever it carries',
    candidates: [
      found('.chat-item-box', '2026-09', `${rag}; ${ecan}`),
      found('li.chat-item', '2026-09', `${rag}; ${ecan}`),
    ],
  },
  anyListItem: {
    role: 'an item in the list that has none of the known classes: the page was renamed',
    candidates: [found('ul:not(.status-box) > li', '2026-11', unverified)],
  },
  activeRow: {
    role: 'row of the open conversation',
    candidates: [found('.chat-item-box.active[data-random]', '2026-09', `${rag}; ${ecan}`)],
  },
  rowName: {
    role: 'masked nickname',
    candidates: [found('.nickname-span', '2026-09', `${rag}; ${ecan}`), found('.chat-nickname', '2026-09', ecan)],
  },
  rowPreview: {
    role: 'last message of the row',
    candidates: [
      found('.chat-message-content', '2026-09', `${rag}; ${ecan}`),
      found('.bottom-message', '2026-09', ecan),
    ],
  },
  rowCountdown: {
    role: "the page's running countdown",
    candidates: [found('.chat-unreply-time', '2026-09', `${khai}; ${pddcs}; ${ecan}`)],
  },
  rowLate: {
    role: "the page's late marker",
    candidates: [found('.chat-unreply-over-time', '2026-09', `${khai}; ${pddcs}; ${ecan}`)],
  },
  groupTitle: {
    role: 'title of a group of rows',
    candidates: [found('.chat-list-title', '2026-09', `${pddcs}; ${ecan}`)],
  },
  todayCount: {
    role: '今日接待(N)',
    candidates: [found('.conv-today', '2026-06', khai)],
  },
  connectionNotice: {
    role: '正在连接服务器... in place of the rows; where it stands is not known',
    candidates: [found('.connect-tip', '2026-11', unverified)],
  },
  pane: {
    role: 'message pane',
    candidates: [
      found('#msgListContainer', '2026-09', `${rag}; ${ecan}`),
      found('.msg-list', '2026-09', `${rag}; ${ecan}`),
    ],
  },
  messageRow: {
    role: 'one message',
    candidates: [
      found('li.onemsg', '2026-09', `${rag}; ${ecan}`),
      found('li[id^="middlePanel_list_"]', '2026-09', `${rag}; ${ecan}`),
    ],
  },
  messageTime: {
    role: 'time above a group of messages',
    candidates: [found('.message-time', '2026-09', `${rag}; ${ecan}`)],
  },
  owner: {
    role: 'customer id inside the pane',
    candidates: [found('[currentuid]', '2026-09', `${rag}; ${ecan}`)],
  },
  customerMessage: {
    role: 'bubble of the customer',
    candidates: [found('.buyer-item', '2026-09', `${rag}; ${ecan}; ${pddcs}`)],
  },
  agentMessage: {
    role: 'bubble of the shop: agent or robot',
    candidates: [found('.cs-item', '2026-09', `${rag}; ${ecan}`), found('.seller-item', '2026-03', pddcs)],
  },
  robotMessage: {
    role: 'bubble that is surely of the robot',
    candidates: [found('.robot-item', '2026-03', pddcs), found('.cs-item .robot-text', '2026-09', ecan)],
  },
  perhapsRobotMessage: {
    role: 'bubble that may be of the robot: pdd-rag-plugin says so, its own example shows the class on an agent',
    candidates: [found('.cs-item.callback', '2026-09', rag)],
  },
  systemMessage: {
    role: 'row of the platform',
    candidates: [
      found('.msg-system', '2026-09', `${rag}; ${ecan}`),
      found('[class^="system-msg"], [class*=" system-msg"]', '2026-09', `${rag}; ${ecan}`),
    ],
  },
  messageText: {
    role: 'text of a bubble',
    candidates: [found('.msg-content-box', '2026-09', `${rag}; ${ecan}`)],
  },
  card: {
    role: 'product, order or other card',
    candidates: [
      found('.good-card', '2026-09', `${rag}; ${ecan}`),
      found('.commonCard, .notify-card, .good-info', '2026-09', ecan),
    ],
  },
  cardName: {
    role: 'product name on a card',
    candidates: [found('.good-name', '2026-09', `${rag}; ${ecan}`)],
  },
  video: {
    role: 'video in a bubble; its markup is not known',
    candidates: [found('video, [class*="video"]', '2026-11', unverified)],
  },
  emotion: {
    role: 'large emoji in a bubble; its markup is not known',
    candidates: [found('img[class*="emoji"], img[class*="emotion"]', '2026-11', unverified)],
  },
  image: {
    role: 'picture in a bubble',
    candidates: [found('.image-msg img', '2026-03', pddcs), found('.msg-content img', '2026-03', pddcs)],
  },
  openName: {
    role: 'name above the pane',
    candidates: [found('.chatWindowHeader .base-info .name', '2026-09', rag)],
  },
  composer: {
    role: 'composer',
    candidates: [
      found('textarea#replyTextarea', '2026-10', `${rag}; ${ecan}; ${khai}`),
      found('.reply-box textarea', '2026-09', `${rag}; ${ecan}`),
    ],
  },
  replyBox: {
    role: 'what surrounds the composer; its text may name the send key',
    candidates: [found('.reply-box', '2026-09', `${rag}; ${ecan}`)],
  },
  sendControl: {
    role: 'send button',
    candidates: [found('.send-btn', '2026-10', `${rag}; ${ecan}; ${khai}`)],
  },
  statusArea: {
    role: 'header with the agent status',
    candidates: [found('.panel-tab-header', '2026-06', khai)],
  },
  status: {
    role: 'agent status: class online, busy or offline',
    candidates: [found('.panel-tab-header .status', '2026-06', khai)],
  },
  dialogText: {
    role: 'text of a layer over the page: 账户在别处登录, 登录过期',
    candidates: [found('.layer-box .head, .layer-box p, .el-message-box__title', '2026-09', `${ecan}; ${khai}`)],
  },
  shop: {
    role: 'shop name in the header; the live page gives it by network, its place in the page is not known',
    candidates: [found('.mall-name', '2026-11', unverified)],
  },
} satisfies Record<string, SelectorSet>;
