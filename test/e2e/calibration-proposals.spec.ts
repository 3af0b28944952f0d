import { test as base, expect, type Page } from '@playwright/test';
import { CalibratedPage } from '../support/calibrated-page';
import type { ExpectedParts } from '../support/calibration-probe';
import { type ChatInterface, chatInterfaces } from '../support/chat-interfaces';
import { serveConsoles } from '../support/serve-consoles';

const test = base.extend({
  page: async ({ page, context }, use) => {
    await serveConsoles(context);
    await use(page);
  },
});

/** The order of the rows is the page's own business; what they should say is read beside it. */
const readExpected = async (page: Page, { expected }: ChatInterface): Promise<ExpectedParts> => {
  if (!expected.rows || expected.rows.names.length > 0) return expected;
  const read = (css: string) => page.locator(css).allTextContents();
  const names = await read('.chat-item-box .nickname-span');
  const previews = (await read('.chat-message-content')).map((text) => text.trim());
  const ids = await page
    .locator('.chat-item-box')
    .evaluateAll((all) => all.map((it) => it.getAttribute('data-random')?.split('-')[0] ?? ''));
  const waiting = page
    .locator('.chat-item-box')
    .filter({ has: page.locator('.chat-unreply-time, .chat-unreply-over-time') });
  const unread = await waiting.locator('.nickname-span').allTextContents();
  return { ...expected, rows: { ...expected.rows, names, previews, ids, unread } };
};

for (const [name, it] of Object.entries(chatInterfaces)) {
  test.describe(name, () => {
    let desk: CalibratedPage;
    test.beforeEach(async ({ page }) => {
      desk = new CalibratedPage(page, it);
      await desk.open();
    });
    const { texts, authors } = it.expected.messages;
    const spoken = texts.map((text, index) => `${authors[index] ?? ''}: ${text}`);

    test('the proposals are right without correction for at least 70 % of the parts', async ({ page }) => {
      const all = Object.entries(await desk.propose(await readExpected(page, it)));
      const wrong = all.filter(([, isRight]) => !isRight).map(([part]) => part);
      const description = `${all.length - wrong.length} of ${all.length}; wrong: ${wrong.join(', ') || 'none'}`;
      test.info().annotations.push({ type: 'proposals right', description });
      expect((all.length - wrong.length) / all.length, description).toBeGreaterThanOrEqual(0.7);
    });

    test('every message is told once, in order, with who wrote it, and the next one when it comes', async ({
      page,
    }) => {
      await desk.start();
      expect(await desk.readTold()).toEqual(spoken);
      await page.evaluate(() => window.calibrationProbe.watch());
      await it.customerWrites(page, '颜色和图上一样吗');
      await expect.poll(desk.readTold).toEqual([...spoken, 'customer: 颜色和图上一样吗']);
      const arrival = await page.evaluate(() => window.calibrationProbe.arrived());
      expect(arrival).toMatchObject({ isProposedList: true });
      expect(arrival?.text).toContain('颜色和图上一样吗');
    });

    test('the draft is read as it is typed, and filled', async () => {
      await desk.start();
      await desk.type('您好');
      await expect.poll(desk.readDraft).toMatchObject({ text: '您好', isFocused: true });
      expect(await desk.fill('今天 18 点前发出')).toBe('filled');
      await expect.poll(async () => (await desk.readDraft())?.text).toBe('今天 18 点前发出');
    });

    test('a held draft does not leave by key or by pointer, and a cleared one does', async ({ page }) => {
      await desk.start();
      await desk.type('我不能给您退');
      await page.keyboard.press('Enter');
      await page.locator(it.send).click();
      expect(await desk.readAttempts()).toEqual(['enter: 我不能给您退', 'pointer: 我不能给您退']);
      expect(await it.sent(page)).toEqual([]);
      await desk.decide('send');
      await page.locator(it.send).click();
      await expect.poll(() => it.sent(page)).toEqual(['我不能给您退']);
    });

    test('every part is found again after the page has moved on: typed, sent, answered', async ({ page }) => {
      await desk.start();
      await desk.decide('send');
      await desk.type('给您换一件');
      expect(await desk.readLost()).toEqual([]);
      await page.locator(it.send).click();
      const answered = it.answer ? [`customer: ${it.answer('给您换一件')}`] : [];
      await expect.poll(desk.readTold).toEqual([...spoken, 'agent: 给您换一件', ...answered]);
      await it.customerWrites(page, '好');
      await expect.poll(desk.readTold).toEqual([...spoken, 'agent: 给您换一件', ...answered, 'customer: 好']);
      expect(await desk.readLost()).toEqual([]);
      expect(await desk.readProblems()).toEqual([]);
    });
  });
}
