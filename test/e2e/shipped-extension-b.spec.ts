import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { kuaishouUrl, url1688, wechatUrl } from '../support/serve-consoles';

const hurtful = '我不能给您退';

const consoles = {
  wechat: { url: wechatUrl, frame: '/shop/kf', composer: 'textarea >> nth=0', send: undefined },
  '1688': { url: url1688, frame: 'def_cbu_web_im_core', composer: 'pre.edit', send: '.send-btn' },
  kuaishou: { url: kuaishouUrl, frame: '/workbench', composer: '#root [contenteditable]', send: '#root button' },
};

for (const [name, { url, frame, composer, send }] of Object.entries(consoles)) {
  const openFrame = async (page: Page): Promise<Frame> => {
    await page.goto(url);
    const find = () => page.frames().find((it) => it.url().includes(frame));
    await expect.poll(() => find()?.locator('#root > *').count()).toBe(1);
    const found = find();
    if (!found) throw new Error('the page has no such frame');
    await found.evaluate(() => {
      const { namedSim: sim } = window;
      for (const customer of ['王先生', '林小雨']) sim.addCustomer(customer);
      sim.customerWrites(1, '可以退吗');
      sim.customerWrites(2, '请问有发票吗');
      sim.openConversation(1);
    });
    return found;
  };

  test(`${name}, as it ships: who waits is shown, and a hurtful sentence is held`, async ({ extension, consoles }) => {
    const page = await extension.context.newPage();
    const found = await openFrame(page);
    const host = found.locator('warm-reply');
    await expect(host).toHaveCount(1);
    const rows = host.locator('.queue-row:not(.is-gone)');
    for (const customer of ['王先生', '林小雨']) await expect(rows.filter({ hasText: customer })).toBeVisible();

    await found.locator(composer).click();
    await page.keyboard.insertText(hurtful);
    await expect(host.locator('[data-surface="chip"] .chip-count').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(host.locator('[data-surface="card"]')).toBeVisible();
    if (send) await found.locator(send).click();
    expect(await found.evaluate(() => window.namedSim.lastSent())).toEqual([]);
    expect(await found.evaluate(() => window.namedSim.untrustedEvents())).toEqual([]);
    expect(consoles.outsideRequests).toEqual([]);
    // One overlay, in the frame of the parts and nowhere else.
    const hosts = await Promise.all(page.frames().map((it) => it.locator('warm-reply').count()));
    expect(hosts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });
}

test('Kuaishou, as it ships: the overlay names the messages as not seen', async ({ extension, consoles: _served }) => {
  const page = await extension.context.newPage();
  await page.goto(kuaishouUrl);
  await expect(page.locator('warm-reply').getByText('聊天记录').first()).toBeVisible();
});
