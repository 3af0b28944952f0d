import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { readIsolatedWorlds } from '../support/isolated-worlds';
import { type BrowserBeforeInstall, launchBrowserBeforeInstall } from '../support/late-install';
import type { LaunchedExtension } from '../support/launch-extension';
import { OverlayPage } from '../support/overlay-page';
import { PinduoduoPage } from '../support/pinduoduo-page';
import { pinduoduoUrl, serveConsoles } from '../support/serve-consoles';
import { storeSettings } from '../support/settings';
import { stopWorker } from '../support/stop-worker';

const hurtful = '我不能给您退';
const uid = '1000000000001';
const other = '1000000000002';

const sentTexts = async (page: PinduoduoPage) => (await page.sim.lastSent()).map(({ text }) => text);

/** Two customers wait, the first one's conversation is open. */
const openWaiting = async (pinduoduo: PinduoduoPage): Promise<OverlayPage> => {
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(other, '在吗', 120);
  await pinduoduo.sim.customerWrites(uid, '可以退吗', 100);
  await pinduoduo.clickRow(uid);
  return new OverlayPage(pinduoduo.page);
};

const expectHeld = async (pinduoduo: PinduoduoPage, overlay: OverlayPage) => {
  const before = await sentTexts(pinduoduo);
  await pinduoduo.composer.fill(hurtful);
  await expect(overlay.chip.locator('.chip-count').first()).toBeVisible();
  await pinduoduo.pressEnter();
  await expect(overlay.card).toHaveAttribute('data-mode', 'held');
  await expect(pinduoduo.composer).toHaveValue(hurtful);
  expect(await sentTexts(pinduoduo)).toEqual(before);
};

const expectTicking = async (overlay: OverlayPage) => {
  const time = overlay.row(uid).locator('.queue-time');
  await expect(time).toHaveText(/^\d:\d\d$/);
  const shown = await time.textContent();
  await expect(time).not.toHaveText(shown ?? '');
};

