import { test as base, expect } from '@playwright/test';
import { CalibratedPage } from '../support/calibrated-page';
import { chatContracts, isAble } from '../support/chat-contracts';
import { chatInterfaces } from '../support/chat-interfaces';
import { serveConsoles } from '../support/serve-consoles';
import { takeAway } from '../support/take-away';

const hurtful = '我不能给您退';
const next = '颜色和图上一样吗';

for (const [name, contract] of Object.entries(chatContracts)) {
  const chat = chatInterfaces[name];
  if (!chat) throw new Error(`no chat interface called ${name}`);
  const { texts, authors } = chat.expected.messages;
  const spoken = texts.map((text, index) => `${authors[index] ?? ''}: ${text}`);

  const test = base.extend<{ desk: CalibratedPage }>({
    desk: async ({ page, context }, use) => {
      await serveConsoles(context);
      await page.clock.install();
      await use(new CalibratedPage(page, chat));
    },
  });

  test.describe(`the contract on a calibration of ${name}`, () => {
    for (const [part, act] of Object.entries(contract.remount)) {
      if (!isAble(act)) continue;
      test(`${part} drawn anew: nothing is told twice, and draft, fill and guard go on`, async ({ desk, page }) => {
        await desk.open();
        await desk.start();
        const customers = await desk.readCustomersTold();
        const before = await page
          .locator(part === 'composer' ? chat.composer : chat.expected.messages.css)
          .elementHandles();
        await act(page);
        await page.clock.runFor(6000);
        const areGone = await Promise.all(before.map((it) => it.evaluate((element) => !element.isConnected)));
        expect(areGone).toEqual(before.map(() => true));
        expect(await desk.readTold()).toEqual(spoken);

        await desk.type('您好');
        await expect.poll(desk.readDraft).toMatchObject({ text: '您好', isFocused: true });
        expect(await desk.fill(hurtful)).toBe('filled');
        await expect.poll(async () => (await desk.readDraft())?.text.trim()).toBe(hurtful);
        await page.keyboard.press('Enter');
        await page.locator(chat.send).click();
        expect(await desk.readAttempts()).toEqual([`enter: ${hurtful}`, `pointer: ${hurtful}`]);
        expect(await chat.sent(page)).toEqual([]);

        await chat.customerWrites(page, next);
        await expect.poll(desk.readTold).toEqual([...spoken, `customer: ${next}`]);
        expect(await desk.readCustomersTold()).toEqual(customers);
        expect(await desk.readProblems()).toEqual([]);
      });
    }

    for (const [part, losses] of Object.entries(contract.losses)) {
      for (const loss of isAble(losses) ? losses : []) {
        test(`${loss.css} ${loss.how}: ${part} is named within 5 s, and nothing wrong is told`, async ({
          desk,
          page,
        }) => {
          const named = loss.named ?? [part];
          await desk.open();
          await desk.start();
          if (part !== 'composer') await desk.type('稍等');
          await page.clock.pauseAt(new Date(Date.now() + 60_000));
          await page.clock.runFor(6000);
          expect(await desk.readProblems()).toEqual([]);
          const customers = await desk.readCustomersTold();

          const { putBack } = await takeAway(page, loss, chat.expected.host);
          await page.clock.runFor(5000);
          expect((await desk.readProblems()).sort()).toEqual(named.map((it) => `missing-part ${it}`).sort());
          expect(await desk.readTold()).toEqual(spoken);
          await chat.customerWrites(page, next);
          await page.clock.runFor(3000);
          const isHeard = !loss.isNobodyOpen && !named.includes('message-pane');
          expect(await desk.readTold()).toEqual(isHeard ? [...spoken, `customer: ${next}`] : spoken);

          await putBack();
          await page.clock.runFor(5000);
          const told = named.flatMap((it) => [`missing-part ${it}`, `recovered-part ${it}`]);
          expect((await desk.readProblems()).sort()).toEqual(told.sort());
          expect(await desk.readTold()).toEqual([...spoken, `customer: ${next}`]);
          expect(await desk.readCustomersTold()).toEqual(customers);
        });
      }
    }

    for (const [author, apart] of Object.entries(contract.apart)) {
      if (!isAble(apart)) continue;
      test(`what the ${author} says is told as the ${author}'s, and nobody else's is`, async ({ desk, page }) => {
        await desk.open();
        await desk.start({ rules: [apart.rule] });
        expect(await desk.readTold()).toEqual(spoken);
        await apart.says(page, '亲，请稍等');
        await expect.poll(desk.readTold).toEqual([...spoken, `${author}: 亲，请稍等`]);
        await chat.customerWrites(page, next);
        await expect.poll(desk.readTold).toEqual([...spoken, `${author}: 亲，请稍等`, `customer: ${next}`]);
        expect(await desk.readProblems()).toEqual([]);
      });
    }

    test('older messages that come in on top are not told, nothing is told twice, and the next one is', async ({
      desk,
      page,
    }) => {
      const { query, told, loadAll, goToEnd } = contract.older;
      await desk.open(query);
      await desk.start({ shown: told.length || spoken.length });
      const first = told.length > 0 ? told : spoken;
      expect(await desk.readTold()).toEqual(first);
      await loadAll(page);
      await page.clock.runFor(6000);
      expect(await desk.readTold()).toEqual(first);
      await chat.customerWrites(page, next);
      await goToEnd(page);
      await page.clock.runFor(6000);
      expect(await desk.readTold()).toEqual([...first, `customer: ${next}`]);
      expect(await desk.readProblems()).toEqual([]);
    });
  });
}
