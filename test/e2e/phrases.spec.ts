import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { startIme } from '../support/ime-compose';
import type { LaunchedExtension } from '../support/launch-extension';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';

const uid = '1000000000001';
const other = '1000000000002';

const table = [
  '分组\t标题\t内容\t快捷键',
  '物流\t查快递\t您的包裹已经寄出，快递单号是{快递单号}，大概{时间}送到。\tkd',
  '售后\t退款到账\t退款我这边办好了，三个工作日内到账。\ttk',
].join('\n');

/** An agent with one customer open, who then takes in a spreadsheet: the open page hears of it. */
const prepare = async (pinduoduo: PinduoduoPage, extension: LaunchedExtension): Promise<OverlayPage> => {
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(other, '在吗', 60);
  await pinduoduo.sim.customerWrites(uid, '什么时候到', 30);
  await pinduoduo.clickRow(uid);
  const overlay = new OverlayPage(pinduoduo.page);
  await expect(overlay.row(uid)).toBeVisible();
  await waitForKeys(pinduoduo.page);
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
  await panel.getByRole('tab', { name: '快捷语' }).click();
  await panel.getByRole('button', { name: '导入' }).click();
  await panel.getByLabel('粘贴表格').fill(table);
  await panel.getByRole('button', { name: '看看会导入什么' }).click();
  await panel.getByRole('button', { name: '导入 2 条' }).click();
  await expect(panel.getByRole('heading', { name: '查快递' })).toBeVisible();
  await panel.close();
  await pinduoduo.page.bringToFront();
  await pinduoduo.composer.click();
  await pinduoduo.page.keyboard.press('Alt+/');
  await expect(pickerOf(overlay).getByRole('option')).toHaveCount(2);
  await pinduoduo.page.keyboard.press('Escape');
  await expect(pickerOf(overlay)).toHaveCount(0);
  return overlay;
};

/** The picker listens from the moment on that the panels stand beside the overlay. */
const waitForKeys = (page: Page) =>
  page.waitForFunction(() => (document.querySelector('warm-reply')?.shadowRoot?.childElementCount ?? 0) > 1);

const pickerOf = (overlay: OverlayPage) => overlay.host.locator('[data-surface="picker"]');

const readCaret = (pinduoduo: PinduoduoPage) =>
  pinduoduo.composer.evaluate((composer) =>
    composer instanceof HTMLTextAreaElement ? [composer.selectionStart, composer.selectionEnd] : [],
  );

