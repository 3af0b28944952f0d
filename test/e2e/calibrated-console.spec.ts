import type { Page } from '@playwright/test';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { samplePlainshop } from '../support/calibration-samples';
import { expect, test } from '../support/fixtures';
import { readIsolatedWorlds } from '../support/isolated-worlds';
import { launchBrowserBeforeInstall } from '../support/late-install';
import type { LaunchedExtension } from '../support/launch-extension';
import { OverlayPage } from '../support/overlay-page';
import { expectButtonsSeen } from '../support/seen-buttons';
import { plainshopUrl, serveConsoles } from '../support/serve-consoles';
import { grantHost, storeSettings } from '../support/settings';

const hurtful = '我不能给您退';
const article = '自签收之日起7日内可申请退货，运费由买家承担。';
const sitePattern = 'https://kefu.plainshop.example/*';

const openSites = async (extension: LaunchedExtension): Promise<Page> => {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/options.html#sites`);
  return page;
};

const chooseFile = (options: Page, text: string) =>
  options
    .getByLabel('导入标定')
    .setInputFiles({ name: 'calibration.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** What a supervisor sends around, taken in by an agent who allows the host. */
const importCalibration = async (extension: LaunchedExtension, calibration: Calibration = samplePlainshop) => {
  await grantHost(extension, sitePattern);
  const options = await openSites(extension);
  await chooseFile(options, JSON.stringify(calibration));
  await expect(options.getByRole('heading', { name: `要导入的标定：${calibration.name}` })).toBeVisible();
  await options.getByRole('button', { name: '导入', exact: true }).click();
  await expect(options.getByRole('switch', { name: `在${calibration.name}启用` })).toBeChecked();
  return options;
};

const openPlainshop = async (extension: LaunchedExtension): Promise<Page> => {
  const page = await extension.context.newPage();
  await page.goto(plainshopUrl);
  return page;
};

/** A customer writes and is opened; the strip shows that she waits. */
const openCustomer = async (page: Page, name = '林女士', text = '可以退吗') => {
  await page.evaluate(([who, says]) => window.plainshop.customerWrites(window.plainshop.addCustomer(who), says), [
    name,
    text,
  ] as const);
  await page.locator('main > section').first().getByRole('button', { name }).click();
  await expect(page.locator('main h2')).toHaveText(name);
};

const composerOf = (page: Page) => page.locator('main [contenteditable]');
const typeDraft = async (page: Page, text: string) => {
  await composerOf(page).click();
  await page.keyboard.insertText(text);
};
/** In a new tab: Chromium gives a tab that has had an isolated world an empty one after every load. */
const expectNothingOfOurs = async (extension: LaunchedExtension) => {
  const page = await openPlainshop(extension);
  expect(await readIsolatedWorlds(page)).toEqual([]);
  await page.close();
};
const sentTexts = (page: Page) => page.evaluate(() => window.plainshop.lastSent().map(({ text }) => text));

test('all three helpers work on a console that was imported, and nothing is clicked there', async ({
  extension,
  consoles,
}) => {
  await importCalibration(extension);
  const page = await openPlainshop(extension);
  const overlay = new OverlayPage(page);
  await openCustomer(page);

  // The timer: the customer stands in the strip.
  await expect(overlay.rows.filter({ hasText: '林女士' })).toBeVisible();

  // The check: the sentence is held, and goes with 原样发送 only.
  await typeDraft(page, hurtful);
  await expect(overlay.chip.locator('.chip-count').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(overlay.card).toBeVisible();
  await page.getByRole('button', { name: '发送', exact: true }).click();
  expect(await sentTexts(page)).toEqual([]);
  await expect(composerOf(page)).toHaveText(hurtful);

  // The rewrite: spoken words come into the editor, by paste and not by key.
  await composerOf(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await typeDraft(page, article);
  await overlay.chip.getByRole('button', { name: '说人话' }).click();
  await expect(overlay.panel).toBeVisible();
  await overlay.insert('offline');
  await expect(composerOf(page)).not.toHaveText(article);
  await expect(composerOf(page)).toHaveText(/7天/);
  expect(await page.evaluate(() => window.plainshop.modelDraft())).toMatch(/7天/);
  expect(await sentTexts(page)).toEqual([]);
  expect(consoles.outsideRequests).toEqual([]);
});

test('an open tab gets the helpers with the import, without a reload', async ({ extension, consoles: _served }) => {
  const page = await openPlainshop(extension);
  expect(await readIsolatedWorlds(page)).toEqual([]);
  await importCalibration(extension);
  await page.bringToFront();
  await openCustomer(page);
  await expect(new OverlayPage(page).rows.filter({ hasText: '林女士' })).toBeVisible();
});

test('what a new release has renamed is named, and one press shows just that again', async ({
  extension,
  consoles: _served,
}) => {
  await importCalibration(extension);
  const page = await openPlainshop(extension);
  const overlay = new OverlayPage(page);
  await openCustomer(page);
  await expect(overlay.rows.filter({ hasText: '林女士' })).toBeVisible();
  await page.evaluate(() => {
    const rename = () => {
      for (const name of document.querySelectorAll('._h3l9d')) name.className = '_new77';
    };
    rename();
    new MutationObserver(rename).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  const banner = overlay.dock.locator('[data-banner=blind]').filter({ hasText: '顾客身份' });
  await expectButtonsSeen(banner, 'the banner');
  // By pointer: nothing of ours, not even a shadow, may cover the button.
  await banner.getByRole('button', { name: '重新标定此项' }).click();
  const card = page.locator('warm-reply-calibrate .guide');
  await expect(card).toHaveAttribute('data-step', 'name');
  await page.keyboard.press('Enter');
  await expect(card).toHaveAttribute('data-step', 'check');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('标定好了');
  await expect(banner).toHaveCount(0);
  await expect(overlay.rows.filter({ hasText: '林女士' })).toBeVisible();
  expect(await sentTexts(page)).toEqual([]);
});

test('two customers of one name are two rows that say they are not sure', async ({ extension, consoles: _served }) => {
  await importCalibration(extension);
  const page = await openPlainshop(extension);
  await openCustomer(page, '王先生', '在吗');
  await page.evaluate(() => window.plainshop.customerWrites(window.plainshop.addCustomer('王先生'), '怎么还不发货'));
  const rows = new OverlayPage(page).rows.filter({ hasText: '王先生' });
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: '不确定' }).first()).toBeVisible();
  // The key names its place: no other console without a name can share it.
  const keys = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-conversation') ?? ''));
  for (const key of keys)
    expect(decodeURIComponent(key)).toContain('other/kefu.plainshop.example/workbench 素色生活馆/~');
});

test('switched off for this console, the helpers are gone and its sends go through', async ({
  extension,
  consoles: _served,
}) => {
  const options = await importCalibration(extension);
  const page = await openPlainshop(extension);
  await openCustomer(page);
  const overlay = new OverlayPage(page);
  await expect(overlay.rows.first()).toBeVisible();
  await options.bringToFront();
  await options.getByRole('switch', { name: '在PlainShop启用' }).click();
  await page.bringToFront();
  await expect(overlay.rows).toHaveCount(0);
  await typeDraft(page, hurtful);
  await page.keyboard.press('Enter');
  await expect.poll(() => sentTexts(page)).toEqual([hurtful]);
});

test('deleted while the page is open: the session ends in sight, and undo brings it back', async ({
  extension,
  consoles: _served,
}) => {
  const options = await importCalibration(extension);
  const page = await openPlainshop(extension);
  await openCustomer(page);
  const overlay = new OverlayPage(page);
  await expect(overlay.rows.first()).toBeVisible();
  await options.bringToFront();
  await options.getByRole('button', { name: '删除PlainShop的标定' }).click();
  await expect(overlay.host.getByText('暖回在这个页面上已停下')).toBeAttached();
  await expect(overlay.rows).toHaveCount(0);
  await page.bringToFront();
  await typeDraft(page, hurtful);
  await page.keyboard.press('Enter');
  await expect.poll(() => sentTexts(page)).toEqual([hurtful]);
  await expectNothingOfOurs(extension);

  await options.bringToFront();
  await options.getByRole('button', { name: '撤销' }).click();
  await expect(options.getByRole('switch', { name: '在PlainShop启用' })).toBeVisible();
  await page.bringToFront();
  await openCustomer(page, '周小姐');
  await expect(overlay.rows.filter({ hasText: '周小姐' })).toBeVisible();
  await typeDraft(page, hurtful);
  await expect(overlay.chip.locator('.chip-count').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(overlay.card).toBeVisible();
});

test('the permission taken back while the page is open: the session ends in sight and the page is untouched', async ({
  extension,
  consoles: _served,
}) => {
  await importCalibration(extension);
  const page = await openPlainshop(extension);
  await openCustomer(page);
  const overlay = new OverlayPage(page);
  await expect(overlay.rows.first()).toBeVisible();
  const worker = await extension.serviceWorker();
  await worker.evaluate(
    (pattern) => Reflect.get(globalThis, 'chrome').permissions.remove({ origins: [pattern] }),
    sitePattern,
  );
  await expect(overlay.host.getByText('暖回在这个页面上已停下')).toBeVisible();
  await expect(overlay.rows).toHaveCount(0);
  await typeDraft(page, hurtful);
  await page.keyboard.press('Enter');
  await expect.poll(() => sentTexts(page)).toEqual([hurtful]);
  await overlay.host.getByRole('button', { name: '知道了' }).click();
  await expect(overlay.host).toHaveCount(0);
  await expectNothingOfOurs(extension);
});

test('a file that is no calibration says what is wrong with it, and nothing is taken', async ({ extension }) => {
  const options = await openSites(extension);
  const { parts: _none, ...damaged } = samplePlainshop;
  const files = {
    '这不是 JSON 文件': '{',
    这不是标定文件: '{"format":"warmreply-policy"}',
    请先更新暖回: JSON.stringify({ ...samplePlainshop, version: 2 }),
    文件不完整或被改坏了: JSON.stringify(damaged),
    缺输入框或消息列表: JSON.stringify({ ...samplePlainshop, parts: {} }),
    文件里的网址不对: JSON.stringify({ ...samplePlainshop, host: '*.com' }),
  };
  for (const [sentence, text] of Object.entries(files)) {
    await chooseFile(options, text);
    await expect(options.getByText(sentence).first()).toBeVisible();
  }
  await expect(options.getByRole('heading', { name: /要导入的标定/ })).toHaveCount(0);
  await expect(options.getByRole('switch', { name: '在PlainShop启用' })).toHaveCount(0);
});

test('a console that stands in an iframe has its helpers in there, and the outer page has none', async ({
  extension,
  consoles: _served,
}) => {
  const outer = 'https://kefu.plainshop.example/shell';
  await extension.context.route(outer, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><body style="margin:0"><iframe id="core" src="${plainshopUrl}" style="width:100%;height:780px;border:0"></iframe>`,
    }),
  );
  await importCalibration(extension, { ...samplePlainshop, pathPrefix: '/shell', frame: ['iframe#core'] });
  const page = await extension.context.newPage();
  await page.goto(outer);
  const inner = page.frameLocator('#core');
  const sim = page.frames()[1];
  if (!sim) throw new Error('the frame is gone');
  await sim.evaluate(() => window.plainshop.customerWrites(window.plainshop.addCustomer('林女士'), '可以退吗'));
  await inner.locator('main > section').first().getByRole('button', { name: '林女士' }).click();
  await expect(inner.locator('warm-reply .queue-row').filter({ hasText: '林女士' })).toBeVisible();
  await inner.locator('main [contenteditable]').click();
  await page.keyboard.insertText(hurtful);
  await expect(inner.locator('warm-reply .chip-count').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(inner.locator('warm-reply [data-surface="card"]')).toBeVisible();
  expect(await sim.evaluate(() => window.plainshop.lastSent())).toEqual([]);
  await expect(page.locator('warm-reply')).toHaveCount(0);
});

test('an update keeps the open page guarded and asks for a reload; pages loaded after it have the helpers', async ({
  extensionPath,
}) => {
  const browser = await launchBrowserBeforeInstall(extensionPath);
  await serveConsoles(browser.context);
  const extension = await browser.install();
  await storeSettings(extension, {});
  await importCalibration(extension);
  const page = await openPlainshop(extension);
  await openCustomer(page);
  const overlay = new OverlayPage(page);
  await expect(overlay.rows.first()).toBeVisible();
  await typeDraft(page, hurtful);
  await expect(overlay.chip.locator('.chip-count').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(overlay.card).toBeVisible();
  await browser.update();
  await page.bringToFront();
  await expect(overlay.dock.locator('[data-banner="refresh-needed"]')).toBeVisible();
  await composerOf(page).click();
  await page.keyboard.press('Enter');
  expect(await sentTexts(page)).toEqual([]);
  // The browser forgot the scripts with the update; the new worker registers them again.
  const worker = await extension.serviceWorker();
  await expect
    .poll(() => worker.evaluate(() => Reflect.get(globalThis, 'chrome').scripting.getRegisteredContentScripts()))
    .not.toEqual([]);
  const after = await openPlainshop(extension);
  await openCustomer(after, '周小姐');
  await expect(new OverlayPage(after).rows.filter({ hasText: '周小姐' })).toBeVisible();
  await browser.close();
});
