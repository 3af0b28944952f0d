import { recordUntrustedEvents } from '../shared/record-untrusted';
import { createSim } from './create-sim';
import { createHandlers } from './handlers';
import { tick } from './model/clock';
import { findCustomer } from './model/customers';
import { readConversationList } from './model/list';
import { readMessageRows } from './model/messages';
import { restoreState, saveState } from './model/state';
import type { SimState } from './model/types';
import { conversationListTemplate } from './view/conversation-list';
import { dialogsTemplate } from './view/dialogs';
import { messagePaneTemplate } from './view/message-pane';
import { drawPortrait, emotionPicture, goodPicture, roomPicture } from './view/pictures';
import { replyBoxTemplate } from './view/reply-box';
import { shellTemplate } from './view/shell';

const statusNames = { online: '在线', busy: '忙碌', offline: '离线' };

const scrollToNewest = (): void => {
  const pane = document.querySelector('#msgListContainer');
  if (pane) pane.scrollTop = pane.scrollHeight;
};

/**
 * The page as component options that Vue 2.7 and Vue 3 both accept; `makeReactive` is the version's own.
 * Each part is its own component, so that a tick re-renders the list alone.
 */
export const createPage = (makeReactive: (state: SimState) => SimState) => {
  const state = makeReactive(restoreState());
  const handlers = createHandlers(state);
  const shared = {
    data: () => ({ state, statusNames, goodPicture, roomPicture, emotionPicture }),
    methods: { ...handlers, portrait: drawPortrait },
  };
  const findOpenCustomer = () => findCustomer(state, state.activeUid);
  const components = {
    'conversation-list': {
      ...shared,
      template: conversationListTemplate,
      computed: { list: () => readConversationList(state) },
    },
    'message-pane': {
      ...shared,
      template: messagePaneTemplate,
      mounted: scrollToNewest,
      watch: { rows: () => void window.setTimeout(scrollToNewest) },
      computed: {
        rows: () => {
          const customer = findOpenCustomer();
          return customer ? readMessageRows(state, customer) : [];
        },
      },
    },
    'reply-box': {
      ...shared,
      template: replyBoxTemplate,
      computed: {
        sendHint: () => (state.options.sendKey === 'enter' ? '按Enter键发送，Ctrl+Enter换行' : '按Ctrl+Enter键发送'),
      },
    },
    'page-dialogs': { ...shared, template: dialogsTemplate },
  };
  return { state, root: { ...shared, template: shellTemplate, components, computed: { customer: findOpenCustomer } } };
};

/** Starts what runs beside the views: the page's own timer, the record of untrusted events, the script API. */
export const startPage = (state: SimState): void => {
  const untrusted = recordUntrustedEvents(window);
  window.sim = createSim(state, untrusted);
  window.setInterval(() => tick(state), 1000);
  window.addEventListener('pagehide', () => saveState(state));
};
