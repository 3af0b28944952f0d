import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import type { LaunchedExtension } from '../support/launch-extension';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { storeSettings } from '../support/settings';

const uid = '1000000000001';
const other = '1000000000002';
const pasted = '自签收之日起7日内可申请退货，运费由买家承担。';

const openPanel = async (extension: LaunchedExtension): Promise<Page> => {
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
  return panel;
};

const openConversation = async (pinduoduo: PinduoduoPage, extension: LaunchedExtension): Promise<OverlayPage> => {
  await storeSettings(extension, {});
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(other, '在吗', 60);
  await pinduoduo.sim.customerWrites(uid, '怎么退货', 30);
  await pinduoduo.clickRow(uid);
  const overlay = new OverlayPage(pinduoduo.page);
  await expect(overlay.row(uid)).toBeVisible();
  return overlay;
};

const nameOf = (pinduoduo: PinduoduoPage, id: string) =>
  pinduoduo
    .row(id)
    .locator('.nickname-span')
    .first()
    .textContent()
    .then((name) => name?.trim() ?? '');

const paste = async (panel: Page, text: string) => {
  await panel.bringToFront();
  await panel.getByRole('tab', { name: '粘贴文字' }).click();
  await panel.getByRole('textbox', { name: '把文字粘贴到这里' }).fill(text);
  await panel.getByRole('button', { name: '说人话' }).click();
};

const spoken = (panel: Page) => panel.getByRole('region', { name: '本机口语版' });

/** The menu itself is drawn by the browser, out of reach; from the click on everything is real. */
const chooseInContextMenu = async (extension: LaunchedExtension, selectionText: string) => {
  const worker = await extension.serviceWorker();
  await worker.evaluate(
    (text) =>
      Reflect.get(globalThis, 'chrome').contextMenus.onClicked.dispatch(
        { menuItemId: 'warmreply-speak', selectionText: text },
        undefined,
      ),
    selectionText,
  );
};

test('text chosen in the context menu of any page opens the panel with its spoken version', async ({ extension }) => {
  await storeSettings(extension, {});
  const opened = extension.context.waitForEvent('page', (page) => page.url().endsWith('/sidepanel.html'));
  await chooseInContextMenu(extension, pasted);
  const panel = await opened;
  await expect(spoken(panel)).toContainText('7天');
  await expect(spoken(panel)).toContainText('事实都在');
  await panel.getByText('看原文').click();
  await expect(panel.getByText(pasted)).toBeVisible();
  // The panel that is open takes the next one.
  await chooseInContextMenu(extension, '运费险由商家赠送，最高赔付12元。');
  await expect(spoken(panel)).toContainText('12元');
});

test('pasted text becomes spoken and lands in the draft with one click', async ({ extension, pinduoduo }) => {
  await openConversation(pinduoduo, extension);
  const name = await nameOf(pinduoduo, uid);
  const panel = await openPanel(extension);
  await expect(panel.getByText(`正在接待「${name}」`)).toBeVisible();
  await paste(panel, pasted);
  const version = await spoken(panel).locator('.version-text').textContent();
  await spoken(panel)
    .getByRole('button', { name: `插入到「${name}」` })
    .click();
  await expect(panel.getByText(`已放进「${name}」的输入框，看一眼再发。`)).toBeVisible();
  await expect(pinduoduo.composer).toHaveValue(version ?? '');
  expect(await pinduoduo.forbiddenEvents()).toEqual([]);
  expect(await pinduoduo.sim.lastSent()).toEqual([]);
});

test('a version waits for its customer while another conversation is open', async ({ extension, pinduoduo }) => {
  await openConversation(pinduoduo, extension);
  const name = await nameOf(pinduoduo, uid);
  const panel = await openPanel(extension);
  await expect(panel.getByText(`正在接待「${name}」`)).toBeVisible();
  await paste(panel, pasted);
  const insert = spoken(panel).getByRole('button', { name: `插入到「${name}」` });
  await expect(insert).toBeEnabled();

  await pinduoduo.page.bringToFront();
  await pinduoduo.clickRow(other);
  await panel.bringToFront();
  await expect(panel.getByText(`属于「${name}」的会话，切回后再插入。`)).toBeVisible();
  await expect(insert).toBeDisabled();
  await panel.getByRole('button', { name: `找到「${name}」` }).click();
  expect(await pinduoduo.sim.activeUid()).toBe(other);
  await expect(pinduoduo.composer).toHaveValue('');

  await pinduoduo.page.bringToFront();
  await pinduoduo.clickRow(uid);
  await panel.bringToFront();
  await expect(insert).toBeEnabled();
  await insert.click();
  await expect(pinduoduo.composer).toHaveValue(/7天/);
});

