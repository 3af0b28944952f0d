import type { Page } from '@playwright/test';
import type { AuthorRule } from '@/utils/consoles/calibrated/schema';
import type { ConsolePart } from '@/utils/consoles/types';
import type { RemountPart } from '../consoles/foreign/sim-api';
import { longTalk, longTalkStep } from '../consoles/foreign/sim-api';
import type { Loss } from './take-away';

/** What an interface does not have, and why no test can ask for it. */
interface Cannot {
  cannot: string;
}
type Unless<Able> = Able | Cannot;
type PageAction = (page: Page) => Promise<void>;

export const isAble = <Able extends object>(it: Able | Cannot): it is Able => !('cannot' in it);

/** The parts that every calibrated page has to name when they are lost. */
type NamedPart = Extract<
  ConsolePart,
  'conversation-list' | 'customer-id' | 'message-pane' | 'message-author' | 'composer' | 'send-button'
>;

interface PartLoss extends Loss {
  /** The part alone where nothing is said. */
  named?: ConsolePart[];
  /** Whose messages come in meanwhile cannot be told: they are told when it can. */
  isNobodyOpen?: boolean;
}

interface Apart {
  /** The mark, as a calibration of that page bears it. */
  rule: AuthorRule;
  says(page: Page, text: string): Promise<void>;
}

interface Older {
  /** Opens with a long talk of which only the newest messages stand in the page. */
  query: string;
  /** What is told at the start, `author: text`. */
  told: string[];
  /** Brings all that is older into the page. */
  loadAll: PageAction;
  /** Back to the newest. */
  goToEnd: PageAction;
}

/** What one page does of all that the contract asks of every console; every point is either there or declared missing. */
export interface ChatContract {
  remount: Record<RemountPart, Unless<PageAction>>;
  losses: Record<NamedPart, Unless<PartLoss[]>>;
  apart: Record<'robot' | 'system', Unless<Apart>>;
  older: Older;
}

const remountForeign = (part: RemountPart) => (page: Page) => page.evaluate((it) => window.foreign.remount(it), part);
const sayForeign = (from: 'robot' | 'system') => (page: Page, text: string) =>
  page.evaluate(([who, said]) => window.foreign.says(who, said), [from, text] as const);

/** As with the wheel, until the oldest message stands there. */
const scrollUp =
  (list: string, item: string): PageAction =>
  async (page) => {
    const oldest = page.locator(item).filter({ hasText: longTalk[1]?.text ?? '' });
    const box = page.locator(list);
    while ((await oldest.count()) === 0) {
      const before = await page.locator(item).allTextContents();
      await box.hover();
      await page.mouse.wheel(0, -20_000);
      await page.clock.runFor(1500);
      const after = await page.locator(item).allTextContents();
      if (before.length === 0) throw new Error(`no ${item} in the list`);
      if (JSON.stringify(before) === JSON.stringify(after)) await page.clock.runFor(1500);
    }
  };
const scrollDown =
  (list: string, item: string): PageAction =>
  async (page) => {
    const newest = page.locator(item).filter({ hasText: longTalk.at(-1)?.text ?? '' });
    do {
      await page.locator(list).hover();
      await page.mouse.wheel(0, 20_000);
      await page.clock.runFor(1500);
    } while ((await newest.count()) === 0);
  };
const longForeign = (list: string, item: string): Older => ({
  query: '?talk=long',
  told: longTalk.slice(-longTalkStep).map(({ from, text }) => `${from}: ${text}`),
  loadAll: scrollUp(list, item),
  goToEnd: scrollDown(list, item),
});

