import type { SimState } from './types';

const storageKey = 'simulated-merchant-server';

export const createState = (): SimState => ({
  options: {
    shop: '暖阳家居旗舰店',
    agent: '客服小周',
    sendKey: 'enter',
    isSendButtonFocusable: false,
    showsCountdown: true,
    bubbles: 'cs',
    robotAnswer: 'keeps-counting',
    sourceCard: 'buyer',
    limitSeconds: 180,
    firstUnanswered: 30,
    firstAnswered: 15,
  },
  customers: [],
  activeUid: '',
  draft: '',
  dialog: 'none',
  isConnecting: false,
  isStatusMenuOpen: false,
  status: 'online',
  toast: '',
  isEveryUnansweredShown: false,
  isEveryAnsweredShown: false,
  clockOffsetMs: 0,
  now: Date.now(),
  lastMessageId: 0,
  sent: [],
  mounts: { list: 0, pane: 0, composer: 0 },
});

/** What the server still knows after a reload of the tab: everything but the draft and what was folded out. */
export const restoreState = (): SimState => {
  const fresh = createState();
  const saved = sessionStorage.getItem(storageKey);
  if (!saved) return fresh;
  const state: SimState = { ...fresh, ...JSON.parse(saved) };
  return { ...state, draft: '', isEveryUnansweredShown: false, isEveryAnsweredShown: false, toast: '' };
};

export const saveState = (state: SimState): void => sessionStorage.setItem(storageKey, JSON.stringify(state));
