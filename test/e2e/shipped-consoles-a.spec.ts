import { test as base, expect, type Page } from '@playwright/test';
import type { ConsolePart } from '@/utils/consoles/types';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { douyinCalibration } from '../../utils/consoles/douyin/calibration';
import { jdCalibration } from '../../utils/consoles/jd/calibration';
import type { DeskSim } from '../consoles/shared/desk-sim';
import { buildProbe } from '../support/build-probe';
import { douyinUrl, jdUrl, serveConsoles } from '../support/serve-consoles';

type Outcome = ConsolePart | 'served';

interface Site {
  url: string;
  sim: 'douyin' | 'jd';
  calibration: Calibration;
  composer: string;
  send: string;
  /** Who wrote each message, as the page lets one tell. */
  told: string[];
  groups: Record<string, string>;
  /** What is told once a selector finds nothing more; `served`: another way leads there, and all stays right. */
  lost: Record<string, Outcome>;
}

const startedAt = new Date('2026-11-27T10:00:00+08:00');
const names = ['王先生', '林小雨', '青山不改'];

const rowSelector = '[data-qa-id="qa-conversation-chat-item"]:not([data-btm-id$=".systemConv"])';
const bothRows = '[data-qa-id="qa-conversation-chat-item"], div[data-kora="conversation"]';

const douyinLost: Record<string, Outcome> = {
  'textarea[data-qa-id="qa-send-message-textarea"]': 'served',
  'textarea[placeholder*="使用Enter 发送消息"]': 'served',
  'textarea[data-qa-id], textarea[placeholder]': 'composer',
  '[data-qa-id="qa-send-message-button"]': 'send-button',
  '[data-qa-id="qa-message-warpper"]': 'message-pane',
  pre: 'message-pane',
  '#chantListScrollArea': 'served',
  '.pigeonChatNotScrollBox': 'served',
  '.pigeonChatScrollBox': 'served',
  [rowSelector]: 'served',
  'div[data-kora="conversation"]': 'served',
  [bothRows]: 'conversation-list',
  '[class*="nameLine"]': 'customer-id',
  '[class*="msgContent"]': 'served',
  '[data-btm="d089038"]': 'served',
  '[class*="msgContent"], [data-btm="d089038"]': 'conversation-list',
  '[class*="needReply"]': 'served',
  '[data-qa-id="qa-chat-user-name"]': 'customer-id',
  '.messageIsMe': 'message-author',
  '.messageNotMe': 'message-author',
  '[data-id]': 'message-pane',
};

const sites: Record<string, Site> = {
  'Douyin, the old list': {
    url: douyinUrl,
    sim: 'douyin',
    calibration: douyinCalibration,
    composer: 'textarea',
    send: '[data-qa-id="qa-send-message-button"]',
    told: [
      'customer: 在吗',
      'robot: 亲，请问有什么可以帮您',
      'system: 顾客进入会话',
      'agent: 在的',
      'customer: 什么时候发货',
    ],
    groups: { 王先生: 'waiting', 林小雨: 'overdue', 青山不改: 'other' },
    lost: douyinLost,
  },
  'Douyin, the rebuilt list': {
    url: `${douyinUrl}?frame=rebuilt`,
    sim: 'douyin',
    calibration: douyinCalibration,
    composer: 'textarea',
    send: '[data-qa-id="qa-send-message-button"]',
    told: [
      'customer: 在吗',
      'robot: 亲，请问有什么可以帮您',
      'system: 顾客进入会话',
      'agent: 在的',
      'customer: 什么时候发货',
    ],
    groups: { 王先生: 'waiting', 林小雨: 'waiting', 青山不改: 'other' },
    lost: Object.fromEntries(Object.entries(douyinLost).filter(([css]) => !css.startsWith('.pigeon'))),
  },
  JD: {
    url: jdUrl,
    sim: 'jd',
    calibration: jdCalibration,
    composer: '.EditorContent',
    send: '.send-button',
    told: ['customer: 在吗', 'agent: 亲，请问有什么可以帮您', 'agent: 在的', 'customer: 什么时候发货'],
    groups: { 王先生: 'waiting', 林小雨: 'waiting', 青山不改: 'other' },
    lost: {
      '.EditorContent[contenteditable="true"]': 'composer',
      '.SendButtonGroup > .send-button': 'send-button',
      'span.send-button': 'send-button',
      '#t-chat-scroll': 'message-pane',
      '.message': 'message-pane',
      '.message__content': 'message-pane',
      '.message__time_str': 'served',
      '#t-alluser-wrap': 'conversation-list',
      '.c_tabs-tabpane:not(.c_tabs-tab_inactive)': 'conversation-list',
      '.c_tabs-tab_check': 'conversation-list',
      '[title="正在咨询"]': 'conversation-list',
      '.alluser-item': 'conversation-list',
      '.alluser-item-name': 'customer-id',
      '.alluser-item-breifdesc': 'conversation-list',
      '.user-none-reply-t': 'conversation-list',
      '.chat-head-name > span': 'customer-id',
      '.chat-head-name': 'customer-id',
      '.message_left': 'message-author',
      '.message_right': 'message-author',
      '.message > [id]': 'message-pane',
    },
  },
};