export const chatContracts: Record<string, ChatContract> = {
  chatscope: {
    remount: {
      messages: remountForeign('messages'),
      composer: remountForeign('composer'),
      all: remountForeign('all'),
    },
    losses: {
      'conversation-list': [{ css: '.cs-sidebar', how: 'removed' }],
      'customer-id': [{ css: '.cs-conversation__name', how: 'removed', isNobodyOpen: true }],
      'message-pane': [{ css: '.cs-message-list', how: 'removed' }],
      'message-author': [{ css: '.cs-message', how: 'renamed' }],
      composer: [{ css: '.cs-message-input__content-editor', how: 'removed' }],
      'send-button': [{ css: '.cs-button--send', how: 'removed' }],
    },
    apart: {
      robot: { rule: { author: 'robot', has: '.cs-message__header' }, says: sayForeign('robot') },
      system: { cannot: 'a MessageSeparator is no message: it is not told at all' },
    },
    older: longForeign('.cs-message-list', '.cs-message'),
  },
  'vue-advanced-chat': {
    remount: {
      messages: remountForeign('messages'),
      composer: { cannot: 'it hides its composer and never throws it away while the room stands' },
      all: remountForeign('all'),
    },
    losses: {
      'conversation-list': [
        { css: '#rooms-list', how: 'removed', isNobodyOpen: true },
        { css: '.vac-room-item', how: 'renamed', isNobodyOpen: true },
      ],
      'customer-id': [{ css: '.vac-room-item', how: 'without id', isNobodyOpen: true }],
      'message-pane': [{ css: '#messages-list', how: 'removed' }],
      'message-author': [
        { css: '.vac-message-wrapper, .vac-message-box, .vac-message-container, .vac-message-card', how: 'renamed' },
      ],
      composer: [{ css: '#roomTextarea', how: 'removed' }],
      'send-button': [{ css: '.vac-icon-textarea > .vac-svg-button:last-child', how: 'removed' }],
    },
    apart: {
      robot: {
        rule: { author: 'robot', has: '.vac-text-username', says: ['机器人'] },
        says: sayForeign('robot'),
      },
      system: { rule: { author: 'system', has: '.vac-card-system' }, says: sayForeign('system') },
    },
    older: longForeign('#messages-list', '.vac-message-wrapper'),
  },
  'deep-chat': {
    remount: {
      messages: remountForeign('messages'),
      composer: { cannot: 'its element draws the composer with the messages only' },
      all: remountForeign('all'),
    },
    losses: {
      'conversation-list': { cannot: 'it shows one conversation and has no list' },
      'customer-id': { cannot: 'it names nobody' },
      'message-pane': [{ css: '#messages', how: 'removed' }],
      'message-author': [{ css: '[class*="role-user"], [class*="user-message"]', how: 'renamed', only: 'user' }],
      composer: [{ css: '#text-input', how: 'removed' }],
      'send-button': [{ css: '.input-button', how: 'removed' }],
    },
    apart: {
      robot: { rule: { author: 'robot', has: '.robot-message' }, says: sayForeign('robot') },
      system: { rule: { author: 'system', has: '.system-message' }, says: sayForeign('system') },
    },
    older: longForeign('#messages', '.message-bubble'),
  },
  plainshop: {
    remount: {
      messages: { cannot: 'the page has one root and draws all of it anew' },
      composer: { cannot: 'the page has one root and draws all of it anew' },
      all: (page) => page.evaluate(() => window.plainshop.remount()),
    },
    losses: {
      'conversation-list': [{ css: '._l8j0c', how: 'removed', named: ['conversation-list', 'message-pane'] }],
      'customer-id': [{ css: '._c0q3e ._h3l9d', how: 'removed', isNobodyOpen: true }],
      'message-pane': [{ css: '._d6s1u', how: 'removed' }],
      'message-author': [{ css: '._d6s1u > div', how: 'renamed' }],
      composer: [{ css: '[contenteditable]', how: 'removed' }],
      'send-button': [{ css: '._s5q8n', how: 'removed' }],
    },
    apart: {
      robot: {
        rule: { author: 'robot', has: '._p4x0w' },
        says: (page, text) => page.evaluate((said) => window.plainshop.robotAnswers(1, said), text),
      },
      system: {
        rule: { author: 'system', has: '._u77ya' },
        says: (page, text) => page.evaluate((said) => window.plainshop.systemNotice(1, said), text),
      },
    },
    older: {
      query: '',
      told: [],
      loadAll: (page) =>
        page.evaluate(
          (texts) => window.plainshop.loadOlder(1, texts),
          longTalk.map(({ text }) => text),
        ),
      goToEnd: async () => undefined,
    },
  },
};
