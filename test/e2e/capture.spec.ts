import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import type { LaunchedExtension } from '../support/launch-extension';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';

const uid = '1000000000001';
const mobile = '13812345678';

/** An answer of the agent's that was good, chosen on the page with the pointer as anybody does. */
const chooseAnswer = async (pinduoduo: PinduoduoPage, answer: string): Promise<string> => {
  await pinduoduo.sim.agentAnswersElsewhere(uid, answer);
  await pinduoduo.page.bringToFront();
  await pinduoduo.messages.getByText(answer).click({ clickCount: 3 });
  const chosen = await pinduoduo.page.evaluate(() => getSelection()?.toString() ?? '');
  expect(chosen).toContain(answer);
  return chosen;
};

/** The browser draws the menu, out of reach; from the click on everything is real. */
const keepAsArticle = async (extension: LaunchedExtension, selectionText: string) => {
  const worker = await extension.serviceWorker();
  await worker.evaluate(
    (click) => Reflect.get(globalThis, 'chrome').contextMenus.onClicked.dispatch(click, undefined),
    { menuItemId: 'warmreply-keep-article', selectionText },
  );
};

const formIn = (panel: Page) => panel.getByRole('form', { name: '收进知识库' });

test('a good answer on the page becomes an article, personal data gone, what is there already named first', async ({
  pinduoduo,
  extension,
}) => {
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(uid, '上门取件要钱吗', 30);
  await pinduoduo.clickRow(uid);
  await expect(new OverlayPage(pinduoduo.page).host).toBeAttached();
  const answer = `上门取件不收费，师傅会带包装袋来，到了打${mobile}联系您。`;
  const opened = extension.context.waitForEvent('page', (page) => page.url().endsWith('/sidepanel.html'));
  await keepAsArticle(extension, await chooseAnswer(pinduoduo, answer));
  const panel = await opened;
  const form = formIn(panel);
  await expect(form.getByLabel('正文')).toHaveValue('上门取件不收费，师傅会带包装袋来，到了打〔电话〕联系您。');
  await expect(form.getByText('已隐去 1 处个人信息')).toBeVisible();
  await expect(form.getByRole('note')).toHaveCount(0);
  // Nothing is kept before the agent says so.
  await expect(panel.getByRole('listitem')).toHaveCount(0);
  await form.getByLabel('标题').fill('上门取件的费用');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toHaveCount(0);
  await panel.reload();
  await expect(panel.getByRole('heading', { name: '上门取件的费用' })).toBeVisible();
  await expect(panel.getByText('到了打〔电话〕联系您')).toBeVisible();
  await expect(panel.getByText(mobile)).toHaveCount(0);

  const again = `上门取件是不收费的，师傅会带包装袋来，到了打${mobile}联系您`;
  await keepAsArticle(extension, await chooseAnswer(pinduoduo, again));
  await panel.bringToFront();
  await expect(form.getByRole('note')).toContainText('已经有差不多的');
  await expect(form.getByRole('note')).toContainText('上门取件的费用');
  await form.getByRole('button', { name: '取消' }).click();
  await panel.reload();
  await expect(panel.getByRole('heading', { name: '上门取件的费用' })).toBeVisible();
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  expect(await pinduoduo.sim.lastSent()).toEqual([]);
  expect(await pinduoduo.forbiddenEvents()).toEqual([]);
});
