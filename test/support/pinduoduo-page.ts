import type { Locator, Page } from '@playwright/test';
import type { PinduoduoSim } from '../consoles/pinduoduo/sim-api';
import { pinduoduoUrl } from './serve-consoles';

/** The script API as seen from a test: the same calls, each a promise. */
export type RemoteSim = {
  [Name in keyof PinduoduoSim]: (
    ...args: Parameters<PinduoduoSim[Name]>
  ) => Promise<Awaited<ReturnType<PinduoduoSim[Name]>>>;
};

export interface OpenOptions {
  variant?: 'vue2' | 'vue3';
}

const createRemoteSim = (page: Page): RemoteSim =>
  new Proxy({} as RemoteSim, {
    get:
      (_target, name) =>
      (...args: unknown[]) =>
        page.evaluate(([method, values]) => Reflect.apply(Reflect.get(window.sim, method), window.sim, values), [
          String(name),
          args,
        ] as const),
  });

/** The simulated Pinduoduo console in one tab: what an agent can do with mouse and keyboard, and the script API. */
export class PinduoduoPage {
  readonly sim: RemoteSim;
  readonly composer: Locator;
  readonly sendButton: Locator;
  readonly rows: Locator;
  readonly messages: Locator;

  constructor(readonly page: Page) {
    this.sim = createRemoteSim(page);
    this.composer = page.locator('#replyTextarea');
    this.sendButton = page.locator('.reply-box .send-btn');
    this.rows = page.locator('.chat-item-box');
    this.messages = page.locator('#msgListContainer .onemsg');
  }

  async open({ variant = 'vue2' }: OpenOptions = {}): Promise<void> {
    await this.page.goto(variant === 'vue3' ? `${pinduoduoUrl}?variant=vue3#/` : `${pinduoduoUrl}#/`);
    await this.page.locator('.left-panel').waitFor();
  }

  row(uid: string): Locator {
    return this.page.locator(`.chat-item-box[data-random^="${uid}-"]`);
  }

  /** What the page itself says about the wait: 50秒后超时, 已等待1分钟. */
  waitMarker(uid: string): Locator {
    return this.row(uid).locator('.chat-unreply-time, .chat-unreply-over-time');
  }

  /** Opens a conversation as an agent does, with a real click on its row. */
  async clickRow(uid: string): Promise<void> {
    await this.row(uid).first().click();
  }

  /** Puts text after what stands in the composer, key by key as typed. */
  async typeDraft(text: string): Promise<void> {
    await this.composer.click();
    await this.page.keyboard.insertText(text);
  }

  async pressEnter(): Promise<void> {
    await this.composer.press('Enter');
  }

  async pressCtrlEnter(): Promise<void> {
    await this.composer.press('Control+Enter');
  }

  async pressNumpadEnter(): Promise<void> {
    await this.composer.press('NumpadEnter');
  }

  async clickSend(): Promise<void> {
    await this.sendButton.click();
  }

  /** Needs `configure({ isSendButtonFocusable: true })`. */
  async pressSendByKey(key: 'Enter' | 'Space'): Promise<void> {
    await this.sendButton.press(key);
  }

  /** Untrusted events that could press, type keys or submit: from us there may be none. Typed and pasted input is not counted. */
  async forbiddenEvents(): Promise<string[]> {
    const events = await this.sim.untrustedEvents();
    return events
      .map(({ type, target }) => `${type} at ${target}`)
      .filter((event) => !/^(before)?input|^paste/.test(event));
  }
}