test('a version goes to another customer only when the agent says so', async ({ extension, pinduoduo }) => {
  await openConversation(pinduoduo, extension);
  const [name, otherName] = [await nameOf(pinduoduo, uid), await nameOf(pinduoduo, other)];
  expect(otherName).not.toBe(name);
  const panel = await openPanel(extension);
  await expect(panel.getByText(`正在接待「${name}」`)).toBeVisible();
  await paste(panel, pasted);
  await pinduoduo.page.bringToFront();
  await pinduoduo.clickRow(other);
  await panel.bringToFront();
  await panel.getByRole('button', { name: `改给「${otherName}」用` }).click();
  await spoken(panel)
    .getByRole('button', { name: `插入到「${otherName}」` })
    .click();
  await expect(pinduoduo.composer).toHaveValue(/7天/);
  expect(await pinduoduo.sim.activeUid()).toBe(other);
});

test('a file that cannot be read says what to do and changes nothing', async ({ extension }) => {
  await storeSettings(extension, {});
  const panel = await openPanel(extension);
  await panel.getByRole('button', { name: '放入示例知识' }).click();
  await expect(panel.getByText('全部 10 条')).toBeVisible();
  await panel.getByRole('button', { name: '导入', exact: true }).click();
  const choose = (text: string) =>
    panel
      .getByLabel('选择文件', { exact: true })
      .and(panel.locator('input'))
      .setInputFiles({ name: 'wiki.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const bad: [content: string, says: string][] = [
    ['{ 标题: ', '这个文件不是完整的 JSON，没有导入。'],
    ['{"a":1}', '文件里要是一个列表，每条有标题和正文。没有导入。'],
    ['[]', '里面没有文字，没有导入。'],
  ];
  for (const [content, says] of bad) {
    await choose(content);
    await expect(panel.getByText(says).first()).toBeVisible();
  }
  await choose('[{"title":"发货","body":"48小时内发出"},{"title":"退货"}]');
  await panel.getByRole('button', { name: '看看会改什么' }).click();
  await panel.getByRole('button', { name: '放不进 1' }).click();
  await expect(panel.getByText('没有内容')).toBeVisible();
  await panel.getByRole('button', { name: '返回知识库' }).click();
  await expect(panel.getByText('全部 10 条')).toBeVisible();
  await panel.getByRole('button', { name: '导入', exact: true }).click();
  await choose('[{"title":"发货","body":"48小时内发出"}]');
  await panel.getByRole('button', { name: '看看会改什么' }).click();
  await panel.getByRole('button', { name: '放入 1 条' }).click();
  await panel.getByRole('button', { name: '看知识库' }).click();
  await expect(panel.getByText('全部 11 条')).toBeVisible();
  await panel.reload();
  await expect(panel.getByText('全部 11 条')).toBeVisible();
});

test('a file of the size of a whole wiki goes in', async ({ extension }) => {
  await storeSettings(extension, {});
  const panel = await openPanel(extension);
  const file = fileURLToPath(new URL('../fixtures/language/knowledge_own.json', import.meta.url));
  const articles: unknown[] = JSON.parse(readFileSync(file, 'utf8'));
  await panel.getByRole('button', { name: '导入', exact: true }).click();
  await panel.getByLabel('选择文件', { exact: true }).and(panel.locator('input')).setInputFiles(file);
  await panel.getByRole('button', { name: '看看会改什么' }).click();
  await panel.getByRole('button', { name: `放入 ${articles.length} 条` }).click();
  await panel.getByRole('button', { name: '看知识库' }).click();
  await expect(panel.getByText(`全部 ${articles.length} 条`)).toBeVisible();
});

test('a click in the queue points at the row and opens nothing', async ({ extension, pinduoduo }) => {
  const overlay = await openConversation(pinduoduo, extension);
  const uids = await pinduoduo.sim.addCustomers(30, 30);
  const panel = await openPanel(extension);
  await panel.getByRole('tab', { name: /我的队列/ }).click();
  const lines = panel.getByRole('button', { name: /^在后台里找到/ });
  await expect(lines).toHaveCount(uids.length);
  const last = (await pinduoduo.rows.last().getAttribute('data-random'))?.split('-')[0] ?? '';
  await expect(pinduoduo.row(last).first()).not.toBeInViewport();
  const opened = await pinduoduo.sim.activeUid();
  await lines.nth((await overlay.readOrder()).indexOf(last)).click();
  await expect(pinduoduo.row(last).first()).toBeInViewport();
  expect(await pinduoduo.sim.activeUid()).toBe(opened);
  expect(await pinduoduo.forbiddenEvents()).toEqual([]);
});
