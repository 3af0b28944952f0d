import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { alibaba1688Calibration } from '@/utils/consoles/1688/calibration';
import { kuaishouCalibration } from '@/utils/consoles/kuaishou/calibration';
import type { ConsolePart, ConsoleProblem } from '@/utils/consoles/types';
import { wechatCalibration } from '@/utils/consoles/wechat/calibration';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { reduceConversations } from '@/utils/conversation/reduce-conversations';
import { emptyConversationState } from '@/utils/conversation/state';
import type { ConsoleEvent } from '@/utils/conversation/types';
import { buildProbe } from '../support/build-probe';
import { kuaishouUrl, serveConsoles, url1688, wechatUrl } from '../support/serve-consoles';

/** What a release of the page renames: the selectors' own name, or the page's that it fits. */
interface Renaming {
  names?: string[];
  /** 'none': another way stands in for it, and nothing may change. */
  lost: ConsolePart | readonly ConsolePart[] | 'none';
}

interface ShippedConsole {
  calibration: Calibration;
  url: string;
  /** Where the parts stand, when not in the page itself. */
  frame?: string;
  composer: string;
  /** The button, where one is known. */
  send?: string;
  /** Who says it, as far as the page tells. */
  told: string[];
  isUncalibrated?: boolean;
  /** Every name in every selector of the calibration. */
  renamings: Record<string, Renaming>;
}

const texts = ['你好，在吗', '您好，在的', '什么时候发货', '今天 18 点前发出', '好的，谢谢'];
const inTurn = ['customer', 'agent', 'customer', 'agent', 'customer'];
const told = texts.map((text, index) => `${inTurn[index] ?? ''}: ${text}`);

const consoles: Record<string, ShippedConsole> = {
  wechat: {
    calibration: wechatCalibration,
    url: wechatUrl,
    composer: 'textarea >> nth=0',
    told: [...told, 'customer: ', 'customer: 订单 8802'],
    renamings: {
      'chat-input': { lost: 'composer' },
      'text-area': { lost: 'composer' },
      msg: { lost: 'message-pane' },
      'message-item': { lost: 'message-pane' },
      'text-msg': { lost: 'message-pane' },
      'order-msg-block': { lost: ['message-pane', 'message-author'] },
      'session-list-container': { lost: 'conversation-list' },
      'session-item-container': { lost: 'conversation-list' },
      'user-nickname': { lost: 'customer-id' },
      'text-content-wrap': { lost: 'conversation-list' },
      'waiting-time': { lost: 'none' },
      'unread-badge': { lost: 'none' },
      'both marks': { names: ['waiting-time', 'unread-badge'], lost: 'conversation-list' },
      'chat-title': { lost: 'customer-id' },
      left: { lost: 'customer-id' },
      'chat-customer-name': { lost: 'customer-id' },
      'justify-end': { lost: 'message-author' },
      'bg-user': { lost: 'message-author' },
      image: { lost: 'message-author' },
    },
  },
  '1688': {
    calibration: alibaba1688Calibration,
    url: url1688,
    frame: 'def_cbu_web_im_core',
    composer: 'pre.edit',
    send: '.send-btn',
    told: [...told, 'customer: 订单 8802'],
    renamings: {
      'conversation-item': { lost: 'conversation-list' },
      name: { lost: 'customer-id' },
      desc: { lost: 'conversation-list' },
      'unread-badge': { lost: 'conversation-list' },
      nick: { lost: 'customer-id' },
      'message-item': { lost: 'message-pane' },
      self: { lost: 'message-author' },
      edit: { lost: 'composer' },
      'send-btn': { lost: 'send-button' },
    },
  },
  kuaishou: {
    calibration: kuaishouCalibration,
    url: kuaishouUrl,
    composer: '[contenteditable]',
    send: 'button',
    told: [],
    isUncalibrated: true,
    renamings: {
      SessionListGroup: { lost: 'conversation-list' },
      'SessionBaseCard-Static': { lost: 'conversation-list' },
      'SessionBaseCard-topHeadName': { lost: 'customer-id' },
      'SessionBaseCard-topHeadTime': { lost: 'conversation-list' },
      'SessionBaseCard-lastMessage': { lost: 'conversation-list' },
      colorHighLight: { names: ['card_colorHighLight_x1'], lost: 'customer-id' },
      'esim-editor': { names: ['esim-editor5678'], lost: 'composer' },
      发送: { lost: 'send-button' },
    },
  },
};

/** The names that a calibration's selectors lean on. */
const listNames = ({ parts, authors }: Calibration): string[] => {
  const locators = Object.values(parts).flatMap((part) => part?.locators ?? []);
  const selectors = [...locators.map(({ css }) => css), ...authors.rules.flatMap(({ has, not }) => [has, not ?? ''])];
  const classes = selectors.flatMap((css) => [...css.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? ''));
  const values = selectors.flatMap((css) =>
    [...css.matchAll(/\[(?!contenteditable)[^\]=]+="([^"]+)"/g)].map(([, it]) => it ?? ''),
  );
  return [...new Set([...classes, ...values, ...locators.flatMap(({ text }) => text ?? [])])];
};

