import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { OverlayPage } from '../support/overlay-page';

const hurtful = '我不能给您退';

/** The page that came by itself after the install. */
const findPractice = async (context: BrowserContext): Promise<Page> => {
  const isPractice = (page: Page) => page.url().endsWith('/practice.html');
  return context.pages().find(isPractice) ?? (await context.waitForEvent('page', isPractice));
};

const step = (page: Page, title: string) =>
  page.getByRole('region', { name: '练习步骤' }).getByRole('listitem').filter({ hasText: title });

const openCustomer = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '会话列表' }).getByRole('button', { name }).click();

const countSlots = async (composer: Locator): Promise<number> =>
  ((await composer.inputValue()).match(/\{[^}]*\}/g) ?? []).length;

test('opens by itself after the install, and a newcomer does all three steps within a minute, offline', async ({
  extension,
  consoles,
}) => {
  const page = await findPractice(extension.context);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await extension.context.setOffline(true);
  await page.reload();
  await page.bringToFront();
  const startedAt = Date.now();
  const overlay = new OverlayPage(page);
  const composer = page.getByRole('textbox', { name: '回复顾客' });

  // Who waits longest is marked beside the row and stands first in the strip.
  await expect(overlay.marks.first()).toBeVisible();
  await expect(overlay.rows.first()).toContainText('小**鱼');
  await openCustomer(page, '小**鱼');
  await expect(step(page, '看等待')).toContainText('已完成');

  await openCustomer(page, 'L***n');
  await page.getByRole('button', { name: '放进输入框' }).click();
  const source = await composer.inputValue();
  await overlay.chip.getByRole('button', { name: '说人话' }).click();
  await overlay.insert('offline');
  await expect(composer).not.toHaveValue(source);
  await expect(composer).toHaveValue(/30℃.*10分钟/s);
  await expect(step(page, '说人话')).toContainText('已完成');
  await composer.press('Enter');
  await expect(composer).toHaveValue('');

  await openCustomer(page, '橙*汽水');
  await composer.click();
  await page.keyboard.type(hurtful);
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await expect(overlay.card).toHaveAttribute('data-mode', 'held');
  await expect(composer).toHaveValue(hurtful);
  await expect(step(page, '发送前检查')).not.toContainText('已完成');
  await overlay.card.locator('.alternative').first().click();
  await expect(composer).not.toHaveValue(hurtful);
  // A slot is selected, ready to be typed over.
  const slot = /\{[^}]*\}/.exec(await composer.inputValue())?.[0];
  if (slot) {
    expect(
      await composer.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
    ).toBe(slot);
    await page.keyboard.type('今天内');
    await expect(composer).toHaveValue(/今天内/);
  }
  // An empty slot would be held: Tab goes to the next one.
  for (let left = await countSlots(composer); left > 0; left -= 1) {
    await page.keyboard.press('Tab');
    await page.keyboard.type('换新');
    await expect.poll(() => countSlots(composer)).toBe(left - 1);
  }
  const better = await composer.inputValue();
  await composer.press('Enter');
  await expect(page.getByRole('log', { name: '聊天记录' })).toContainText(better);
  await expect(step(page, '发送前检查')).toContainText('已完成');
  await expect(page.getByRole('heading', { name: '可以上岗了' })).toBeVisible();
  expect(Date.now() - startedAt).toBeLessThan(60_000);

  expect(consoles.outsideRequests).toEqual([]);
  expect(complaints).toEqual([]);
});

test('can be skipped and done again, with customers who write anew', async ({ extension, consoles: _served }) => {
  const page = await findPractice(extension.context);
  await page.bringToFront();
  await openCustomer(page, '小**鱼');
  await expect(step(page, '看等待')).toContainText('已完成');
  await page.getByRole('button', { name: '跳过' }).click();
  await expect(page.getByRole('heading', { name: '可以上岗了' })).toBeVisible();
  await page.getByRole('button', { name: '放入示例' }).click();
  await expect(page.getByText('放入了 10 条知识').first()).toBeVisible();
  await page.getByRole('button', { name: '再练一遍' }).click();
  await expect(page.getByRole('heading', { name: '可以上岗了' })).toHaveCount(0);
  await expect(step(page, '看等待')).not.toContainText('已完成');
  await expect(page.getByRole('log', { name: '聊天记录' })).toContainText('从左边选一位顾客');
  const overlay = new OverlayPage(page);
  await expect(overlay.rows.first()).toContainText('小**鱼');
});

test('practice counts in no queue of the popup and in no numbers of the day', async ({ extension }) => {
  const page = await findPractice(extension.context);
  await page.bringToFront();
  await expect(new OverlayPage(page).rows.first()).toBeVisible();
  const popup = await extension.context.newPage();
  await popup.goto(`chrome-extension://${extension.extensionId}/popup.html`);
  await expect(popup.getByText('还没有打开客服后台')).toBeVisible();
});

test('the phrases are at hand here too, and one that a customer has got already says so', async ({ extension }) => {
  const page = await findPractice(extension.context);
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
  await panel.getByRole('tab', { name: '快捷语' }).click();
  await panel.getByRole('button', { name: '导入' }).click();
  await panel.getByLabel('粘贴表格').fill('标题\t内容\t快捷键\n安抚\t让您久等了，我马上帮您看订单。\taf');
  await panel.getByRole('button', { name: '看看会导入什么' }).click();
  await panel.getByRole('button', { name: '导入 1 条' }).click();
  await expect(panel.getByRole('heading', { name: '安抚' })).toBeVisible();
  await panel.close();
  await page.bringToFront();
  const composer = page.getByRole('textbox', { name: '回复顾客' });
  const picker = new OverlayPage(page).host.locator('[data-surface="picker"]');
  await openCustomer(page, '橙*汽水');
  const insert = async () => {
    await composer.click();
    await page.keyboard.press('Alt+/');
    await expect(picker.getByRole('option')).toHaveCount(1);
  };
  await insert();
  await expect(picker.getByRole('option')).not.toContainText('发过');
  await page.keyboard.press('Enter');
  await expect(composer).toHaveValue('让您久等了，我马上帮您看订单。');
  await composer.press('Enter');
  await expect(composer).toHaveValue('');
  await insert();
  await expect(picker.getByRole('option')).toContainText('发过');
});