test('a slash in an empty composer opens the phrases, a few letters and Enter put one in', async ({
  pinduoduo,
  extension,
}) => {
  const overlay = await prepare(pinduoduo, extension);
  const { page, composer } = pinduoduo;
  await composer.click();
  await page.keyboard.press('/');
  await expect(pickerOf(overlay)).toBeVisible();
  await page.keyboard.type('ckd');
  await expect(pickerOf(overlay).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  // What is unknown is asked for; left empty it stays open.
  await expect(pickerOf(overlay).getByLabel('快递单号')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pickerOf(overlay).getByLabel('时间')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(composer).toHaveValue('您的包裹已经寄出，快递单号是{快递单号}，大概{时间}送到。');
  await expect(pickerOf(overlay)).toHaveCount(0);
  await expect(composer).toBeFocused();

  // The first open slot is selected; Tab leads to the next one.
  await page.keyboard.insertText('YT100200300');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('明天下午');
  await expect(composer).toHaveValue('您的包裹已经寄出，快递单号是YT100200300，大概明天下午送到。');

  // A second phrase in the same message, at the caret.
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+/');
  await page.keyboard.type('tk');
  await page.keyboard.press('Enter');
  await expect(composer).toHaveValue(/明天下午送到。退款我这边办好了，三个工作日内到账。$/);
  expect(await pinduoduo.sim.lastSent()).toEqual([]);
  expect(await pinduoduo.forbiddenEvents()).toEqual([]);
});

test('what a phrase leaves open is typed into the picker and goes in with it as one text', async ({
  pinduoduo,
  extension,
}) => {
  const overlay = await prepare(pinduoduo, extension);
  const { page, composer } = pinduoduo;
  await pinduoduo.typeDraft('您好，谢谢');
  for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await page.keyboard.press('Alt+/');
  await page.keyboard.type('ckd');
  await page.keyboard.press('Enter');
  const field = pickerOf(overlay).getByLabel('快递单号');
  await expect(field).toBeFocused();
  expect((await new AxeBuilder({ page }).include('warm-reply').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(pickerOf(overlay).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.type('YT100200300');
  await page.keyboard.press('Enter');
  const ime = await startIme(page);
  await ime.compose('mingtian');
  await ime.pressEnter('windows');
  await ime.pressEnter('macos');
  await expect(pickerOf(overlay)).toBeVisible();
  await ime.commit('明天');
  await page.keyboard.press('Enter');
  await expect(composer).toHaveValue('您好，您的包裹已经寄出，快递单号是YT100200300，大概明天送到。谢谢');
  await expect(composer).toBeFocused();
  expect(await pinduoduo.sim.lastSent()).toEqual([]);
  expect(await pinduoduo.forbiddenEvents()).toEqual([]);
});

test('Esc leaves the draft and the caret exactly as they were', async ({ pinduoduo, extension }) => {
  const overlay = await prepare(pinduoduo, extension);
  const { page, composer } = pinduoduo;
  await pinduoduo.typeDraft('您好，我看一下');
  for (const key of ['Home', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
  const caret = await readCaret(pinduoduo);
  await page.keyboard.press('Alt+/');
  await expect(pickerOf(overlay)).toBeVisible();
  await page.keyboard.type('tk');
  await page.keyboard.press('Escape');
  await expect(pickerOf(overlay)).toHaveCount(0);
  await expect(composer).toBeFocused();
  await expect(composer).toHaveValue('您好，我看一下');
  expect(await readCaret(pinduoduo)).toEqual(caret);
});

test('typing through an input method is never taken for the picker’s keys', async ({ pinduoduo, extension }) => {
  const overlay = await prepare(pinduoduo, extension);
  const { page, composer } = pinduoduo;
  await composer.click();
  const ime = await startIme(page);
  await ime.compose('/');
  await ime.commit('、好的');
  await expect(composer).toHaveValue('、好的');
  await expect(pickerOf(overlay)).toHaveCount(0);

  await page.keyboard.press('Alt+/');
  await ime.compose('tui');
  await ime.pressEnter('windows');
  await ime.pressEnter('macos');
  await expect(pickerOf(overlay)).toBeVisible();
  await ime.commit('退款');
  await expect(pickerOf(overlay).getByRole('option')).toHaveCount(1);
  await expect(composer).toHaveValue('、好的');
});

test('a slash anywhere else is just a slash', async ({ pinduoduo, extension }) => {
  const overlay = await prepare(pinduoduo, extension);
  await pinduoduo.typeDraft('1');
  await pinduoduo.page.keyboard.press('/');
  await expect(pinduoduo.composer).toHaveValue('1/');
  await expect(pickerOf(overlay)).toHaveCount(0);
});

test('what is used most comes first the next time', async ({ pinduoduo, extension }) => {
  const overlay = await prepare(pinduoduo, extension);
  const { page, composer } = pinduoduo;
  await composer.click();
  await page.keyboard.press('/');
  // No wait in between: whoever knows the shortcut types on.
  await page.keyboard.type('tk');
  await page.keyboard.press('Enter');
  await expect(composer).toHaveValue(/^退款/);
  await page.keyboard.press('Alt+/');
  await expect(pickerOf(overlay).getByRole('option').first()).toContainText('退款到账');
});

test('the picker goes away when another customer is opened', async ({ pinduoduo, extension }) => {
  const overlay = await prepare(pinduoduo, extension);
  await pinduoduo.composer.click();
  await pinduoduo.page.keyboard.press('/');
  await expect(pickerOf(overlay)).toBeVisible();
  await pinduoduo.clickRow(other);
  await expect(pickerOf(overlay)).toHaveCount(0);
  await expect(pinduoduo.composer).toHaveValue('');
});

/** The browser's own context menu is out of a test's reach; what its click tells the worker is not. */
const chooseInMenu = async (extension: LaunchedExtension, menuItemId: string, selectionText: string) => {
  const worker = await extension.serviceWorker();
  await worker.evaluate(
    (click) => Reflect.get(globalThis, 'chrome').contextMenus.onClicked.dispatch(click, { id: undefined }),
    { menuItemId, selectionText },
  );
};

test('a good answer on a page is kept as a phrase, personal data gone, after a look and a click', async ({
  extension,
}) => {
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
  await panel.getByRole('tab', { name: '快捷语' }).click();
  await chooseInMenu(extension, 'warmreply-keep-phrase', '师傅今天下午送到，到了会打13812345678联系您。');
  await expect(panel.getByLabel('内容', { exact: true })).toHaveValue('师傅今天下午送到，到了会打{电话}联系您。');
  await expect(panel.getByText('已隐去 1 处个人信息')).toBeVisible();
  await expect(panel.getByText('还没有快捷语')).toHaveCount(0);
  await panel.getByRole('button', { name: '保存' }).click();
  await expect(panel.getByRole('heading', { name: '师傅今天下午送到' })).toBeVisible();

  await chooseInMenu(extension, 'warmreply-keep-phrase', '师傅今天下午就送到，到了会打13812345678联系您');
  await expect(panel.getByText('已经有差不多的')).toBeVisible();
  await panel.getByRole('button', { name: '取消' }).click();
  await panel.reload();
  await panel.getByRole('tab', { name: '快捷语' }).click();
  await expect(panel.getByRole('listitem')).toHaveCount(1);
});
