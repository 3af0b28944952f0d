import type { Page } from '@playwright/test';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { defaultPolicy } from '@/utils/policy/policy';
import { expect, test } from '../support/fixtures';
import type { LaunchedExtension } from '../support/launch-extension';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { createPlantedStrings, plantStrings } from '../support/planted-strings';
import { storeSettings } from '../support/settings';

const uid = '1000000000001';
const other = '1000000000002';
const hurtful = '我不能给您退';
const said = '我昨天买的被套可以退吗';
const message = '拼多多页面改版，请等新版本';

const openWaiting = async (pinduoduo: PinduoduoPage): Promise<OverlayPage> => {
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(other, '在吗', 120);
  await pinduoduo.sim.customerWrites(uid, said, 100);
  await pinduoduo.clickRow(uid);
  return new OverlayPage(pinduoduo.page);
};

const openPage = async (extension: LaunchedExtension, path: string): Promise<Page> => {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/${path}`);
  return page;
};

const writeDiagnosis = async (extension: LaunchedExtension): Promise<string> => {
  const options = await openPage(extension, 'options.html#about');
  await options.getByRole('button', { name: '写一份诊断' }).click();
  const text = options.getByRole('textbox', { name: '诊断全文' });
  await expect(text).toHaveValue(/^warmreply-diagnosis 1\n/);
  return text.inputValue();
};

/** The names that the page shows of its customers. */
const readNames = (page: Page) => page.locator('.nickname-span').allTextContents();

test('a diagnosis tells how the page is built, and nothing of who stands in it', async ({
  pinduoduo,
  extension,
  consoles,
}) => {
  const overlay = await openWaiting(pinduoduo);
  await expect(overlay.rows).toHaveCount(2);
  await pinduoduo.typeDraft('亲爱的顾客您好呀');
  const names = await readNames(pinduoduo.page);
  const planted = createPlantedStrings(1000);
  expect(await pinduoduo.page.evaluate(plantStrings, planted)).toBe(1000);

  const text = await writeDiagnosis(extension);
  const forbidden = [...planted, ...names, said, '在吗', '亲爱的顾客', uid, other];
  expect(forbidden.filter((it) => text.toLowerCase().includes(it.toLowerCase()))).toEqual([]);
  expect(text).toMatch(/^[\n -~]*$/);
  expect(text).toContain('\nmissing: nothing\n');
  expect(text).toMatch(/browser: Chrome \d+\n/);
  expect(text).toMatch(/composer\n 1: textarea#replyTextarea\n/);
  expect(text).toMatch(/ textarea#replyTextarea/);
  expect(text).toContain('#shadow');
  expect(text).not.toContain('warm-reply');
  expect(consoles.outsideRequests).toEqual([]);
});

test('what is copied and saved is exactly what was shown', async ({ pinduoduo, extension }) => {
  await openWaiting(pinduoduo);
  const options = await openPage(extension, 'options.html#about');
  await options.getByRole('button', { name: '写一份诊断' }).click();
  const text = await options.getByRole('textbox', { name: '诊断全文' }).inputValue();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: '存成文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^暖回诊断-\d{4}-\d\d-\d\d\.txt$/);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString('utf8')).toBe(text);
});

test('the popup leads to it', async ({ pinduoduo, extension }) => {
  await openWaiting(pinduoduo);
  const popup = await openPage(extension, 'popup.html');
  const [options] = await Promise.all([
    extension.context.waitForEvent('page'),
    popup.getByRole('button', { name: '页面看不懂了？导出诊断' }).click(),
  ]);
  await expect(options.getByRole('heading', { name: '导出诊断' })).toBeVisible();
});

test('a page that has moved on says which part is lost, on the page and in the diagnosis', async ({
  pinduoduo,
  extension,
}) => {
  const overlay = await openWaiting(pinduoduo);
  await expect(overlay.rows).toHaveCount(2);
  await pinduoduo.page.evaluate(() => {
    for (const bubble of document.querySelectorAll('.buyer-item')) bubble.className = 'guest-bubble';
  });
  await expect(overlay.dock.locator('[data-banner="blind"]')).toContainText('消息是谁发的');
  const text = await writeDiagnosis(extension);
  expect(text).toContain('\nmissing: message-author\n');
  expect(text).toMatch(/customerMessage\n 0: \.buyer-item\n/);
});

test('an adapter on the compatibility list leaves the page alone, and popup and options say why', async ({
  pinduoduo,
  extension,
}) => {
  const entries = [{ console: 'pinduoduo' as const, adapterVersion: 1, message }];
  await storeSettings(extension, { policy: mergePolicy(defaultPolicy, { compatibility: { entries } }) });
  const overlay = await openWaiting(pinduoduo);
  const popup = await openPage(extension, 'popup.html');
  await expect(popup.getByText(`已停用：${message}`)).toBeVisible();
  await expect(popup.getByRole('switch', { name: '在拼多多后台启用' })).toBeDisabled();
  const options = await openPage(extension, 'options.html#sites');
  await expect(options.getByText(`已停用：${message}`)).toBeVisible();

  await pinduoduo.page.bringToFront();
  await pinduoduo.page.evaluate(() => document.querySelector('.left-panel')?.remove());
  await pinduoduo.typeDraft(hurtful);
  await expect(overlay.dock).toHaveCount(0);
  await expect(overlay.chip).toHaveCount(0);
  await expect(overlay.marks).toHaveCount(0);
  await pinduoduo.pressEnter();
  await expect.poll(async () => (await pinduoduo.sim.lastSent()).map(({ text }) => text)).toEqual([hurtful]);
  await expect(overlay.card).toHaveCount(0);

  // The list is taken away again: everything is as before.
  await storeSettings(extension, {});
  await pinduoduo.page.reload();
  const again = await openWaiting(pinduoduo);
  await expect(again.rows).toHaveCount(2);
});
