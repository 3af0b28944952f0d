import type { Policy } from '@/utils/policy/policy';
import { countWaiting, isNotification } from '../support/outside/told-book';
import { OverlayPage } from '../support/overlay-page';
import { expect, test } from '../support/probed-fixtures';
import { shortenLimits } from '../support/short-limits';

const [uid, other] = ['1000000000001', '1000000000002'];

const calm: Policy = shortenLimits({ warnAfterSeconds: 100, urgentAfterSeconds: 150, limitSeconds: 170 });

test.describe('不用回', () => {
  test.use({ policy: shortenLimits({ warnAfterSeconds: 2, urgentAfterSeconds: 4, limitSeconds: 170 }) });

  test('is offered on 谢谢, ends the wait with one click, and is undone with one', async ({ pinduoduo, told }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    await pinduoduo.open();
    await pinduoduo.sim.openConversation(uid);
    await pinduoduo.sim.customerWrites(uid, '什么时候发货');
    await expect(overlay.row(uid)).toBeVisible();
    const dismiss = overlay.dock.getByRole('button', { name: '不用回', exact: true });
    await expect(dismiss).toHaveCount(0);
    await pinduoduo.typeDraft('今天就发');
    await pinduoduo.pressEnter();
    await expect(overlay.rows).toHaveCount(0);

    await pinduoduo.sim.customerWrites(uid, '谢谢');
    await dismiss.click();
    await expect(overlay.rows).toHaveCount(0);
    await overlay.dock.getByRole('button', { name: '撤销' }).click();
    await expect(overlay.row(uid)).toBeVisible();
    await told.waitFor((it) => countWaiting(it) === 1, 10_000);

    await dismiss.click();
    await expect(overlay.rows).toHaveCount(0);
    await told.waitFor((it) => it.kind === 'notification-clear', 5_000);
    // A new question waits again.
    await pinduoduo.sim.customerWrites(uid, '对了，能开发票吗');
    await expect(overlay.row(uid)).toBeVisible();
    await expect(dismiss).toHaveCount(0);
    expect(await pinduoduo.forbiddenEvents()).toEqual([]);
  });
});

test.describe('稍后提醒', () => {
  test.use({ policy: shortenLimits({ warnAfterSeconds: 2, urgentAfterSeconds: 6, limitSeconds: 170 }) });

  test('keeps one customer’s alarm silent while another one’s comes', async ({ pinduoduo, told }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    await pinduoduo.open();
    await pinduoduo.sim.customerWrites(uid, '在吗');
    await overlay.dock.getByRole('button', { name: /：稍后提醒/ }).click();
    await overlay.dock.getByRole('button', { name: '5 分钟后再提醒', exact: true }).click();
    await expect(overlay.row(uid)).toHaveAccessibleName(/已设稍后提醒/);
    await expect(overlay.row(uid)).toHaveAttribute('data-stage', 'urgent', { timeout: 10_000 });
    await pinduoduo.sim.customerWrites(other, '在吗');
    const first = await told.waitFor((it) => it.kind === 'notification-create', 15_000);
    // The snoozed one still waits and is counted; it is the other one who made it come.
    expect(countWaiting(first)).toBe(2);
    await overlay.dock
      .getByRole('button', { name: /：稍后提醒/ })
      .first()
      .click();
    await overlay.dock.getByRole('button', { name: '恢复提醒' }).click();
    await expect(overlay.row(uid)).not.toHaveAccessibleName(/已设稍后提醒/);
  });
});