const test = base.extend({
  page: async ({ page, context }, use) => {
    await serveConsoles(context);
    await page.clock.install();
    await use(page);
  },
});

const addProbe = async (page: Page) => {
  const content = await buildProbe('shipped-probe.ts');
  for (const frame of page.frames()) await frame.addScriptTag({ content });
};

for (const [name, it] of Object.entries(consoles)) {
  test.describe(name, () => {
    /** The page with three customers, the first one open, and the probe in every frame; nothing runs yet. */
    const open = async (page: Page): Promise<Frame> => {
      await page.goto(it.url);
      const find = () => page.frames().find((frame) => (it.frame ? frame.url().includes(it.frame) : true));
      await expect.poll(() => find()?.locator('#root > *').count()).toBe(1);
      const frame = find();
      if (!frame) throw new Error('the page has no such frame');
      await frame.evaluate((said) => {
        const { namedSim: sim } = window;
        for (const customer of ['王先生', '林小雨', '青山不改']) sim.addCustomer(customer);
        said.forEach((text, index) => {
          if (index % 2 === 0) sim.customerWrites(1, text);
          else sim.agentAnswersElsewhere(1, text);
        });
        sim.customerWrites(2, '请问有发票吗');
        sim.customerWrites(3, '收到了');
        sim.agentAnswersElsewhere(3, '谢谢支持');
        sim.openConversation(1);
      }, texts);
      if (name === 'wechat') await frame.evaluate(() => window.namedSim.customerSends(1, 'image', ''));
      if (name !== 'kuaishou') await frame.evaluate(() => window.namedSim.customerSends(1, 'card', '订单 8802'));
      await addProbe(page);
      return frame;
    };
    const readEvents = (frame: Frame): Promise<ConsoleEvent[]> => frame.evaluate(() => window.shippedProbe.events);
    const readProblems = (frame: Frame): Promise<ConsoleProblem[]> =>
      frame.evaluate(() => window.shippedProbe.problems);
    const readTold = async (frame: Frame) =>
      (await readEvents(frame)).flatMap((event) =>
        event.type === 'message-seen' ? [`${event.message.author}: ${event.message.text}`] : [],
      );
    const readAttempts = (frame: Frame) =>
      frame.evaluate(() => window.shippedProbe.attempts.map(({ draft, gesture }) => `${gesture}: ${draft.trim()}`));
    const readSent = (frame: Frame) => frame.evaluate(() => window.namedSim.lastSent().map(({ text }) => text.trim()));
    const known: ConsoleProblem[] = it.isUncalibrated ? [{ kind: 'missing-part', part: 'message-pane' }] : [];
    const start = async (page: Page) => {
      const frame = await open(page);
      expect(await frame.evaluate(() => window.shippedProbe.start())).toBe(true);
      await expect.poll(async () => (await readEvents(frame)).map(({ type }) => type)).toContain('conversation-opened');
      await expect.poll(() => readTold(frame)).toEqual(it.told);
      return frame;
    };

    test('tells who waits, who is open, and what was said by whom', async ({ page }) => {
      const frame = await start(page);
      const events = await readEvents(frame);
      const rows = events.flatMap((event) => (event.type === 'row-seen' ? [event] : []));
      expect(new Map(rows.map(({ conversation, group }) => [conversation.customer, group]))).toEqual(
        new Map([
          ['王先生', 'waiting'],
          ['林小雨', 'waiting'],
          ['青山不改', 'other'],
        ]),
      );
      for (const { conversation } of rows) {
        expect(conversation).toMatchObject({ console: it.calibration.console, identity: 'weak' });
      }
      const opened = events.flatMap((event) => (event.type === 'conversation-opened' ? [event.name] : []));
      expect(opened).toEqual(['王先生']);
      expect(await readProblems(frame)).toEqual(known);
    });

    test('tells the next message when it comes, and nothing twice when the page draws itself anew', async ({
      page,
    }) => {
      const frame = await start(page);
      await frame.evaluate(() => window.namedSim.customerWrites(1, '颜色和图上一样吗'));
      const next = it.isUncalibrated ? [] : [...it.told, 'customer: 颜色和图上一样吗'];
      await expect.poll(() => readTold(frame)).toEqual(next);
      await frame.evaluate(() => window.namedSim.remount());
      await page.clock.runFor(6000);
      expect(await readTold(frame)).toEqual(next);
      const gone = (await readEvents(frame)).filter(({ type }) => type === 'row-gone');
      expect(gone).toEqual([]);
    });

    test('reads the draft as it is typed, and fills it so that the page has it', async ({ page }) => {
      const frame = await start(page);
      await frame.locator(it.composer).click();
      await page.keyboard.insertText('您好');
      const readDraft = () => frame.evaluate(() => window.shippedProbe.readDraft());
      await expect.poll(async () => (await readDraft())?.text.trim()).toBe('您好');
      expect(await readDraft()).toMatchObject({ isFocused: true, conversation: { customer: '王先生' } });
      expect(await frame.evaluate(() => window.shippedProbe.fill('今天 18 点前发出'))).toBe('filled');
      await expect.poll(async () => (await readDraft())?.text.trim()).toBe('今天 18 点前发出');
      expect(await frame.evaluate(() => window.namedSim.modelDraft())).toBe('今天 18 点前发出');
      expect(await readSent(frame)).toEqual([]);
    });

    test('a held draft does not leave, a cleared one does', async ({ page }) => {
      const frame = await start(page);
      await frame.locator(it.composer).click();
      await page.keyboard.insertText('我不能给您退');
      await page.keyboard.press('Enter');
      if (it.send) await frame.locator(it.send).click();
      const pressed = it.send ? ['enter: 我不能给您退', 'pointer: 我不能给您退'] : ['enter: 我不能给您退'];
      expect(await readAttempts(frame)).toEqual(pressed);
      expect(await readSent(frame)).toEqual([]);
      await frame.evaluate(() => {
        window.shippedProbe.verdict = 'send';
      });
      await frame.locator(it.composer).click();
      await page.keyboard.press('Enter');
      await expect.poll(() => readSent(frame)).toEqual(['我不能给您退']);
    });

    test('every name that the selectors lean on is tried', () => {
      const tried = Object.keys(it.renamings).filter((key) => key !== 'both marks');
      expect(tried.sort()).toEqual(listNames(it.calibration).sort());
    });

    for (const [key, { names = [key], lost }] of Object.entries(it.renamings)) {
      const parts = lost === 'none' ? [] : [lost].flat();
      test(`without ${key}: ${lost === 'none' ? 'all goes on' : `${parts.join(' and ')} named within 5 s`}`, async ({
        page,
      }) => {
        const frame = await start(page);
        await page.clock.pauseAt(new Date(Date.now() + 60_000));
        // Long enough for what was there to be known, and not at the very moment of a look.
        await page.clock.runFor(6000);
        expect(await readProblems(frame)).toEqual(known);
        const before = await readWaits(frame);
        const drawn = await frame.content();
        await frame.evaluate((renamed) => window.namedSim.rename(renamed), names);
        await expect.poll(() => frame.content()).not.toBe(drawn);
        const renamed = await frame.content();
        await page.clock.runFor(5000);
        const expected = parts.map((part) => ({ kind: 'missing-part', part }));
        expect(await readProblems(frame)).toEqual([...known, ...expected]);
        expect(await readWaits(frame)).toEqual(before);
        // The page counts its own seconds; beside them nothing has moved, and nothing was pressed.
        expect(withoutNumbers(await frame.content())).toBe(withoutNumbers(renamed));
        expect(await frame.evaluate(() => window.namedSim.untrustedEvents())).toEqual([]);
        await frame.evaluate(() => window.namedSim.rename([]));
        await page.clock.runFor(5000);
        const recovered = parts.map((part) => ({ kind: 'recovered-part', part }));
        expect(await readProblems(frame)).toEqual([...known, ...expected, ...recovered]);
      });
    }

    const withoutNumbers = (html: string) => html.replace(/\d+/g, '0');
    /** Who waits since when, and how much was said, after all that was told. */
    const readWaits = async (frame: Frame) => {
      const { conversations } = (await readEvents(frame)).reduce(reduceConversations, emptyConversationState);
      return [...conversations].map(([id, { group, rowWaitSince, messages }]) => ({
        id,
        group,
        rowWaitSince,
        said: messages.length,
      }));
    };
  });
}

