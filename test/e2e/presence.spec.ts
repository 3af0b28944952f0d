import type { Policy } from '@/utils/policy/policy';
import { readBeijingMinute, shiftToBeijingTime } from '../support/clock-shift';
import { isNotification, type Told } from '../support/outside/told-book';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { expect, test } from '../support/probed-fixtures';
import { shortenLimits } from '../support/short-limits';

const afterSeconds = 5;

/** At any hour of the day. */
const watchful: Policy = {
  ...shortenLimits({ warnAfterSeconds: 100, urgentAfterSeconds: 150, limitSeconds: 170 }),
  presence: { enabled: true, afterSeconds, consoles: [], remindShiftStart: true },
};

const isPresence = (it: Told) => isNotification(it) && it.detail.includes('warmreply-presence:pinduoduo');

/** What can go wrong at a console, and what the alarm then says of it. */
const troubles: Record<string, { happen(pinduoduo: PinduoduoPage): Promise<unknown>; says: string }> = {
  'a login elsewhere': { happen: ({ sim }) => sim.loginElsewhere(), says: '有 2 位在等，但拼多多账号在别处登录了' },
  'a lost login': { happen: ({ sim }) => sim.expireLogin(), says: '有 2 位在等，但拼多多后台没登录' },
  'the status 离线': { happen: ({ sim }) => sim.setStatus('offline'), says: '有 2 位在等，但拼多多现在是离线状态' },
  'a closed console': { happen: ({ page }) => page.close(), says: '有 2 位在等，但拼多多后台没打开' },
};

test.describe('when nobody is at the console', () => {
  test.use({ policy: watchful });

  for (const [name, { happen, says }] of Object.entries(troubles)) {
    test(`${name} raises an alarm of its own with those who wait`, async ({ pinduoduo, told }) => {
      const overlay = new OverlayPage(pinduoduo.page);
      await pinduoduo.open();
      await pinduoduo.sim.customerWrites('1000000000001', '在吗', 30);
      await pinduoduo.sim.customerWrites('1000000000002', '在吗', 20);
      await expect(overlay.rows).toHaveCount(2);
      await told.waitFor((it) => it.kind === 'badge' && it.detail.includes('2'), 5_000);
      const happenedAt = Date.now();
      await happen(pinduoduo);
      const alarm = await told.waitFor(isPresence, 15_000);
      expect(alarm.detail).toContain(says);
      expect(alarm.at - happenedAt).toBeGreaterThan(afterSeconds * 1000 - 500);
      // A dialog over the page is seen by the look that is taken every 2.5 s.
      expect(alarm.at - happenedAt).toBeLessThan(afterSeconds * 1000 + 2_500 + 2_000);
    });
  }

  test('coming back ends it, and a short loss is no alarm', async ({ pinduoduo, told }) => {
    await pinduoduo.open();
    await pinduoduo.sim.customerWrites('1000000000001', '在吗', 30);
    await told.waitFor((it) => it.kind === 'badge' && it.detail.includes('1'), 5_000);
    await pinduoduo.sim.disconnect();
    await expect(new OverlayPage(pinduoduo.page).dock.getByText('正在重新连接')).toBeVisible();
    await pinduoduo.sim.recover();
    await pinduoduo.sim.loginElsewhere();
    const alarm = await told.waitFor(isPresence, 15_000);
    expect(alarm.detail).toContain('在别处登录');
    await pinduoduo.sim.recover();
    await told.waitFor((it) => it.kind === 'notification-clear' && it.detail.includes('presence'), 5_000);
  });
});

/** A window of this minute's Beijing day that leaves the present out. */
const closedNow = (): { from: number; to: number } => {
  const now = readBeijingMinute();
  return now < 720 ? { from: now + 60, to: 1440 } : { from: 0, to: now - 60 };
};

const hasty = shortenLimits({ warnAfterSeconds: 1, urgentAfterSeconds: 2, limitSeconds: 3 });

/** A break in the shop's own hours. */
const makeBreak = (): Policy => {
  const day = [closedNow()];
  const week = [day, day, day, day, day, day, day];
  return { ...hasty, response: { ...hasty.response, schedule: { ...hasty.response.schedule, week } } };
};

/** The house target of seconds, in the hours that the platform counts. */
const makePlatformHours = (): Policy => {
  const rules = hasty.response.consoles.pinduoduo;
  const platform = rules?.clocks.find(({ origin }) => origin === 'platform');
  if (!rules || !platform) throw new Error('Pinduoduo has no platform clock');
  const clocks = rules.clocks.map((clock) => ({ ...clock, hours: platform.hours }));
  return { ...hasty, response: { ...hasty.response, consoles: { pinduoduo: { ...rules, clocks } } } };
};

const rests: Record<string, { policy: Policy; clockShiftMs: number }> = {
  'a break': { policy: makeBreak(), clockShiftMs: 0 },
  'the hours after 23:00': { policy: makePlatformHours(), clockShiftMs: shiftToBeijingTime(23, 30) },
};

for (const [name, rest] of Object.entries(rests)) {
  test.describe(`in ${name}`, () => {
    test.use(rest);

    test('waits are grey and nothing alarms', async ({ extension, pinduoduo, told }) => {
      const overlay = new OverlayPage(pinduoduo.page);
      await pinduoduo.open();
      await pinduoduo.sim.showCountdown(false);
      await pinduoduo.sim.customerWrites('1000000000001', '在吗', 60);
      await pinduoduo.sim.customerWrites('1000000000002', '在吗', 30);
      await pinduoduo.clickRow('1000000000001');
      for (const uid of ['1000000000001', '1000000000002']) {
        await expect(overlay.row(uid)).toHaveAttribute('data-stage', 'off-hours');
        await expect(overlay.row(uid).locator('.queue-time')).toHaveText('休息时段');
      }
      // What the worker has looked at and told the popup, it would have alarmed for as well.
      const popup = await extension.context.newPage();
      await popup.goto(`chrome-extension://${extension.extensionId}/popup.html`);
      await expect(popup.locator('.stage-off-hours')).toHaveCount(2);
      expect(told.told.filter(isNotification)).toEqual([]);
      expect(told.told.filter(({ kind }) => kind === 'badge').map(({ detail }) => detail)).toEqual(
        told.told.filter(({ kind }) => kind === 'badge').map(() => '[{"text":""}]'),
      );
      await expect(pinduoduo.page).toHaveTitle('商家客服工作台');
    });
  });
}
