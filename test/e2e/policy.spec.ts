import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { type LaunchedExtension, launchExtension } from '../support/launch-extension';
import { createManagedExtension } from '../support/managed-policy';
import { storeSettings } from '../support/settings';

/** Inside an extension page. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<{ res?: unknown }> } };

const pin = '2468';
const urgentName = '多久后告急（秒）';
const urgentLock = `锁定：拼多多 · 3 分钟回复 · ${urgentName}`;
const locked = { ok: false, reason: 'locked' };
const setUrgent = (urgentAfterSeconds: number) => ({
  policy: { response: { consoles: { pinduoduo: { clocks: [{ id: 'three-minutes', urgentAfterSeconds }] } } } },
});

const openOptions = async (extension: LaunchedExtension, section: string): Promise<Page> => {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/options.html#${section}`);
  await page.getByRole('heading', { level: 2 }).waitFor();
  return page;
};

const goTo = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const clock = (page: Page) => page.getByRole('form', { name: '3 分钟回复' }).first();
const urgentField = (page: Page) => clock(page).getByRole('textbox', { name: urgentName });

/** What somebody with the page's console could send: the worker must decide, not the form. */
const sendPastThePage = (page: Page, type: string, data: unknown): Promise<unknown> =>
  page.evaluate(
    async ([name, content]) =>
      (await chrome.runtime.sendMessage({ id: 1, type: name, data: content, timestamp: Date.now() })).res,
    [type, data] as const,
  );

const setUpPin = async (page: Page) => {
  await goTo(page, '主管');
  await page.getByRole('button', { name: '进入主管模式' }).click();
  await page.getByLabel('新 PIN').fill(pin);
  await page.getByLabel('再输一遍').fill(pin);
  await page.getByRole('button', { name: '设置 PIN' }).click();
  await expect(page.getByText('PIN 已设好')).toBeVisible();
};

/** As a supervisor does: a warning at 90 s, urgent at 150 s and not to be changed, and the file for the other computers. */
const lockUrgentAndExport = async (page: Page): Promise<string> => {
  await goTo(page, '响应时限');
  await clock(page).getByRole('textbox', { name: '多久后提醒（秒）' }).fill('90');
  await clock(page).getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await page.getByRole('button', { name: urgentLock }).click();
  await expect(page.getByRole('button', { name: urgentLock })).toHaveAttribute('aria-pressed', 'true');
  await goTo(page, '主管');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出规则' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
};

const expectLocked = async (page: Page, reason: string) => {
  await expect(urgentField(page)).toBeDisabled();
  await expect(urgentField(page)).toHaveValue('150');
  await expect(urgentField(page)).toHaveAccessibleName(new RegExp(reason));
  await expect(clock(page).getByRole('textbox', { name: '多久后提醒（秒）' })).toHaveValue('90');
  expect(await sendPastThePage(page, 'updateSettings', setUrgent(170))).toEqual(locked);
};

test('150 s locked under a PIN: the agent sees it, cannot change it, and cannot unlock it', async ({ extension }) => {
  const page = await openOptions(extension, 'supervisor');
  const unlockedBackup = await sendPastThePage(page, 'exportSettings', undefined);
  expect(unlockedBackup).toContain('warmreply-settings');
  await setUpPin(page);
  const file = await lockUrgentAndExport(page);
  expect(file).not.toMatch(/"(hash|salt|iterations|language|endpoint)"/);
  await page.getByRole('button', { name: '锁上' }).click();
  await goTo(page, '响应时限');
  await expectLocked(page, '主管已锁定');
  await expect(page.getByRole('button', { name: urgentLock })).toHaveCount(0);

  const lock = { path: 'response.consoles.pinduoduo.clocks.three-minutes.urgentAfterSeconds', isLocked: false };
  expect(await sendPastThePage(page, 'setLock', lock)).toEqual(locked);
  expect(await sendPastThePage(page, 'importPolicy', file)).toEqual(locked);
  expect(await sendPastThePage(page, 'removePin', undefined)).toEqual(locked);
  expect(await sendPastThePage(page, 'setPin', '1111')).toEqual(locked);
  expect(await sendPastThePage(page, 'unlockSupervisor', '')).toEqual({ ok: false, reason: 'wrong-pin' });
  expect(await sendPastThePage(page, 'importSettings', unlockedBackup)).toEqual(locked);

  await goTo(page, '主管');
  await page.getByLabel('主管 PIN').fill('1111');
  await page.getByRole('button', { name: '进入主管模式' }).click();
  await expect(page.getByText('PIN 不对')).toBeVisible();
  await page.getByLabel('主管 PIN').fill(pin);
  await page.getByRole('button', { name: '进入主管模式' }).click();
  await goTo(page, '响应时限');
  await expect(urgentField(page)).toBeEnabled();
});

test('the exported policy does the same in a second browser and under the company’s policy', async ({
  extension,
  extensionPath,
}) => {
  const page = await openOptions(extension, 'supervisor');
  await setUpPin(page);
  const file = await lockUrgentAndExport(page);

  await test.step('imported in a second browser profile', async () => {
    const second = await launchExtension({ extensionPath });
    await storeSettings(second, {});
    const other = await openOptions(second, 'supervisor');
    await other.getByRole('button', { name: '进入主管模式' }).click();
    await other
      .getByLabel('导入规则')
      .setInputFiles({ name: 'policy.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    const row = other.getByRole('row', { name: /拼多多 · 3 分钟回复 · 多久后提醒/ });
    await expect(row).toContainText('100 秒');
    await expect(row).toContainText('90 秒');
    await other.getByRole('button', { name: '确认导入' }).click();
    await expect(other.getByText('规则已导入')).toBeVisible();
    await other.getByRole('button', { name: '锁上' }).click();
    await goTo(other, '响应时限');
    await expectLocked(other, '主管已锁定');
    await second.close();
  });

  await test.step('set for the fleet by the administrator', async () => {
    const managed = createManagedExtension(extensionPath, JSON.parse(file));
    try {
      const fleet = await launchExtension({ extensionPath: managed.extensionPath });
      await storeSettings(fleet, {});
      const third = await openOptions(fleet, 'limits');
      await expectLocked(third, '公司统一设定');
      await goTo(third, '主管');
      await third.getByRole('button', { name: '进入主管模式' }).click();
      await expect(third.getByText(/公司统一设定了 \d+ 项/)).toBeVisible();
      await goTo(third, '响应时限');
      await expectLocked(third, '公司统一设定');
      await fleet.close();
    } finally {
      managed.remove();
    }
  });
});

test('the company may set one field only; the rest stays with the agent', async ({ extensionPath }) => {
  const managed = createManagedExtension(extensionPath, { policy: { alerts: { sound: 'never' } } });
  try {
    const fleet = await launchExtension({ extensionPath: managed.extensionPath });
    await storeSettings(fleet, {});
    const page = await openOptions(fleet, 'alerts');
    await expect(page.getByLabel(/^声音/)).toBeDisabled();
    await expect(page.getByLabel(/^声音/)).toHaveValue('never');
    await page.getByLabel('稍后提醒（分钟）').fill('9');
    await page.getByLabel('稍后提醒（分钟）').press('Enter');
    await expect(page.getByText('已保存')).toBeVisible();
    expect(await sendPastThePage(page, 'updateSettings', { policy: { alerts: { sound: 'calm' } } })).toEqual(locked);
    await fleet.close();
  } finally {
    managed.remove();
  }
});