test('1688: the page around its frame is left alone', async ({ page }) => {
  await page.goto(url1688);
  await page.frameLocator('iframe').locator('#root > *').waitFor();
  await addProbe(page);
  expect(await page.evaluate(() => window.shippedProbe.start())).toBe(false);
});

test('Kuaishou: an agent shows the messages, just them, and then they are told', async ({ page }) => {
  await page.goto(kuaishouUrl);
  await page.locator('#root > *').waitFor();
  await page.evaluate((said) => {
    const { namedSim: sim } = window;
    for (const customer of ['王先生', '林小雨']) sim.addCustomer(customer);
    said.forEach((text, index) => {
      if (index % 2 === 0) sim.customerWrites(1, text);
      else sim.agentAnswersElsewhere(1, text);
    });
    sim.openConversation(1);
  }, texts);
  await addProbe(page);
  const asked = await page.evaluate(() => window.shippedProbe.startCompleted('messages'));
  expect(asked).toEqual(['messages', 'authors']);
  const readTold = () =>
    page.evaluate(() =>
      window.shippedProbe.events.flatMap((event) =>
        event.type === 'message-seen' ? [`${event.message.author}: ${event.message.text}`] : [],
      ),
    );
  await expect.poll(readTold).toEqual(told);
  expect(await page.evaluate(() => window.shippedProbe.problems)).toEqual([]);
});
