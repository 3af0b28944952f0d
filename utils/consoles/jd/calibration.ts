import type { Calibration, Locator } from '@/utils/conversation/calibration/schema';

const named = (...css: string[]): { locators: Locator[] } => ({
  locators: css.map((it) => ({ css: it, how: 'class' })),
});
const tabs = '#t-alluser-wrap';
const isChecked = (title: string) => `:has(.c_tabs-tab_check[title="${title}"])`;

/**
 * 咚咚 in the browser, JD's console, as public code of 2026 finds its parts (shared/consoles.md A3: two clients and pdkbot).
 * Nobody of us has opened a live page. A: two sources; B: one source; C: our inference.
 */
export const jdCalibration: Calibration = {
  format: 'warmreply-calibration',
  version: 1,
  console: 'jd',
  name: '京东咚咚',
  // A/B. The 京麦 desktop client is no page of a browser.
  host: 'dongdong.jd.com',
  pathPrefix: '/',
  source: 'shipped',
  confidence: 'unverified',
  createdAt: 1_795_737_600_000,
  parts: {
    // A
    composer: named('.EditorContent[contenteditable="true"]', '.EditorContent'),
    // A; the second is older.
    sendControl: named('.SendButtonGroup > .send-button', 'span.send-button'),
    messageList: { locators: [{ css: '#t-chat-scroll', how: 'id' }] },
    messageItem: named('.message'),
    messageText: named('.message__content'),
    // Its wording is not known: the usual ones are read, others leave the time open.
    messageTime: named('.message__time_str'),
    // B: one pane per tab, the one that is not shown has `c_tabs-tab_inactive`. The customers of 正在咨询 are meant, also
    // while the agent looks at 历史咨询: then they stand in the other pane, if it keeps them (C).
    conversationList: {
      locators: [
        { css: `${tabs}${isChecked('正在咨询')} .c_tabs-tabpane:not(.c_tabs-tab_inactive)`, how: 'id' },
        { css: `${tabs}${isChecked('历史咨询')} .c_tabs-tabpane.c_tabs-tab_inactive:has(.alluser-item)`, how: 'id' },
      ],
    },
    // All B.
    conversationRow: named('.alluser-item'),
    rowName: named('.alluser-item-name'),
    rowPreview: named('.alluser-item-breifdesc'),
    // A: the time a customer has waited without a reply; two clients go by it.
    rowUnread: named('.user-none-reply-t'),
    openName: named('.chat-head-name > span', '.chat-head-name'),
  },
  rowWait: { bareTime: 'elapsed' },
  // B
  hasVirtualRows: true,
  // B: titles of groups
  listFurniture: '.c_cas-head',
  authors: {
    rules: [
      // B. No mark of a robot and none of the platform's own rows is known.
      { author: 'customer', has: '.message_left' },
      { author: 'agent', has: '.message_right' },
    ],
  },
  // B: the id of the element that tells the side. Found by its place, so that a renamed side is noticed (find-missing.ts).
  messageId: { attribute: 'id', css: '.message > [id]' },
};