const test = base.extend({
  page: async ({ page, context }, use) => {
    await serveConsoles(context);
    await page.clock.install({ time: startedAt });
    await use(page);
  },
});

/** Ids, classes and attributes that the calibration's selectors lean on. */
const listNames = ({ parts, authors }: Calibration): string[] => {
  const selectors = [
    ...Object.values(parts).flatMap((part) => part?.locators.map(({ css }) => css) ?? []),
    ...authors.rules.flatMap(({ has, not }) => [has, not ?? '']),
  ].map((css) => css.replace(/"[^"]*"/g, ''));
  return [...new Set(selectors.flatMap((css) => [...css.matchAll(/[#.[]([\w-]+)/g)].map(([name]) => name)))];
};

test('every name that the selectors lean on is taken away in a test below', () => {
  for (const { calibration, lost } of Object.values(sites)) {
    const isTried = (name: string) => Object.keys(lost).some((css) => css.includes(name));
    // Only in what is left out of the old list.
    const known = listNames(calibration).filter((name) => !name.startsWith('.pigeon'));
    expect(known.filter((name) => !isTried(name))).toEqual([]);
  }
});

for (const [name, site] of Object.entries(sites)) {
  test.describe(name, () => {
    const act = <Result>(page: Page, run: (sim: DeskSim) => Result) =>
      page.evaluate(`(${run.toString()})(window.${site.sim})`) as Promise<Result>;
    const open = async (page: Page) => {
      await page.goto(site.url);
      await page.locator('#root > *').waitFor();
      await page.addScriptTag({ content: await buildProbe('calibration-probe.ts') });
    };
    const fillDesk = async (page: Page) => {
      await act(page, (sim) => {
        for (const customer of ['王先生', '林小雨', '青山不改']) sim.addCustomer(customer);
        sim.customerWrites(1, '在吗', 300);
        sim.robotAnswers(1, '亲，请问有什么可以帮您');
        sim.systemNotice(1, '顾客进入会话');
        sim.agentAnswersElsewhere(1, '在的');
        sim.customerWrites(1, '什么时候发货', 45);
        sim.customerWrites(2, '有人吗', 400);
        sim.customerWrites(3, '谢谢', 500);
        sim.agentAnswersElsewhere(3, '不客气');
        sim.openConversation(1);
      });
      await page.locator(site.composer).waitFor();
    };
    const start = async (page: Page) => {
      await page.evaluate((text) => window.calibrationProbe.start(text), JSON.stringify(site.calibration));
      await page.clock.runFor(3000);
    };
    const startFull = async (page: Page) => {
      await open(page);
      await fillDesk(page);
      await start(page);
    };
    const readMessages = (page: Page) =>
      page.evaluate(() =>
        window.calibrationProbe.events.flatMap((event) =>
          event.type === 'message-seen' ? [`${event.message.author}: ${event.message.text}`] : [],
        ),
      );
    const readProblems = (page: Page) =>
      page.evaluate(() => window.calibrationProbe.problems.map(({ kind, part }) => `${kind} ${part}`));
    /** The last row told of each customer. */
    const readRows = (page: Page) =>
      page.evaluate(() => {
        const rows = new Map<string, string>();
        for (const event of window.calibrationProbe.events) {
          if (event.type === 'row-seen') rows.set(event.conversation.customer, event.group);
          if (event.type === 'row-gone') rows.delete(event.conversation.customer);
        }
        return Object.fromEntries(rows);
      });
    /** Seconds that each customer has waited, as the page told last. */
    const readWaited = (page: Page) =>
      page.evaluate(() => {
        const waits = new Map<string, unknown>();
        for (const event of window.calibrationProbe.events) {
          if (event.type === 'countdown-seen') waits.set(event.conversation.customer, event.countdown);
        }
        return Object.fromEntries(waits);
      });

    test('tells who waits and how long, who is open, and who wrote what, and leaves the page as it was', async ({
      page,
    }) => {
      await open(page);
      await fillDesk(page);
      const readPage = () => page.evaluate(() => document.documentElement.outerHTML.replace(/\d+(秒|分钟)/g, ''));
      const before = await readPage();
      await start(page);
      expect(await readRows(page)).toEqual(site.groups);
      expect(await readWaited(page)).toEqual({
        王先生: { kind: 'waited', seconds: expect.closeTo(48, -1), precisionSeconds: 1 },
        林小雨: { kind: 'waited', seconds: 360, precisionSeconds: 60 },
      });
      expect(await readMessages(page)).toEqual(site.told);
      expect(await page.evaluate(() => window.calibrationProbe.readDraft()?.conversation?.customer)).toBe('王先生');
      expect(await readPage()).toBe(before);
      expect(await act(page, (sim) => sim.untrustedEvents())).toEqual([]);
      expect(await readProblems(page)).toEqual([]);
      expect(await page.evaluate(() => window.calibrationProbe.check()?.lost)).toEqual([]);
    });

    test('tells a new message once, and nothing twice when the page draws itself anew', async ({ page }) => {
      await startFull(page);
      await act(page, (sim) => sim.customerWrites(1, '今天能发吗'));
      await page.clock.runFor(300);
      expect(await readMessages(page)).toEqual([...site.told, 'customer: 今天能发吗']);
      await act(page, (sim) => sim.remount());
      await page.clock.runFor(6000);
      expect(await readMessages(page)).toEqual([...site.told, 'customer: 今天能发吗']);
      expect(await readRows(page)).toEqual(site.groups);
      expect(await readProblems(page)).toEqual([]);
    });

    test('gives each customer their own messages when the agent goes from one to the other', async ({ page }) => {
      await startFull(page);
      await page.getByText('林小雨').first().click();
      await page.clock.runFor(300);
      const owners = await page.evaluate(() =>
        window.calibrationProbe.events.flatMap((event) =>
          event.type === 'message-seen' ? [`${event.conversation.customer}: ${event.message.text}`] : [],
        ),
      );
      expect(owners.filter((it) => it.startsWith('林小雨'))).toEqual(['林小雨: 有人吗']);
      expect(owners).toHaveLength(site.told.length + 1);
      expect(await page.evaluate(() => window.calibrationProbe.readDraft()?.conversation?.customer)).toBe('林小雨');
    });

    test('reads the draft and fills it, lines and all', async ({ page }) => {
      await startFull(page);
      await page.locator(site.composer).click();
      await page.keyboard.insertText('您好');
      await expect.poll(() => page.evaluate(() => window.calibrationProbe.readDraft()?.text)).toBe('您好');
      const filling = page.evaluate(() => window.calibrationProbe.fillOpen('今天 18 点前发出\n您放心'));
      await page.clock.runFor(1000);
      expect(await filling).toBe('filled');
      expect((await act(page, (sim) => sim.modelDraft())).trimEnd()).toBe('今天 18 点前发出\n您放心');
      expect(await act(page, (sim) => sim.lastSent())).toEqual([]);
    });

    test('holds a draft by key and by pointer, and lets a cleared one go', async ({ page }) => {
      await startFull(page);
      await page.locator(site.composer).click();
      await page.keyboard.insertText('我不能给您退');
      await page.keyboard.press('Enter');
      await page.locator(site.send).click();
      const attempts = await page.evaluate(() =>
        window.calibrationProbe.attempts.map(({ draft, gesture, conversation }) => [
          gesture,
          draft,
          conversation?.customer,
        ]),
      );
      expect(attempts).toEqual([
        ['enter', '我不能给您退', '王先生'],
        ['pointer', '我不能给您退', '王先生'],
      ]);
      expect(await act(page, (sim) => sim.lastSent())).toEqual([]);
      await page.evaluate(() => {
        window.calibrationProbe.verdict = 'send';
      });
      await page.locator(site.send).click();
      expect(await act(page, (sim) => sim.lastSent())).toEqual([{ conversation: 1, text: '我不能给您退' }]);
    });

    test('never makes one customer of two who bear the same name', async ({ page }) => {
      await open(page);
      await act(page, (sim) => {
        sim.addCustomer('小王');
        sim.addCustomer('小王');
        sim.customerWrites(1, '我的被子呢', 20);
        sim.customerWrites(2, '有发票吗', 50);
        sim.openConversation(1);
      });
      await start(page);
      const keys = await page.evaluate(() =>
        window.calibrationProbe.events.flatMap((event) =>
          event.type === 'row-seen'
            ? [`${event.conversation.customer} ${event.conversation.identity} ${event.certainty}`]
            : [],
        ),
      );
      expect([...new Set(keys)].sort()).toEqual(['小王 weak unsure', '小王#2 weak unsure']);
      // Whose conversation is open nobody can say: no message is given to either, and nothing is filled.
      expect(await readMessages(page)).toEqual([]);
      expect(await page.evaluate(() => window.calibrationProbe.fillOpen('发票随货'))).toBe('no-conversation');
    });

    for (const [css, outcome] of Object.entries(site.lost)) {
      test(`without ${css}: ${outcome === 'served' ? 'all is still told' : `says that it lost ${outcome}`}`, async ({
        page,
      }) => {
        await startFull(page);
        const before = { rows: await readRows(page), waited: Object.keys(await readWaited(page)) };
        const renamed = await page.evaluate(([sim, it]) => window[sim].rename(it), [site.sim, css] as const);
        expect(renamed).toBeGreaterThan(0);
        await page.clock.runFor(5000);
        if (outcome === 'served') {
          expect(await readProblems(page)).toEqual([]);
          await act(page, (sim) => sim.customerWrites(1, '还在吗'));
          await page.clock.runFor(3000);
          expect(await readMessages(page)).toEqual([...site.told, 'customer: 还在吗']);
        } else {
          expect(await readProblems(page)).toContain(`missing-part ${outcome}`);
          // Nothing is made up: no message is another's or told again.
          expect(await readMessages(page)).toEqual(site.told);
        }
        // Nobody who waits is called gone or answered.
        const rows = await readRows(page);
        for (const customer of names)
          expect(`${customer} ${rows[customer] === 'other'}`).toBe(`${customer} ${before.rows[customer] === 'other'}`);
        expect(Object.keys(await readWaited(page))).toEqual(before.waited);
        expect(await act(page, (sim) => sim.untrustedEvents())).toEqual([]);
        expect(await act(page, (sim) => sim.lastSent())).toEqual([]);
      });
    }

    if (site.sim === 'jd') {
      const addMany = (page: Page) =>
        act(page, (sim) => {
          for (let number = 1; number <= 60; number += 1) {
            sim.addCustomer(number === 2 || number === 42 ? '小王' : `顾客${number}`);
            sim.customerWrites(number, '在吗', 30);
          }
        });
      const scrollTo = async (page: Page, row: number) => {
        await page.evaluate((at) => window.jd.scrollTo(at), row);
        await page.getByText(`顾客${row + 1}`, { exact: true }).waitFor();
        await page.clock.runFor(3000);
      };

      test('calls nobody gone who was only scrolled out of sight, and one customer of a name is not another', async ({
        page,
      }) => {
        await open(page);
        await addMany(page);
        await act(page, (sim) => sim.openConversation(2));
        await start(page);
        expect(await page.evaluate(() => window.calibrationProbe.readDraft()?.conversation?.customer)).toBe('小王');
        await scrollTo(page, 38);
        // The one in sight bears the name above the messages, but it is the other who is open.
        expect(await page.evaluate(() => window.calibrationProbe.fillOpen('发票随货'))).toBe('no-conversation');
        expect(await readMessages(page)).toEqual(['customer: 在吗']);
        const readKeys = () =>
          page.evaluate(() =>
            window.calibrationProbe.events.flatMap((event) =>
              event.type === 'row-seen' || event.type === 'row-gone'
                ? [`${event.type} ${event.conversation.customer}`]
                : [],
            ),
          );
        const told = new Set(await readKeys());
        expect([...told].filter((it) => it.includes('小王')).sort()).toEqual([
          'row-gone 小王',
          'row-seen 小王',
          'row-seen 小王#2',
        ]);
        expect([...told].filter((it) => it.startsWith('row-gone'))).toEqual(['row-gone 小王']);
        await scrollTo(page, 0);
        const again = new Set(await readKeys());
        expect([...again].filter((it) => it.startsWith('row-seen 顾客1')).sort()).toEqual([
          'row-seen 顾客1',
          'row-seen 顾客10',
        ]);
        expect([...again].some((it) => /顾客\d+#/.test(it))).toBe(false);
      });

      test('goes on telling of those who are being served while the agent looks at former customers', async ({
        page,
      }) => {
        await startFull(page);
        await page.evaluate(() => window.jd.showTab('历史咨询'));
        await page.clock.runFor(6000);
        expect(await readRows(page)).toEqual(site.groups);
        expect(await readProblems(page)).toEqual([]);
      });
    }
  });
}
