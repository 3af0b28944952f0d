import { expect, test } from '../support/fixtures';
import { OverlayPage } from '../support/overlay-page';
import { expectButtonsSeen } from '../support/seen-buttons';

const uid = '1000000000001';
const other = '1000000000002';
const hurtful = '我不能给您退';

test('the browser calls every button of the overlay visible, so that the mouse works on all', async ({ pinduoduo }) => {
  const overlay = new OverlayPage(pinduoduo.page);
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(other, '在吗', 120);
  await pinduoduo.sim.customerWrites(uid, '可以退吗', 100);
  await pinduoduo.clickRow(uid);
  await expect(overlay.rows).toHaveCount(2);
  await expectButtonsSeen(overlay.dock, 'the strip');

  await pinduoduo.typeDraft(hurtful);
  await expect(overlay.chip.locator('.chip-count').first()).toBeVisible();
  await expectButtonsSeen(overlay.chip, 'the chip');

  await pinduoduo.pressEnter();
  await expectButtonsSeen(overlay.card, 'the card');
  await expectButtonsSeen(overlay.dock, 'the strip beside the card');
  await pinduoduo.page.keyboard.press('Escape');

  await pinduoduo.composer.fill('自签收之日起7日内可申请退货，运费由买家承担。');
  await overlay.chip.getByRole('button', { name: '说人话' }).click();
  await expectButtonsSeen(overlay.panel, 'the rewrite panel');
  await overlay.panel.getByRole('button', { name: '关闭' }).click();
  await expect(overlay.panel).toHaveCount(0);

  await pinduoduo.page.evaluate(() => {
    for (const bubble of document.querySelectorAll('#msgListContainer [class$="-item"]')) bubble.className = 'renamed';
  });
  await expect(overlay.dock.locator('[data-banner="blind"]')).toBeVisible();
  await expectButtonsSeen(overlay.dock, 'the strip under a banner');
  await expectButtonsSeen(overlay.chip, 'the chip beside a banner');
});
