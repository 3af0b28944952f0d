import { expect, test } from '@playwright/test';
import { plainshopUrl, serveConsoles } from '../support/serve-consoles';

test('PlainShop sends what its agent typed, ignores scripts, and re-mounts', async ({ page }) => {
  await serveConsoles(page.context());
  await page.goto(plainshopUrl);
  await page.evaluate(() => {
    window.plainshop.addCustomer('林女士');
    window.plainshop.addCustomer('林女士');
    window.plainshop.customerWrites(1, '这件有大码吗');
    window.plainshop.robotAnswers(1, '欢迎光临');
  });
  await page.getByRole('button', { name: '林女士' }).first().click();
  const composer = page.locator('[contenteditable]');
  await composer.click();
  await page.keyboard.insertText('有的');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.insertText('您看下');
  const send = page.getByRole('button', { name: '发送' });
  await send.evaluate((button: HTMLElement) => button.click());
  expect(await page.evaluate(() => window.plainshop.lastSent())).toEqual([]);
  expect(await page.evaluate(() => window.plainshop.untrustedEvents())).toEqual([
    { type: 'click', target: 'button._s5q8n' },
  ]);
  await page.keyboard.press('Enter');
  const sent = await page.evaluate(() => window.plainshop.lastSent());
  expect(sent.map(({ conversation, text }) => ({ conversation, text }))).toEqual([
    { conversation: 1, text: '有的\n您看下' },
  ]);
  const old = await composer.elementHandle();
  await page.evaluate(() => window.plainshop.remount());
  await expect(composer).toHaveText('');
  expect(await old?.evaluate((element) => element.isConnected)).toBe(false);
  expect(await page.locator('[id]:not(#root)').count()).toBe(0);
});
