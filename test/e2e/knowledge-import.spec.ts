import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeXlsx } from '@/utils/knowledge/export/write-xlsx';
import { encodeGbk } from '../support/encode-gbk';
import { expect, test } from '../support/fixtures';
import { listHostileFiles } from '../support/hostile-files';
import { createTableRows, listShopCells, writeShopCsv } from '../support/knowledge-tables';
import type { LaunchedExtension } from '../support/launch-extension';

const openPanel = async (extension: LaunchedExtension, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 340, height: 860 });
  await panel.emulateMedia({ colorScheme });
  await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
  return panel;
};
const click = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true }).click();
const startImport = (panel: Page) => click(panel, '导入');
const choose = (panel: Page, name: string, bytes: Uint8Array) =>
  panel
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const countStored = (panel: Page) =>
  panel.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('warmreply');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('articles').objectStore('articles').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
const expectAccessible = async (panel: Page) => {
  const { violations } = await new AxeBuilder({ page: panel }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};
const expectNoSideScroll = async (panel: Page) =>
  expect(await panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );

test('a shop’s GBK CSV of 2,000 rows goes in; its edited XLSX shows what was edited before anything changes', async ({
  extension,
}, testInfo) => {
  const rows = createTableRows(2_000);
  const panel = await openPanel(extension);
  await startImport(panel);
  await choose(panel, '暖暖知识库.csv', encodeGbk(writeShopCsv(rows)));
  await expect(panel.getByText('暖暖知识库.csv · 2000 行 · GBK 编码')).toBeVisible();
  await expect(panel.getByLabel('「知识标题」是什么')).toHaveValue('title');
  await expect(panel.getByLabel('「答案内容」是什么')).toHaveValue('body');
  await expect(panel.getByLabel('「问题分类」是什么')).toHaveValue('tags');
  await expect(panel.getByLabel('「创建人」是什么')).toHaveValue('ignore');
  await expectAccessible(panel);
  await expectNoSideScroll(panel);
  await testInfo.attach('mapping', { body: await panel.screenshot(), contentType: 'image/png' });
  await click(panel, '看看会改什么');
  await expect(panel.getByRole('button', { name: '新增 2000' })).toBeVisible();
  expect(await countStored(panel)).toBe(0);
  await click(panel, '放入 2000 条');
  await expect(panel.getByText('新增 2000 条，更新 0 条。')).toBeVisible();
  expect(await countStored(panel)).toBe(2_000);
  await click(panel, '看知识库');
  await expect(panel.getByText('全部 2000 条')).toBeVisible();

  // One of them is edited here by hand.
  const title = rows[3]?.title ?? '';
  await panel.getByRole('searchbox').fill(title);
  await panel.getByRole('button', { name: `编辑：${title}` }).click();
  await panel.getByRole('textbox', { name: '内容' }).fill('以我这里写的为准。');
  await click(panel, '保存');
  await click(panel, '返回知识库');

  const edited = rows.map((row, index) => (index % 100 === 3 ? { ...row, body: `${row.body}以页面为准。` } : row));
  await startImport(panel);
  await choose(
    panel,
    '改过的.xlsx',
    writeXlsx(listShopCells([...edited, { title: '新的一条', body: '内容', category: '' }]), '知识'),
  );
  await click(panel, '看看会改什么');
  for (const name of ['新增 1', '有改动 19', '要您决定 1', '没变 1980'])
    await expect(panel.getByRole('button', { name, exact: true })).toBeVisible();
  await expect(panel.getByText('您在这里改过这条。')).toBeVisible();
  await expectAccessible(panel);
  await click(panel, '有改动 19');
  await expect(panel.locator('ins').first()).toHaveText('以页面为准。');
  await expectNoSideScroll(panel);
  await testInfo.attach('diff', { body: await panel.screenshot(), contentType: 'image/png' });
  await click(panel, '放入 20 条');
  await expect(panel.getByText('新增 1 条，更新 19 条。')).toBeVisible();
  await click(panel, '看知识库');
  await panel.getByRole('searchbox').fill(title);
  await expect(panel.getByText('以我这里写的为准。')).toBeVisible();
});

test('a hostile file is refused with words that say what to do, and nothing changes', async ({ extension }) => {
  const panel = await openPanel(extension);
  const errors: string[] = [];
  panel.on('pageerror', (error) => errors.push(error.message));
  await click(panel, '放入示例知识');
  await expect(panel.getByText('全部 10 条')).toBeVisible();
  await startImport(panel);
  for (const { says, name, bytes } of listHostileFiles()) {
    await choose(panel, name, bytes);
    const alert = panel.getByRole('alert');
    await expect(alert, says).toContainText('没有导入');
    // The next file's refusal is a new one.
    await click(panel, '返回知识库');
    await expect(panel.getByText('全部 10 条'), says).toBeVisible();
    await startImport(panel);
  }
  expect(await countStored(panel)).toBe(10);
  expect(errors).toEqual([]);
});

test('a file may be pasted, and its articles written, spoken and brought back by keyboard alone', async ({
  extension,
}, testInfo) => {
  const panel = await openPanel(extension, 'dark');
  const press = async (name: string) => {
    await panel.getByRole('button', { name, exact: true }).focus();
    await panel.keyboard.press('Enter');
  };
  await press('导入');
  await expect(panel.getByRole('heading', { name: '导入知识' })).toBeFocused();
  await panel.getByLabel('也可以粘贴表格或文字').fill('标题\t内容\n退货时效\t消费者须于签收后48小时内反馈。\n');
  await press('用这段文字');
  await expect(panel.getByRole('heading', { name: '每一列是什么？' })).toBeFocused();
  await press('看看会改什么');
  await press('放入 1 条');
  await press('看知识库');
  await press('编辑：退货时效');
  await press('写一版');
  await expect(panel.getByText('草稿')).toBeVisible();
  await press('通过：口语版 1');
  await expect(panel.getByText('已通过')).toBeVisible();
  await panel.getByRole('textbox', { name: '内容' }).fill('消费者须于签收后24小时内反馈。');
  await press('保存');
  await expect(panel.getByText('原文改过，请重看')).toBeVisible();
  await panel.getByText('历史 1 版').click();
  await panel.getByText('适用范围和有效期').click();
  await expectAccessible(panel);
  await expectNoSideScroll(panel);
  await testInfo.attach('editor', { body: await panel.screenshot({ fullPage: true }), contentType: 'image/png' });
  await press('恢复第 1 版');
  await expect(panel.getByRole('textbox', { name: '内容' })).toHaveValue('消费者须于签收后48小时内反馈。');
  await press('删除这条');
  await expect(panel.getByRole('button', { name: '撤销' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('全部 1 条')).toBeVisible();
  const download = panel.waitForEvent('download');
  await press('导出');
  await press('CSV');
  expect((await download).suggestedFilename()).toMatch(/^暖回知识库-.*\.csv$/);
});
