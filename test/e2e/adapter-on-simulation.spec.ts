import { test as base, expect, type Page } from '@playwright/test';
import type { AdapterProbe } from '../support/adapter-probe';
import { buildProbe } from '../support/build-probe';
import { imeCompose, startIme } from '../support/ime-compose';
import { PinduoduoPage } from '../support/pinduoduo-page';
import { serveConsoles } from '../support/serve-consoles';

const uid = '1000000000001';
const other = '1000000000002';

/** The two keydowns that Chromium tells while an input method is at work: Process (229), and Enter with isComposing. */
const pressWhileComposing = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  for (const [key, windowsVirtualKeyCode] of [
    ['Process', 229],
    ['Enter', 13],
  ] as const) {
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: 'Enter', windowsVirtualKeyCode });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: 'Enter', windowsVirtualKeyCode });
  }
};

for (const variant of ['vue2', 'vue3'] as const) {
  const test = base.extend<{ desk: PinduoduoPage }>({
    desk: async ({ page, context }, use) => {
      await serveConsoles(context);
      await page.addInitScript({ content: await buildProbe('adapter-probe.ts') });
      const desk = new PinduoduoPage(page);
      await desk.open({ variant });
      await use(desk);
      expect(await desk.forbiddenEvents()).toEqual([]);
    },
  });

  const readProbe = <Value>(page: Page, read: (probe: AdapterProbe) => Value) =>
    page.evaluate(
      (source) => new Function('probe', `return (${source})(probe)`)(window.probe),
      read.toString(),
    ) as Promise<Awaited<Value>>;

  const readMessages = (page: Page, customer = uid) =>
    page.evaluate(
      (wanted) =>
        window.probe.events.flatMap((event) =>
          event.type === 'message-seen' && event.conversation.customer === wanted
            ? [`${event.message.author} ${event.message.kind} ${event.message.text}`.trim()]
            : [],
        ),
      customer,
    );
  const lastCountdown = (page: Page, customer = uid) =>
    page.evaluate((wanted) => {
      const told = window.probe.events.findLast(
        (event) => event.type === 'countdown-seen' && event.conversation.customer === wanted,
      );
      return told?.type === 'countdown-seen' ? told.countdown : undefined;
    }, customer);
  const lastRow = (page: Page, customer = uid) =>
    page.evaluate((wanted) => {
      const told = window.probe.events.findLast(
        (event) => event.type === 'row-seen' && event.conversation.customer === wanted,
      );
      return told?.type === 'row-seen' ? { group: told.group, certainty: told.certainty } : undefined;
    }, customer);
  const lastStatus = (page: Page) =>
    page.evaluate(() => {
      const told = window.probe.events.findLast((event) => event.type === 'status-changed');
      return told?.type === 'status-changed' ? told.status : undefined;
    });

  test.describe(`the Pinduoduo adapter on the ${variant} simulation`, () => {
    test('follows rows, countdown, late marker and answer', async ({ desk, page }) => {
      await desk.sim.customerWrites(uid, '在吗');
      await expect.poll(() => lastRow(page)).toEqual({ group: 'waiting', certainty: 'sure' });
      const shown = await desk.waitMarker(uid).textContent();
      expect(shown).toContain('后超时');
      await desk.sim.passTime(170);
      await expect.poll(async () => (await lastCountdown(page))?.kind).toBe('remaining');
      await expect
        .poll(async () => {
          const countdown = await lastCountdown(page);
          return countdown?.kind === 'remaining' ? countdown.seconds : 999;
        })
        .toBeLessThanOrEqual(10);
      await desk.sim.passTime(60);
      await expect.poll(() => lastCountdown(page)).toEqual({ kind: 'waited', seconds: 180, precisionSeconds: 60 });
      expect(await lastRow(page)).toEqual({ group: 'overdue', certainty: 'sure' });
      await desk.sim.agentAnswersElsewhere(uid, '在的');
      await expect.poll(() => lastRow(page)).toEqual({ group: 'answered', certainty: 'sure' });
      expect(await lastCountdown(page)).toEqual({ kind: 'none' });
    });

    test('knows who wrote what, whatever the bubbles are called', async ({ desk, page }) => {
      const content = [
        () => desk.sim.customerWrites(uid, { kind: 'source' }),
        () => desk.sim.customerWrites(uid, '在吗'),
        () => desk.sim.robotAnswers(uid, '亲，欢迎光临'),
        () => desk.sim.customerWrites(uid, { kind: 'image' }),
        () => desk.sim.customerWrites(uid, { kind: 'card' }),
        () => desk.sim.customerWrites(uid, { kind: 'emoji' }),
        () => desk.sim.customerWrites(uid, { kind: 'video' }),
        () => desk.sim.systemNotice(uid, '严禁与消费者交换手机号'),
        () => desk.sim.nudge(uid),
        () => desk.sim.agentAnswersElsewhere(uid, '您好'),
      ];
      for (const write of content) await write();
      const expected = [
        'system source',
        'customer text 在吗',
        'robot text 亲，欢迎光临',
        'customer image',
        'customer card A类抗菌大豆纤维被 春秋被芯 200×230cm 约6斤',
        'customer emoji',
        'customer video',
        'system notice 严禁与消费者交换手机号',
        'customer nudge 消费者催促您尽快回复',
        'agent text 您好',
      ];
      for (const bubbles of ['cs', 'cs-callback', 'cs-robot-text', 'seller'] as const) {
        for (const sourceCard of ['buyer', 'system'] as const) {
          await desk.sim.configure({ bubbles, sourceCard });
          await page.reload();
          await desk.sim.openConversation(uid);
          await expect.poll(() => readMessages(page), `${bubbles}, ${sourceCard}`).toEqual(expected);
        }
      }
    });

    test('tells nothing again after re-mounts', async ({ desk, page }) => {
      await desk.sim.addCustomers(8, 3);
      await desk.sim.customerWrites(uid, '在吗');
      await desk.sim.openConversation(uid);
      await expect.poll(() => readMessages(page)).toEqual(['customer text 在吗']);
      const countOthers = () =>
        readProbe(page, (probe) => probe.events.filter((it) => it.type !== 'countdown-seen').length);
      const before = await countOthers();
      for (const part of ['list', 'pane', 'composer', 'all'] as const) await desk.sim.remount(part);
      await desk.sim.customerWrites(uid, '还在吗');
      await expect.poll(() => readMessages(page)).toEqual(['customer text 在吗', 'customer text 还在吗']);
      // The message, and the row that now shows its words.
      expect(await countOthers()).toBe(before + 2);
    });

    test('sees a withdrawn message', async ({ desk, page }) => {
      const id = await desk.sim.customerWrites(uid, '发错了');
      await desk.sim.openConversation(uid);
      await expect.poll(() => readMessages(page)).toEqual(['customer text 发错了']);
      await desk.sim.withdraw(uid);
      await expect
        .poll(() =>
          readProbe(page, (probe) =>
            probe.events.flatMap((it) => (it.type === 'message-withdrawn' ? [it.messageId] : [])),
          ),
        )
        .toEqual([String(id).replace('middlePanel_list_', '')]);
    });

    test('sees the second login, the expired one, a lost connection and their end', async ({ desk, page }) => {
      await desk.sim.customerWrites(uid, '在吗');
      await expect.poll(() => lastStatus(page)).toBe('online');
      for (const [happen, status] of [
        [desk.sim.loginElsewhere, 'elsewhere'],
        [desk.sim.expireLogin, 'logged-out'],
        [desk.sim.disconnect, 'connecting'],
      ] as const) {
        await happen();
        await expect.poll(() => lastStatus(page)).toBe(status);
        await desk.sim.recover();
        await expect.poll(() => lastStatus(page)).toBe('online');
      }
      await desk.sim.setStatus('busy');
      await expect.poll(() => lastStatus(page)).toBe('busy');
      expect(await readProbe(page, (probe) => probe.problems)).toEqual([]);
      expect(await readProbe(page, (probe) => probe.events.filter((it) => it.type === 'row-gone'))).toEqual([]);
    });

    test('reports a renamed page and its recovery', async ({ desk, page }) => {
      await desk.sim.customerWrites(uid, '在吗');
      await desk.sim.openConversation(uid);
      await expect.poll(() => readMessages(page)).toEqual(['customer text 在吗']);
      await page.evaluate(() => document.querySelector('.send-btn')?.classList.replace('send-btn', 'renamed'));
      await expect
        .poll(() => readProbe(page, (probe) => probe.problems), { timeout: 6000 })
        .toEqual([{ kind: 'missing-part', part: 'send-button' }]);
      await desk.sim.remount('composer');
      await expect
        .poll(() => readProbe(page, (probe) => probe.problems.at(-1)), { timeout: 6000 })
        .toEqual({ kind: 'recovered-part', part: 'send-button' });
    });

    test('fills the draft of the open conversation only, in one undo step', async ({ desk, page }) => {
      await desk.sim.customerWrites(other, '在吗');
      await desk.sim.customerWrites(uid, '在吗');
      await desk.clickRow(uid);
      await desk.typeDraft('您好。');
      const text = '今天 18 点前发出\n您放心';
      expect(await page.evaluate((t) => window.probe.fill('1000000000002', t, 'caret'), text)).toBe(
        'other-conversation',
      );
      expect(await page.evaluate((t) => window.probe.fill('1000000000001', t, 'caret'), text)).toBe('filled');
      expect(await desk.composer.inputValue()).toBe(`您好。${text}`);
      expect(await desk.sim.modelDraft()).toBe(`您好。${text}`);
      await page.keyboard.press('Control+z');
      expect(await desk.sim.modelDraft()).toBe('您好。');
      await page.keyboard.press('Control+Shift+z');
      expect(await page.evaluate(() => window.probe.undo())).toBe('undone');
      expect(await desk.sim.modelDraft()).toBe('您好。');
    });

    test('never lets a text land in another conversation while the agent switches', async ({ desk, page }) => {
      for (const customer of [uid, other]) await desk.sim.customerWrites(customer, '在吗');
      await desk.clickRow(uid);
      const { strays, outcomes } = await page.evaluate(
        async ([own, foreign]) => {
          const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
          const strays: string[] = [];
          const outcomes = new Set<string>();
          for (let round = 0; round < 100; round += 1) {
            window.sim.openConversation(own);
            await later(0);
            const text = `只给第一位顾客 ${round}`;
            const filling = later(round % 7).then(() => window.probe.fill(own, text, 'all'));
            await later((Math.floor(round / 7) % 7) * 5);
            window.sim.openConversation(foreign);
            outcomes.add(await filling);
            await later(0);
            if (window.sim.modelDraft().includes('只给')) strays.push(window.sim.modelDraft());
          }
          return { strays, outcomes: [...outcomes] };
        },
        [uid, other] as const,
      );
      expect(strays).toEqual([]);
      expect(outcomes).toEqual(expect.arrayContaining(['filled', 'other-conversation']));
    });

    test('holds every send gesture once and sends exactly the text when it may', async ({ desk, page }) => {
      await desk.sim.configure({ isSendButtonFocusable: true });
      for (const sendKey of ['enter', 'ctrl-enter'] as const) {
        await desk.sim.setSendKey(sendKey);
        await desk.sim.customerWrites(uid, '能退吗');
        await desk.clickRow(uid);
        await desk.composer.fill('我不能给您退');
        const sends: [string, () => Promise<void>][] = [
          ['mod-enter', () => desk.pressCtrlEnter()],
          ['pointer', () => desk.clickSend()],
          ['key-on-button', () => desk.pressSendByKey('Enter')],
          ['key-on-button', () => desk.pressSendByKey('Space')],
        ];
        if (sendKey === 'enter') {
          sends.push(['enter', () => desk.pressEnter()], ['enter', () => desk.pressNumpadEnter()]);
        }
        const sentBefore = (await desk.sim.lastSent()).length;
        for (const [gesture, send] of sends) {
          await readProbe(page, (probe) => {
            probe.attempts = [];
            probe.verdict = 'hold';
          });
          await send();
          expect(await readProbe(page, (probe) => probe.attempts.map((it) => [it.gesture, it.draft]))).toEqual([
            [gesture, '我不能给您退'],
          ]);
          expect(await desk.sim.lastSent()).toHaveLength(sentBefore);
        }
        await readProbe(page, (probe) => {
          probe.verdict = 'send';
        });
        await desk.clickSend();
        expect((await desk.sim.lastSent()).at(-1)).toMatchObject({ uid, text: '我不能给您退' });
        await desk.sim.reset();
        await desk.sim.configure({ isSendButtonFocusable: true });
      }
    });

    test('leaves Enter alone where the page says that only Ctrl+Enter sends', async ({ desk, page }) => {
      await desk.sim.setSendKey('ctrl-enter');
      await desk.sim.customerWrites(uid, '能退吗');
      await desk.clickRow(uid);
      await desk.typeDraft('第一行');
      await desk.pressEnter();
      expect(await desk.composer.inputValue()).toBe('第一行\n');
      expect(await readProbe(page, (probe) => probe.attempts)).toEqual([]);
    });

    test('never takes an Enter of the input method for a send', async ({ desk, page }) => {
      await desk.sim.customerWrites(uid, '在吗');
      await desk.clickRow(uid);
      await desk.composer.click();
      const ime = await startIme(page);
      await ime.compose('nihao');
      await pressWhileComposing(page);
      await ime.commit('你好');
      await imeCompose(page, ['zai', 'zai ma'], '在吗');
      expect(await desk.composer.inputValue()).toBe('你好在吗');
      expect(await readProbe(page, (probe) => probe.attempts)).toEqual([]);
      expect(await desk.sim.lastSent()).toEqual([]);
      await desk.pressEnter();
      expect(await readProbe(page, (probe) => probe.attempts.length)).toBe(1);
    });

    test('boxes a row and clips it to the list', async ({ desk, page }) => {
      await desk.sim.addCustomers(30, 30);
      await desk.sim.customerWrites(uid, '在吗', 120);
      await expect.poll(() => lastRow(page)).toBeDefined();
      const conversation = await readProbe(page, (probe) => {
        const row = probe.events.find((it) => it.type === 'row-seen');
        return row?.type === 'row-seen' ? row.conversation : undefined;
      });
      const box = await page.evaluate((key) => (key ? window.probe.handle.rowBox(key) : undefined), conversation);
      expect(box?.width).toBeGreaterThan(50);
      expect(box?.clip?.height).toBeLessThanOrEqual(800);
    });
  });
}
