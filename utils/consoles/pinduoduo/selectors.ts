import { found, part, type SelectorSet } from '@/utils/consoles/shared/query-first';

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
  list: part('conversation list', [
    found('.chat-list-box', '2026-03', pddcs),
    found('.left-panel > .content', '2026-06', khai),
    found('.left-panel', '2026-06', khai),
  ]),
  row: part('one row of the list, with the customer id in data-random', [
    found('.chat-item-box[data-random]', '2026-09', `${rag}; ${ecan}`),
  ]),
  anyRow: part('something that looks like a row, whatever it carries', [
    found('.chat-item-box', '2026-09', `${rag}; ${ecan}`),
    found('li.chat-item', '2026-09', `${rag}; ${ecan}`),
  ]),
  anyListItem: part('an item in the list that has none of the known classes: the page was renamed', [
    found('ul:not(.status-box) > li', '2026-11', unverified),
  ]),
  activeRow: part('row of the open conversation', [
    found('.chat-item-box.active[data-random]', '2026-09', `${rag}; ${ecan}`),
  ]),
  rowName: part('masked nickname', [
    found('.nickname-span', '2026-09', `${rag}; ${ecan}`),
    found('.chat-nickname', '2026-09', ecan),
  ]),
  rowPreview: part('last message of the row', [
    found('.chat-message-content', '2026-09', `${rag}; ${ecan}`),
    found('.bottom-message', '2026-09', ecan),
  ]),
  rowCountdown: part("the page's running countdown", [
    found('.chat-unreply-time', '2026-09', `${khai}; ${pddcs}; ${ecan}`),
  ]),
  rowLate: part("the page's late marker", [found('.chat-unreply-over-time', '2026-09', `${khai}; ${pddcs}; ${ecan}`)]),
  groupTitle: part('title of a group of rows', [found('.chat-list-title', '2026-09', `${pddcs}; ${ecan}`)]),
  todayCount: part('今日接待(N)', [found('.conv-today', '2026-06', khai)]),
  connectionNotice: part('正在连接服务器... in place of the rows; where it stands is not known', [
    found('.connect-tip', '2026-11', unverified),
  ]),
  pane: part('message pane', [
    found('#msgListContainer', '2026-09', `${rag}; ${ecan}`),
    found('.msg-list', '2026-09', `${rag}; ${ecan}`),
  ]),
  messageRow: part('one message', [
    found('li.onemsg', '2026-09', `${rag}; ${ecan}`),
    found('li[id^="middlePanel_list_"]', '2026-09', `${rag}; ${ecan}`),
  ]),
  messageTime: part('time above a group of messages', [found('.message-time', '2026-09', `${rag}; ${ecan}`)]),
  owner: part('customer id inside the pane', [found('[currentuid]', '2026-09', `${rag}; ${ecan}`)]),
  customerMessage: part('bubble of the customer', [found('.buyer-item', '2026-09', `${rag}; ${ecan}; ${pddcs}`)]),
  agentMessage: part('bubble of the shop: agent or robot', [
    found('.cs-item', '2026-09', `${rag}; ${ecan}`),
    found('.seller-item', '2026-03', pddcs),
  ]),
  robotMessage: part('bubble that is surely of the robot', [
    found('.robot-item', '2026-03', pddcs),
    found('.cs-item .robot-text', '2026-09', ecan),
  ]),
  perhapsRobotMessage: part(
    'bubble that may be of the robot: pdd-rag-plugin says so, its own example shows the class on an agent',
    [found('.cs-item.callback', '2026-09', rag)],
  ),
  systemMessage: part('row of the platform', [
    found('.msg-system', '2026-09', `${rag}; ${ecan}`),
    found('[class^="system-msg"], [class*=" system-msg"]', '2026-09', `${rag}; ${ecan}`),
  ]),
  messageText: part('text of a bubble', [found('.msg-content-box', '2026-09', `${rag}; ${ecan}`)]),
  card: part('product, order or other card', [
    found('.good-card', '2026-09', `${rag}; ${ecan}`),
    found('.commonCard, .notify-card, .good-info', '2026-09', ecan),
  ]),
  cardName: part('product name on a card', [found('.good-name', '2026-09', `${rag}; ${ecan}`)]),
  video: part('video in a bubble; its markup is not known', [found('video, [class*="video"]', '2026-11', unverified)]),
  emotion: part('large emoji in a bubble; its markup is not known', [
    found('img[class*="emoji"], img[class*="emotion"]', '2026-11', unverified),
  ]),
  image: part('picture in a bubble', [
    found('.image-msg img', '2026-03', pddcs),
    found('.msg-content img', '2026-03', pddcs),
  ]),
  openName: part('name above the pane', [found('.chatWindowHeader .base-info .name', '2026-09', rag)]),
  composer: part('composer', [
    found('textarea#replyTextarea', '2026-10', `${rag}; ${ecan}; ${khai}`),
    found('.reply-box textarea', '2026-09', `${rag}; ${ecan}`),
  ]),
  replyBox: part('what surrounds the composer; its text may name the send key', [
    found('.reply-box', '2026-09', `${rag}; ${ecan}`),
  ]),
  sendControl: part('send button', [found('.send-btn', '2026-10', `${rag}; ${ecan}; ${khai}`)]),
  statusArea: part('header with the agent status', [found('.panel-tab-header', '2026-06', khai)]),
  status: part('agent status: class online, busy or offline', [found('.panel-tab-header .status', '2026-06', khai)]),
  dialogText: part('text of a layer over the page: 账户在别处登录, 登录过期', [
    found('.layer-box .head, .layer-box p, .el-message-box__title', '2026-09', `${ecan}; ${khai}`),
  ]),
  shop: part('shop name in the header; the live page gives it by network, its place in the page is not known', [
    found('.mall-name', '2026-11', unverified),
  ]),
} satisfies Record<string, SelectorSet>;
