import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import type { LaunchedExtension } from '../support/launch-extension';
import { createLlmServer, faults, type LlmServer } from '../support/llm-server';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { setUpEndpoint } from '../support/settings';

const uid = '1000000000001';
const article = '自签收之日起7日内可申请退货，请寄回并联系电话13812345678。';

let server: LlmServer;
test.beforeEach(async () => {
  server = await createLlmServer();
});
test.afterEach(() => server.close());

const openConversation = async (pinduoduo: PinduoduoPage) => {
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(uid, '怎么退货');
  await pinduoduo.clickRow(uid);
  const overlay = new OverlayPage(pinduoduo.page);
  await expect(overlay.row(uid)).toBeVisible();
  return { overlay, llm: overlay.panel.locator('[data-origin="llm"]') };
};

const ask = async (pinduoduo: PinduoduoPage, overlay: OverlayPage, text = article) => {
  await pinduoduo.composer.fill(text);
  await overlay.chip.getByRole('button', { name: '说人话' }).click();
  await expect(overlay.panel).toBeVisible();
};

const openPrivacy = async (extension: LaunchedExtension): Promise<Page> => {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/options.html`);
  await page.getByRole('link', { name: '隐私与外发' }).click();
  return page;
};

test('the page lists what left: when, to which host, for what, how many characters, and what was held back', async ({
  pinduoduo,
  extension,
}) => {
  await setUpEndpoint(extension, server.url);
  const before = await openPrivacy(extension);
  await expect(before.getByText('还没有任何内容离开过这台电脑。')).toBeVisible();
  await before.close();
  const { overlay, llm } = await openConversation(pinduoduo);
  server.script(faults['bad-key']);
  const from = Date.now();
  await ask(pinduoduo, overlay);
  await expect(llm).toHaveAttribute('data-status', 'failed');
  expect(server.requests).toHaveLength(1);
  const page = await openPrivacy(extension);
  const row = page.locator('table.ledger tbody tr');
  await expect(row).toHaveCount(1);
  const cell = (heading: string) => row.locator(`td[data-heading="${heading}"]`);
  await expect(cell('发到哪里')).toHaveText(new URL(server.url).host);
  await expect(cell('做什么')).toHaveText('说人话');
  await expect(cell('多少字')).toHaveText(String(server.requests[0]?.body.length));
  await expect(cell('遮住了什么')).toHaveText('手机号 1');
  await expect(cell('模型')).toHaveText('test-model');
  await expect(cell('结果')).toHaveText('对方没接受');
  // Minutes of the shop's zone; the worker wrote it down between the click and now.
  const at = Date.parse(`${((await cell('时间').textContent()) ?? '').replace(' ', 'T')}+08:00`);
  expect(at).toBeGreaterThan(from - 60_000);
  expect(at).toBeLessThanOrEqual(Date.now());
  expect(await page.content()).not.toMatch(/13812345678|自签收之日起/);
});

test('全部本地 lets nothing leave, at once and for whatever is asked; switched off, it is as before', async ({
  pinduoduo,
  extension,
}) => {
  await setUpEndpoint(extension, server.url);
  server.script('您好，签收后7天内都可以申请退货，请寄回并联系电话。');
  const page = await openPrivacy(extension);
  const staysLocal = page.getByRole('switch', { name: '全部本地' });
  await staysLocal.click();
  await expect(staysLocal).toBeChecked();
  const { overlay, llm } = await openConversation(pinduoduo);
  // A held sentence and a draft are all that a console page can have sent.
  await ask(pinduoduo, overlay);
  await expect(overlay.panel.locator('[data-origin="offline"] .version-text')).toContainText('7天');
  await expect(llm).toHaveCount(0);
  await overlay.panel.getByRole('button', { name: '关闭' }).click();
  await pinduoduo.composer.fill('我不能给您退');
  await pinduoduo.pressEnter();
  await expect(overlay.card).toBeVisible();
  await expect(overlay.card.getByRole('button', { name: '换个说法（智能）' })).toHaveCount(0);
  await overlay.card.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('link', { name: '大模型接口' }).click();
  await expect(page.getByText('“全部本地”开着')).toBeVisible();
  await expect(page.getByRole('button', { name: '测试连接' })).toBeDisabled();
  expect(server.requests).toEqual([]);
  await page.getByRole('navigation').getByRole('link', { name: '隐私与外发' }).click();
  await expect(page.getByText('还没有任何内容离开过这台电脑。')).toBeVisible();

  await staysLocal.click();
  await expect(staysLocal).not.toBeChecked();
  await ask(pinduoduo, overlay, '自签收之日起15日内可申请退货。');
  await server.received(1);
});