const openExtensionPage = async (extension: LaunchedExtension, path: string): Promise<Page> => {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/${path}`);
  return page;
};

test.describe('a browser that was in use before', () => {
  let browser: BrowserBeforeInstall;
  test.beforeEach(async ({ extensionPath }) => {
    browser = await launchBrowserBeforeInstall(extensionPath);
    await serveConsoles(browser.context);
  });
  test.afterEach(() => browser.close());

  test('gives a console tab that is already open the helpers at install, once', async () => {
    const early = new PinduoduoPage(await browser.context.newPage());
    const overlay = await openWaiting(early);
    expect(await readIsolatedWorlds(early.page)).toEqual([]);
    const practice = browser.context.waitForEvent('page', (page) => page.url().endsWith('/practice.html'));
    await browser.install();
    await practice;
    await early.page.bringToFront();
    await expectTicking(overlay);
    await expect(overlay.host).toHaveCount(1);
    await expectHeld(early, overlay);

    // The same listeners as in a tab the manifest serves: nothing twice, nothing missing.
    const late = new PinduoduoPage(await browser.context.newPage());
    await expectTicking(await openWaiting(late));
    const [injected, ...more] = await readIsolatedWorlds(early.page);
    expect(more).toEqual([]);
    expect(injected?.listeners).toContain('window keydown capture');
    expect(await readIsolatedWorlds(late.page)).toEqual([injected]);
  });

  test('opened, reloaded or still loading in the moment of the install, a tab gets one guard and one overlay', async () => {
    const warnings: string[] = [];
    browser.context.on('serviceworker', (worker) => worker.on('console', (message) => warnings.push(message.text())));
    const open = async () => new PinduoduoPage(await browser.context.newPage());
    const [opened, reloaded, loading] = [await open(), await open(), await open()];
    await openWaiting(reloaded);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await loading.page.route('**/static/page.js', async (route) => {
      await released;
      await route.fallback();
    });
    await loading.page.goto(pinduoduoUrl, { waitUntil: 'commit' });
    const practice = browser.context.waitForEvent('page', (page) => page.url().endsWith('/practice.html'));
    await Promise.all([browser.install(), opened.page.goto(pinduoduoUrl), reloaded.page.reload()]);
    await practice;
    release();
    const seen = [];
    for (const tab of [opened, reloaded, loading]) {
      await tab.page.bringToFront();
      const overlay = await openWaiting(tab);
      await expectTicking(overlay);
      await expect(overlay.host).toHaveCount(1);
      // The guard of sends stands once the rules are there.
      const readListeners = async () => (await readIsolatedWorlds(tab.page))[0]?.listeners;
      await expect.poll(readListeners).toContain('window submit capture');
      seen.push(await readIsolatedWorlds(tab.page));
    }
    expect(seen).toEqual([seen[0], seen[0], seen[0]]);
    expect(seen[0]).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  test('keeps the guard of an open tab through an update and asks for a reload', async () => {
    const extension = await browser.install();
    await storeSettings(extension, {});
    const pinduoduo = new PinduoduoPage(await browser.context.newPage());
    const overlay = await openWaiting(pinduoduo);
    await expectTicking(overlay);
    const before = await readIsolatedWorlds(pinduoduo.page);

    await browser.update();
    const banner = overlay.dock.locator('[data-banner="refresh-needed"]');
    await expect(banner).toContainText('扩展已更新');
    await expect(overlay.host).toHaveCount(1);
    await expectHeld(pinduoduo, overlay);
    await expectTicking(overlay);
    await overlay.sendAsIs();
    await pinduoduo.pressEnter();
    await expect.poll(() => sentTexts(pinduoduo)).toEqual([hurtful]);
    expect(await readIsolatedWorlds(pinduoduo.page)).toEqual(before);

    await pinduoduo.sim.customerWrites(uid, '还是想退', 100);
    await Promise.all([pinduoduo.page.waitForEvent('load'), banner.getByRole('button', { name: '刷新' }).click()]);
    await expectTicking(overlay);
    await expect(banner).toHaveCount(0);
    await expect(overlay.host).toHaveCount(1);
    await expectHeld(pinduoduo, overlay);
    // The inspector re-creates the old version's world in the new document; nothing of it may run there.
    const worlds = await readIsolatedWorlds(pinduoduo.page);
    expect(worlds.filter(({ listeners }) => listeners.length > 0)).toEqual(before);
    const worker = await extension.serviceWorker();
    expect(await worker.evaluate(() => Reflect.get(globalThis, 'chrome').runtime.getManifest().version)).toBe('0.1.1');
  });
});

test('a killed worker stops no check and no timer, and later settings still arrive', async ({
  extension,
  pinduoduo,
}) => {
  await storeSettings(extension, {});
  const overlay = await openWaiting(pinduoduo);
  await expectTicking(overlay);
  await stopWorker(extension);
  await expectHeld(pinduoduo, overlay);
  await expectTicking(overlay);

  await stopWorker(extension);
  const options = await openExtensionPage(extension, 'options.html#check');
  await options.getByRole('switch', { name: /^生硬否定/ }).click();
  await expect(options.getByText('已保存')).toBeVisible();
  await pinduoduo.page.bringToFront();
  await expect(overlay.card).toHaveCount(0);
  await pinduoduo.pressEnter();
  await expect.poll(() => sentTexts(pinduoduo)).toEqual([hurtful]);

  await stopWorker(extension);
  const popup = await openExtensionPage(extension, 'popup.html');
  await expect(popup.getByRole('heading', { name: '1 位顾客在等' })).toBeVisible({ timeout: 2_000 });
});

test.describe('what an agent chose outlives a reload', () => {
  test.beforeEach(({ extension }) => storeSettings(extension, {}));

  const reload = async (pinduoduo: PinduoduoPage) => {
    await pinduoduo.page.reload();
    await pinduoduo.page.locator('.left-panel').waitFor();
  };

  test('the place of the strip and that it is folded', async ({ pinduoduo }) => {
    const overlay = await openWaiting(pinduoduo);
    await expectTicking(overlay);
    const before = await overlay.dock.boundingBox();
    const grip = await overlay.dock.getByRole('button', { name: '移动位置' }).boundingBox();
    if (!before || !grip) throw new Error('the strip has no box');
    const { mouse } = pinduoduo.page;
    await mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await mouse.down();
    await mouse.move(grip.x - 140, grip.y + 60, { steps: 5 });
    await mouse.up();
    await expect.poll(async () => (await overlay.dock.boundingBox())?.x).toBeLessThan(before.x - 100);
    const placed = await overlay.dock.boundingBox();
    await reload(pinduoduo);
    await expectTicking(overlay);
    await expect.poll(() => overlay.dock.boundingBox()).toEqual(placed);

    await overlay.dock.getByRole('button', { name: '收起' }).click();
    await expect(overlay.rows).toHaveCount(0);
    await reload(pinduoduo);
    await expect(overlay.dock.getByText('2 人在等')).toBeVisible();
    await expect(overlay.rows).toHaveCount(0);
    await overlay.dock.getByRole('button', { name: '展开' }).click();
    await expect(overlay.rows).toHaveCount(2);
  });

  test('hidden for an hour: no strip, no marks, but a held send still shows', async ({ pinduoduo, extension }) => {
    const overlay = await openWaiting(pinduoduo);
    await expectTicking(overlay);
    await overlay.dock.getByRole('button', { name: '更多' }).click();
    const hiddenAt = Date.now();
    await overlay.dock.getByRole('menuitem', { name: '隐藏 1 小时' }).click();
    await expect(overlay.dock).toHaveCount(0);
    await expect(overlay.marks).toHaveCount(0);
    await reload(pinduoduo);
    await pinduoduo.clickRow(uid);
    await expectHeld(pinduoduo, overlay);
    await expect(overlay.dock).toHaveCount(0);
    await expect(overlay.marks).toHaveCount(0);
    const worker = await extension.serviceWorker();
    const hiddenUntil: number = await worker.evaluate(
      async () =>
        (await Reflect.get(globalThis, 'chrome').storage.local.get('settings')).settings.sites.pinduoduo.hiddenUntil,
    );
    expect(Math.abs(hiddenUntil - hiddenAt - 3_600_000)).toBeLessThan(10_000);
    // The hour is over.
    const site = { isEnabled: true, hiddenUntil: hiddenAt - 1 };
    await storeSettings(extension, { sites: { pinduoduo: site } });
    await expect(overlay.rows).toHaveCount(2);
  });

  test('switched off for this site, and on again from the popup', async ({ pinduoduo, extension }) => {
    const overlay = await openWaiting(pinduoduo);
    await expectTicking(overlay);
    await overlay.dock.getByRole('button', { name: '更多' }).click();
    await overlay.dock.getByRole('menuitem', { name: '在此站点一直隐藏' }).click();
    await expect(overlay.dock).toHaveCount(0);
    await reload(pinduoduo);
    await pinduoduo.clickRow(uid);
    await expect.poll(async () => (await readIsolatedWorlds(pinduoduo.page)).length).toBe(1);

    const popup = await openExtensionPage(extension, 'popup.html');
    const site = popup.getByRole('switch', { name: '在拼多多后台启用' });
    await expect(site).not.toBeChecked();
    await expect(overlay.dock).toHaveCount(0);
    await site.click();
    await expect(site).toBeChecked();
    await pinduoduo.page.bringToFront();
    await expect(overlay.rows).toHaveCount(2);
    await expectHeld(pinduoduo, overlay);

    await popup.bringToFront();
    await site.click();
    await expect(site).not.toBeChecked();
    await pinduoduo.page.bringToFront();
    await expect(overlay.dock).toHaveCount(0);
    await expect(overlay.card).toHaveCount(0);
    await pinduoduo.pressEnter();
    await expect.poll(() => sentTexts(pinduoduo)).toEqual([hurtful]);
    await expect(popup.getByRole('switch', { name: '在拼多多后台启用' })).not.toBeChecked();
  });
});
