import { expect, test } from '../support/fixtures';
import type { LaunchedExtension } from '../support/launch-extension';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { storeSettings } from '../support/settings';

const uid = '1000000000001';
const otherUid = '1000000000002';
const order = '241122-123456789012345';

const openConversation = async (pinduoduo: PinduoduoPage, extension: LaunchedExtension) => {
  await storeSettings(extension, {});
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(uid, '到哪了');
  await pinduoduo.sim.customerWrites(otherUid, `我的订单${order}呢`);
  await pinduoduo.clickRow(otherUid);
  const overlay = new OverlayPage(pinduoduo.page);
  await expect(pinduoduo.messages.filter({ hasText: order })).toBeVisible();
  // A new browser on a busy machine takes its time.
  await expect(overlay.row(uid)).toBeVisible({ timeout: 20_000 });
  // A busy page is read twice a second: a finding here says that this conversation was seen before it is left.
  await pinduoduo.typeDraft('因该');
  await expect(overlay.chip.locator('.chip-count')).toHaveText('1');
  await pinduoduo.composer.fill('');
  await expect(overlay.chip.locator('.chip-count')).toHaveCount(0);
  await pinduoduo.clickRow(uid);
  await expect(pinduoduo.messages.filter({ hasText: '到哪了' })).toBeVisible();
  return overlay;
};

const openCard = async (overlay: OverlayPage) => {
  await expect(overlay.chip.locator('.chip-count[data-severity="hint"]')).toHaveText('1');
  await overlay.chip.locator('.chip-counts').click();
  await expect(overlay.card).toBeVisible();
};

const sentTexts = async (page: PinduoduoPage) => (await page.sim.lastSent()).map(({ text }) => text);

test('the right characters take the place of a typo, and of nothing else', async ({ pinduoduo, extension }) => {
  const overlay = await openConversation(pinduoduo, extension);
  await pinduoduo.typeDraft('亲，因该明天下午到您那边');
  await openCard(overlay);
  await expect(overlay.card).toContainText('错别字');
  await overlay.card.getByRole('button', { name: '应该' }).click();
  await expect(pinduoduo.composer).toHaveValue('亲，应该明天下午到您那边');
  await expect(overlay.chip.locator('.chip-count')).toHaveCount(0);
  await pinduoduo.composer.press('Control+z');
  await expect(pinduoduo.composer).toHaveValue('亲，因该明天下午到您那边');
});

test('another customer’s order number is told before it is sent, and never holds the send', async ({
  pinduoduo,
  extension,
}) => {
  const overlay = await openConversation(pinduoduo, extension);
  await pinduoduo.typeDraft(`您的订单${order}今天发出`);
  await openCard(overlay);
  await expect(overlay.card).toContainText('另一位顾客');
  await expect(overlay.card.locator('.quote mark')).toHaveText(order);
  await pinduoduo.pressEnter();
  await expect.poll(() => sentTexts(pinduoduo)).toEqual([`您的订单${order}今天发出`]);
});

test('the same text twice in a row to one customer is told the second time', async ({ pinduoduo, extension }) => {
  const canned = '包裹已经在路上了，预计明天下午送到您那边。';
  const overlay = await openConversation(pinduoduo, extension);
  await pinduoduo.typeDraft(canned);
  await pinduoduo.pressEnter();
  await expect(pinduoduo.messages.filter({ hasText: canned })).toBeVisible();
  await expect(overlay.row(uid)).toHaveCount(0);
  await pinduoduo.typeDraft(canned);
  await openCard(overlay);
  await expect(overlay.card).toContainText('一样的话');
});

test('a number that was changed after 说人话 is told with the right one', async ({ pinduoduo, extension }) => {
  const overlay = await openConversation(pinduoduo, extension);
  await pinduoduo.typeDraft('自签收之日起7日内可申请换货，运费由本店承担。');
  await overlay.chip.getByRole('button', { name: '说人话' }).click();
  await expect(overlay.panel).toBeVisible();
  await overlay.insert('offline');
  await expect(pinduoduo.composer).toHaveValue(/7天/);
  // On a narrow screen the panel lies over the card.
  await overlay.panel.getByRole('button', { name: '关闭' }).click();
  const inserted = await pinduoduo.composer.inputValue();
  await pinduoduo.composer.fill(inserted.replace('7天', '15天'));
  await openCard(overlay);
  await overlay.card.getByRole('button', { name: '7天' }).click();
  await expect(pinduoduo.composer).toHaveValue(inserted);
  expect(await pinduoduo.forbiddenEvents()).toEqual([]);
});
