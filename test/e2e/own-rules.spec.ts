import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { type LaunchedExtension, launchExtension } from '../support/launch-extension';
import { OverlayPage } from '../support/overlay-page';
import { PinduoduoPage } from '../support/pinduoduo-page';
import { serveConsoles } from '../support/serve-consoles';
import { storeSettings } from '../support/settings';

const uid = '1000000000001';
/** No shipped rule has anything against it. */
const ownPhrase = '隔壁老店';
const ownDraft = '隔壁老店的茶叶到货了';
/** Held by one shipped rule. */
const refusal = '我不能给您退';
const allowed = '我不能给您退运费险';

/** The worker compiles the rules anew after each change: a second, more where two browsers share a core. */
const untilCompiled = { timeout: 30_000 };

const openOptions = async (extension: LaunchedExtension): Promise<Page> => {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/options.html#check`);
  await page.getByRole('heading', { level: 2 }).waitFor();
  return page;
};

const openConversation = async (pinduoduo: PinduoduoPage): Promise<OverlayPage> => {
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(uid, '可以退吗');
  await pinduoduo.clickRow(uid);
  const overlay = new OverlayPage(pinduoduo.page);
  await expect(overlay.row(uid)).toBeVisible(untilCompiled);
  return overlay;
};

/** What the rules in the page say of a draft: the chip counts the places, and is not there when there are none. */
const expectMarked = async (pinduoduo: PinduoduoPage, overlay: OverlayPage, text: string, isMarked: boolean) => {
  await pinduoduo.composer.fill(text);
  await expect(overlay.chip.locator('.chip-count')).toHaveCount(isMarked ? 1 : 0, untilCompiled);
};

const expectHeld = async (pinduoduo: PinduoduoPage, overlay: OverlayPage, text: string) => {
  await expectMarked(pinduoduo, overlay, text, true);
  await pinduoduo.pressEnter();
  await expect(overlay.card).toHaveAttribute('data-mode', 'held');
  await pinduoduo.page.keyboard.press('Alt+j');
  await pinduoduo.page.keyboard.press('Escape');
};

/** The composer is empty again once the console has sent. */
const expectSent = async (pinduoduo: PinduoduoPage, overlay: OverlayPage, text: string) => {
  await expectMarked(pinduoduo, overlay, text, false);
  await pinduoduo.pressEnter();
  await expect.poll(async () => (await pinduoduo.sim.lastSent()).map((sent) => sent.text)).toContain(text);
};

const addPhrase = async (page: Page) => {
  await page.getByRole('button', { name: '添加一句' }).click();
  const form = page.getByRole('form', { name: '添加一句话' });
  await expect(form.getByLabel('不该说的话')).toBeFocused();
  await form.getByLabel('不该说的话').fill('隔壁{99}店');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('大括号里只能写 1 到 10 的数字')).toBeVisible();
  await form.getByLabel('不该说的话').fill('隔壁{2}店');
  await form.getByLabel('级别').selectOption('block');
  await form.getByLabel('换个说法').fill('我们的价格您可以放心比一比。');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('button', { name: '修改：隔壁{2}店' })).toBeVisible();
};

const allowExpression = async (page: Page) => {
  const card = page.getByRole('region', { name: '可以说的话' });
  await card.getByLabel('可以说的话').fill(allowed);
  await card.getByLabel('可以说的话').press('Enter');
  await expect(card.getByRole('button', { name: `删除：${allowed}` })).toBeVisible();
};

/** Every rule that the search finds is switched off, by the keyboard. */
const switchOff = async (page: Page, sought: string) => {
  const card = page.getByRole('region', { name: '逐条规则' });
  await card.getByLabel('搜索规则').fill(sought);
  await expect(card.getByText('找到 1 条')).toBeVisible();
  await card.getByRole('switch').press('Space');
  await expect(card.getByRole('switch')).not.toBeChecked();
  await expect(page.getByText('已保存').first()).toBeVisible();
};

const exportRules = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出话术规则' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
};

/** The rule that holds the plain refusal, by its id. */
const refusalRule = 'refusal-cannot-do';

test('own phrases hold, allowed ones pass, a rule that is off is silent, here and after import elsewhere', async ({
  extension,
  pinduoduo,
  extensionPath,
}) => {
  test.setTimeout(180_000);
  const overlay = await openConversation(pinduoduo);
  await expectMarked(pinduoduo, overlay, refusal, true);
  await expectMarked(pinduoduo, overlay, ownDraft, false);
  const options = await openOptions(extension);

  await test.step('a phrase added on the options page holds a send', async () => {
    await addPhrase(options);
    await expectHeld(pinduoduo, overlay, ownDraft);
    expect(ownDraft).toContain(ownPhrase);
    expect(await pinduoduo.sim.lastSent()).toEqual([]);
  });

  await test.step('an allowed expression lets a marked one pass', async () => {
    await expectMarked(pinduoduo, overlay, allowed, true);
    await allowExpression(options);
    await expect(overlay.chip.locator('.chip-count')).toHaveCount(0, untilCompiled);
    await expectSent(pinduoduo, overlay, allowed);
    await expectMarked(pinduoduo, overlay, refusal, true);
  });

  await test.step('a rule that is switched off is silent', async () => {
    await switchOff(options, refusalRule);
    await expect(overlay.chip.locator('.chip-count')).toHaveCount(0, untilCompiled);
    await expectSent(pinduoduo, overlay, refusal);
  });

  const { violations } = await new AxeBuilder({ page: options }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join()}`)).toEqual([]);
  const file = await exportRules(options);

  await test.step('the same in a fresh profile, once the file is imported', async () => {
    const second = await launchExtension({ extensionPath });
    try {
      await storeSettings(second, {});
      await serveConsoles(second.context);
      const other = await openOptions(second);
      await other
        .getByLabel('导入话术规则')
        .setInputFiles({ name: 'own-rules.json', mimeType: 'application/json', buffer: Buffer.from(file) });
      const preview = other.getByRole('region', { name: '导入前看一眼' });
      await expect(preview.getByRole('row', { name: /自己的话术规则/ })).toContainText('隔壁{2}店');
      await expect(preview.getByRole('row', { name: /可以说的话/ })).toContainText(allowed);
      await expect(other.getByRole('button', { name: '修改：隔壁{2}店' })).toHaveCount(0);
      await other.getByRole('button', { name: '确认导入' }).click();
      await expect(other.getByRole('button', { name: '修改：隔壁{2}店' })).toBeVisible();

      const elsewhere = new PinduoduoPage(await second.context.newPage());
      const overlayThere = await openConversation(elsewhere);
      await expectHeld(elsewhere, overlayThere, ownDraft);
      await expectSent(elsewhere, overlayThere, allowed);
      await expectSent(elsewhere, overlayThere, refusal);
    } finally {
      await second.close();
    }
  });
});
