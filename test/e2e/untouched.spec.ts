import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findOrInstallChromium } from '../support/find-chromium';
import { expect, test } from '../support/fixtures';
import { readIsolatedWorlds } from '../support/isolated-worlds';
import { plainshopUrl, serveConsoles } from '../support/serve-consoles';

const hurtful = '我不能给您退';

/** What stands in the page and what its own scripts can see: everything an extension could leave there. */
const readTraces = (page: Page) =>
  page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    outsideBody: [...document.documentElement.children].map(({ tagName }) => tagName),
    globals: Object.getOwnPropertyNames(window).sort(),
    symbols: Object.getOwnPropertySymbols(window).map(String).sort(),
    adoptedSheets: document.adoptedStyleSheets.length,
  }));

/** An agent's minute on PlainShop: a hurtful sentence by each way of sending, nothing held. */
const workOnPlainshop = async (page: Page) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(plainshopUrl);
  await page.evaluate(() => {
    window.plainshop.addCustomer('林女士');
    window.plainshop.customerWrites(1, '可以退吗');
  });
  await page.getByRole('button', { name: '林女士' }).click();
  const composer = page.locator('[contenteditable]');
  await composer.click();
  await page.keyboard.insertText(hurtful);
  await page.keyboard.press('Enter');
  await expect(composer).toHaveText('');
  await page.keyboard.type('Alt+J');
  await page.keyboard.press('Alt+j');
  await page.keyboard.press('Alt+k');
  await expect(composer).toHaveText('Alt+J');
  await page.getByRole('button', { name: '发送' }).click();
  await expect(composer).toHaveText('');
  await composer.click();
  await page.keyboard.insertText(hurtful);
  const sent = await page.evaluate(() => window.plainshop.lastSent().map(({ text }) => text));
  const untrusted = await page.evaluate(() => window.plainshop.untrustedEvents());
  return { complaints, sent, untrusted, traces: await readTraces(page) };
};

test('PlainShop with the extension is to the letter PlainShop without it', async ({ extension, consoles }) => {
  const page = await extension.context.newPage();
  const withUs = await workOnPlainshop(page);
  expect(await readIsolatedWorlds(page)).toEqual([]);
  expect(withUs.sent).toEqual([hurtful, 'Alt+J']);
  expect(withUs.untrusted).toEqual([]);
  expect(withUs.complaints).toEqual([]);
  expect(consoles.outsideRequests).toEqual([]);

  const plain = await chromium.launchPersistentContext('', {
    executablePath: findOrInstallChromium(),
    args: ['--no-sandbox'],
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
  });
  await serveConsoles(plain);
  const withoutUs = await workOnPlainshop(await plain.newPage());
  await plain.close();
  expect(withUs).toEqual(withoutUs);
});

const outside = {
  'any other page': 'https://wiki.example/returns',
  "the console's own pages beside the chat": 'https://mms.pinduoduo.com/home/',
  'a look-alike host': 'https://mms.pinduoduo.com.example/chat-merchant/index.html',
  'the console without https': 'http://mms.pinduoduo.com/chat-merchant/index.html',
};

for (const [name, url] of Object.entries(outside)) {
  test(`nothing of ours runs in ${name}`, async ({ extension, consoles: _served }) => {
    await extension.context.route(url, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html><textarea></textarea>' }),
    );
    const page = await extension.context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(url);
    await page.locator('textarea').fill(hurtful);
    await page.locator('textarea').press('Enter');
    expect(await page.locator('textarea').inputValue()).toBe(`${hurtful}\n`);
    expect(await readIsolatedWorlds(page)).toEqual([]);
    expect((await readTraces(page)).outsideBody).toEqual(['HEAD', 'BODY']);
    expect(complaints).toEqual([]);
  });
}

test('the same look finds our one world on the console, and still no trace for its scripts', async ({
  extension,
  pinduoduo,
}) => {
  await pinduoduo.open();
  await expect(pinduoduo.page.locator('warm-reply')).toBeAttached();
  const worlds = await readIsolatedWorlds(pinduoduo.page);
  expect(worlds.map(({ origin }) => origin)).toEqual([`chrome-extension://${extension.extensionId}`]);
  const { globals, symbols, outsideBody } = await readTraces(pinduoduo.page);
  expect(outsideBody).toEqual(['HEAD', 'BODY', 'WARM-REPLY']);
  expect(globals.filter((name) => /warm|wxt|guard/i.test(name))).toEqual([]);
  expect(symbols).toEqual([]);
});
