import { readClock, tick } from './model/clock';
import { addHistory, addMessage, withdrawLast } from './model/conversation';
import { findOrAddCustomer, openConversation, setTraits, transferAway } from './model/customers';
import { startBusyMorning } from './model/scene';
import { createState } from './model/state';
import type { SimState } from './model/types';
import type { PagePart, PinduoduoSim, UntrustedEvent } from './sim-api';

const noticeKinds = { 'system-31': 'notice', plain: 'plain-notice', unmarked: 'unmarked-notice' } as const;
const firstGeneratedUid = 2_000_000_000_000;
const nudgeText = '消费者催促您尽快回复';

const remount = (state: SimState, part: PagePart): void => {
  for (const name of ['list', 'pane', 'composer'] as const) {
    if (part === name || part === 'all') state.mounts[name] += 1;
  }
};

const addCustomers = (state: SimState, count: number, waiting: number): string[] => {
  const first = Math.max(firstGeneratedUid, ...state.customers.map(({ uid }) => Number(uid) + 1));
  const uids = Array.from({ length: count }, (_, index) => String(first + index));
  uids.forEach((uid, index) => {
    const secondsAgo = Math.max(count - index, 1);
    addMessage(
      state,
      uid,
      { author: 'customer', kind: 'text', text: `你好，想问下第${index + 1}款还有货吗` },
      secondsAgo,
    );
    if (index < waiting) return;
    addMessage(state, uid, { author: 'agent', kind: 'text', text: '亲，有货的，可以直接拍下哦' });
  });
  return uids;
};

/** The script API over the page's reactive state. */
export const createSim = (state: SimState, untrusted: UntrustedEvent[]): PinduoduoSim => ({
  addCustomer: (uid, traits = {}) => setTraits(state, uid, traits),
  addCustomers: (count, waiting = count) => addCustomers(state, count, waiting),
  customerWrites(uid, content, secondsAgo) {
    const { kind, text = '' } = typeof content === 'string' ? { kind: 'text' as const, text: content } : content;
    const shownText =
      kind === 'source' ? text || '当前用户来自 商品详情页' : kind === 'nudge' ? text || nudgeText : text;
    return addMessage(state, uid, { author: 'customer', kind, text: shownText }, secondsAgo);
  },
  addHistory: (uid, count) => addHistory(state, uid, count),
  robotAnswers: (uid, text, secondsAgo) => addMessage(state, uid, { author: 'robot', kind: 'text', text }, secondsAgo),
  agentAnswersElsewhere: (uid, text, secondsAgo) =>
    addMessage(state, uid, { author: 'agent', kind: 'text', text }, secondsAgo),
  systemNotice: (uid, text, shape = 'system-31') =>
    addMessage(state, uid, { author: 'system', kind: noticeKinds[shape], text }),
  withdraw: (uid) => withdrawLast(state, uid),
  nudge: (uid) => addMessage(state, uid, { author: 'customer', kind: 'nudge', text: nudgeText }),
  transferAway: (uid) => transferAway(state, uid),
  openConversation(uid) {
    findOrAddCustomer(state, uid);
    openConversation(state, uid);
  },
  passTime(seconds) {
    state.clockOffsetMs += seconds * 1000;
    tick(state);
  },
  remount: (part = 'all') => remount(state, part),
  loginElsewhere() {
    state.dialog = 'elsewhere';
  },
  expireLogin() {
    state.dialog = 'expired';
  },
  disconnect() {
    state.isConnecting = true;
  },
  recover() {
    state.isConnecting = false;
    state.dialog = 'none';
    tick(state);
  },
  setStatus(status) {
    state.status = status;
  },
  showCountdown(isShown) {
    state.options.showsCountdown = isShown;
  },
  setSendKey(key) {
    state.options.sendKey = key;
  },
  configure: (options) => void Object.assign(state.options, options),
  offerImage() {
    state.dialog = 'image';
  },
  startBusyMorning: () => startBusyMorning(state),
  lastSent: () => state.sent.map((message) => ({ ...message })),
  untrustedEvents: () => untrusted.map((event) => ({ ...event })),
  activeUid: () => state.activeUid,
  modelDraft: () => state.draft,
  now: () => readClock(state),
  reset() {
    Object.assign(state, createState());
    untrusted.length = 0;
  },
});