test.describe('a promise', () => {
  test.use({ policy: calm });

  test('starts a clock when it is sent, and is met by a follow-up', async ({ pinduoduo }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    const chips = overlay.dock.locator('.promise');
    await pinduoduo.open();
    await pinduoduo.sim.openConversation(uid);
    await pinduoduo.sim.customerWrites(uid, '我的快递到哪了');
    await expect(overlay.row(uid)).toBeVisible();
    await pinduoduo.typeDraft('亲，我去查一下，10分钟内给您答复');
    await pinduoduo.pressEnter();
    await expect(chips).toHaveText(/答应 \d{1,2}:\d\d 前回复/);
    // 稍等 itself has ended the wait.
    await expect(overlay.rows).toHaveCount(0);
    await pinduoduo.typeDraft('查到了，快递今天下午三点前送到您小区');
    await pinduoduo.pressEnter();
    await expect(chips).toHaveCount(0);
  });

  test('that is not kept is told once, and ends with one click', async ({ pinduoduo, told }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    const chips = overlay.dock.locator('.promise');
    await pinduoduo.open();
    await pinduoduo.sim.openConversation(uid);
    await pinduoduo.sim.customerWrites(uid, '我的快递到哪了', 58);
    await expect(overlay.row(uid)).toBeVisible();
    await pinduoduo.sim.agentAnswersElsewhere(uid, '稍等，1分钟内给您答复', 55);
    await expect(chips).toHaveText(/答应 \d{1,2}:\d\d 前回复/);
    await expect(chips).toHaveAttribute('data-late', 'true', { timeout: 15_000 });
    await expect(chips).toHaveText(/已过时间/);
    await told.waitFor((it) => isNotification(it) && it.detail.includes('答应顾客的回复到点了'), 5_000);
    await overlay.dock.getByRole('button', { name: '已跟进' }).click();
    await expect(chips).toHaveCount(0);
    await told.waitFor((it) => it.kind === 'notification-clear' && it.detail.includes('promises'), 5_000);
    expect(told.told.filter((it) => isNotification(it) && it.detail.includes('promises'))).toHaveLength(1);
  });
});

test.describe('帮我盯一下', () => {
  test.use({ policy: calm });

  test('opens the queue large on a page of its own and ends with 我回来了', async ({ extension, pinduoduo, told }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    await pinduoduo.open();
    await pinduoduo.sim.customerWrites(uid, '在吗', 20);
    await expect(overlay.row(uid)).toBeVisible();
    const opening = extension.context.waitForEvent('page');
    await overlay.dock.getByRole('button', { name: '更多' }).first().click();
    await overlay.dock.getByRole('menuitem', { name: '离开一会儿，帮我盯一下' }).click();
    const board = await opening;
    await expect(board).toHaveURL(/board\.html#cover$/);
    await expect(board.locator('.cover-line')).toHaveCount(1);
    await pinduoduo.sim.customerWrites(other, '有货吗', 10);
    await expect(board.locator('.cover-line')).toHaveCount(2);
    const size = await board
      .locator('.cover-name')
      .first()
      .evaluate((name) => Number.parseFloat(getComputedStyle(name).fontSize));
    expect(size, 'readable from the next chair').toBeGreaterThanOrEqual(28);
    await expect(overlay.dock.getByText(/已离开，\d{1,2}:\d\d 回来/)).toBeVisible();
    await overlay.dock.getByRole('button', { name: '我回来了' }).click();
    await expect(overlay.dock.getByText(/已离开/)).toHaveCount(0);
    await expect(board.getByRole('button', { name: '我回来了' })).toHaveCount(0);
    expect(told.told.filter(isNotification)).toEqual([]);
  });
});

test.describe('what an agent sees without looking at the strip', () => {
  test.use({ policy: shortenLimits({ warnAfterSeconds: 2, urgentAfterSeconds: 5, limitSeconds: 8 }) });

  test('the tab’s title counts, and the line of today says how much room is left', async ({ pinduoduo }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    await pinduoduo.open();
    await expect(pinduoduo.page).toHaveTitle('商家客服工作台');
    await pinduoduo.sim.openConversation(uid);
    await pinduoduo.sim.customerWrites(uid, '在吗');
    await expect(pinduoduo.page).toHaveTitle('(1) 等了一会儿 · 商家客服工作台');
    await expect(pinduoduo.page).toHaveTitle('(1) 快超时 · 商家客服工作台');
    await expect(pinduoduo.page).toHaveTitle('(1) 已超时 · 商家客服工作台');
    await pinduoduo.typeDraft('在的，您说');
    await pinduoduo.pressEnter();
    await expect(pinduoduo.page).toHaveTitle('商家客服工作台');
    // The strip unfolds for the next customer.
    await pinduoduo.sim.customerWrites(other, '在吗');
    await expect(overlay.dock.getByText('今天 1/1 及时')).toBeVisible();
    await expect(overlay.dock.getByText('再漏 1 位跌破 95%')).toBeVisible();
  });
});
