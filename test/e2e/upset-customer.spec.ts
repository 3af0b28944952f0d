import type { Locator } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { createLlmServer, faults } from '../support/llm-server';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { setUpEndpoint } from '../support/settings';

/** Inside the worker. */
declare const chrome: { storage: { local: { get(keys: null): Promise<object> } } };

const uid = '1000000000001';
const angry = '都一个星期了还没发货，我要投诉你们，电话13812345678';

const openAngry = async (page: PinduoduoPage, text = angry) => {
  await page.open();
  await page.sim.customerWrites(uid, text);
  await page.clickRow(uid);
  const overlay = new OverlayPage(page.page);
  // The worker has to start, and compiles its rules on its first day.
  await expect(overlay.row(uid)).toBeVisible({ timeout: 20_000 });
  return { overlay, cue: overlay.chip.locator('[data-upset]') };
};

const readSelected = (composer: Locator) =>
  composer.evaluate((box) =>
    box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : '',
  );

test('a customer who threatens to complain is told by one quiet line that takes no focus', async ({ pinduoduo }) => {
  const { overlay, cue } = await openAngry(pinduoduo, '你好，什么时候发货');
  await pinduoduo.typeDraft('您的订单我看到了');
  await expect(overlay.chip).toBeVisible();
  await expect(cue).toHaveCount(0);
  await pinduoduo.sim.customerWrites(uid, angry);
  await expect(cue).toHaveText('顾客说要投诉');
  await expect(cue.locator('svg')).toBeVisible();
  await expect(pinduoduo.composer).toBeFocused();
  await expect(overlay.card).toHaveCount(0);
});

test('a reply goes to the caret with its first slot selected, by keyboard alone, and one undo takes it back', async ({
  pinduoduo,
}) => {
  const { overlay, cue } = await openAngry(pinduoduo);
  await pinduoduo.typeDraft('您的订单我看到了，');
  await expect(cue).toBeVisible();
  await pinduoduo.page.keyboard.press('Alt+j');
  await expect(overlay.card).toHaveAttribute('data-mode', 'calm');
  // Drawn by now: the same key leads into it.
  await pinduoduo.page.keyboard.press('Alt+j');
  await pinduoduo.page.keyboard.press('Enter');
  await expect(pinduoduo.composer).toHaveValue(/^您的订单我看到了，.*对不起.*\{处理动作\}.*您看这样可以吗？$/);
  await expect.poll(() => readSelected(pinduoduo.composer)).toBe('{处理动作}');
  await expect(overlay.card).toHaveCount(0);
  await pinduoduo.page.keyboard.press('Control+z');
  await expect(pinduoduo.composer).toHaveValue('您的订单我看到了，');
  expect(await pinduoduo.sim.lastSent()).toEqual([]);
  expect(await pinduoduo.forbiddenEvents()).toEqual([]);
});

test('Esc closes the card and gives the caret back exactly', async ({ pinduoduo }) => {
  const { overlay, cue } = await openAngry(pinduoduo);
  await pinduoduo.typeDraft('您的订单我看到了');
  await pinduoduo.page.keyboard.press('ArrowLeft');
  await expect(cue).toBeVisible();
  await pinduoduo.page.keyboard.press('Alt+j');
  await expect(overlay.card).toBeVisible();
  await pinduoduo.page.keyboard.press('Alt+j');
  await pinduoduo.page.keyboard.press('Escape');
  await expect(overlay.card).toHaveCount(0);
  await expect(pinduoduo.composer).toBeFocused();
  expect(
    await pinduoduo.composer.evaluate((box) => (box instanceof HTMLTextAreaElement ? box.selectionStart : -1)),
  ).toBe(7);
});

test('the line goes once we have answered, comes back when the customer insists, then with other words', async ({
  pinduoduo,
}) => {
  const { overlay, cue } = await openAngry(pinduoduo);
  await expect(cue).toBeVisible();
  await pinduoduo.typeDraft('对不起，我现在就联系仓库，今天18点前给您单号');
  await pinduoduo.pressEnter();
  await expect.poll(async () => (await pinduoduo.sim.lastSent()).length).toBe(1);
  await expect(cue).toHaveCount(0);
  await pinduoduo.sim.customerWrites(uid, '少来这套，骗子');
  await expect(cue).toHaveText('顾客生气了');
  await cue.click();
  await expect(overlay.card.locator('.alternatives').first()).toContainText('顾客坚持时');
  await expect(overlay.card).toContainText('答过一次，顾客还不满意');
});

test('the summary for the supervisor is copied on a click, personal data masked, nothing of it stored', async ({
  pinduoduo,
  extension,
}) => {
  const { page } = pinduoduo;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { overlay, cue } = await openAngry(pinduoduo);
  await cue.click();
  await overlay.card.getByRole('button', { name: '复制给主管的摘要' }).click();
  await expect(overlay.card).toContainText('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^【请主管接手】.*顾客说要投诉。诉求：“.*发货.*”。.*起在等，已等 \d+ 分钟。我们还没有答复过。没有答应过时间。$/,
  );
  expect(copied).not.toContain('138');
  const worker = await extension.serviceWorker();
  const kept = await worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  expect(kept).toContain('settings');
  expect(kept).not.toContain('发货，我要投诉');
});

test('the model writes it on a click of its own, from masked words; the template stands in where it fails', async ({
  pinduoduo,
  extension,
}) => {
  const server = await createLlmServer();
  await setUpEndpoint(extension, server.url);
  await pinduoduo.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { overlay, cue } = await openAngry(pinduoduo);
  await cue.click();
  server.script(faults['bad-key'], '顾客一个星期没等到发货，要投诉，电话***。');
  const ask = overlay.card.getByRole('button', { name: '请大模型写摘要' });
  await ask.click();
  await expect(overlay.card).toContainText('大模型没写成，先用模板。已复制');
  await ask.click();
  await expect(overlay.card).toContainText('顾客一个星期没等到发货');
  const copied = await pinduoduo.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^【请主管接手】.*顾客说要投诉。顾客一个星期没等到发货，要投诉，电话\*\*\*。$/);
  expect(server.requests).toHaveLength(2);
  expect(JSON.stringify(server.requests)).not.toContain('13812345678');
  await server.close();
});

test('there is no line while suggestions are off, nor for a polite customer', async ({ pinduoduo }) => {
  const { overlay, cue } = await openAngry(pinduoduo);
  await expect(cue).toBeVisible();
  await overlay.chip.getByRole('button', { name: '建议已开' }).click();
  await expect(cue).toHaveCount(0);
  await overlay.chip.getByRole('button', { name: '暖回' }).click();
  await overlay.chip.getByRole('button', { name: '建议已关' }).click();
  await expect(cue).toBeVisible();
  await pinduoduo.sim.customerWrites(uid, '不投诉了，问题解决了，谢谢');
  await expect(cue).toHaveCount(0);
});
