import { expect, test } from '../support/fixtures';
import { OverlayPage } from '../support/overlay-page';

/** Page countdown and strip at the same instant: [uid, seconds by the page, seconds by the strip]. */
const readBoth = () => {
  const parse = (text: string) => {
    const [, minutes = '0', seconds = '0'] = /(?:(\d+)分)?(?:(\d+)秒)?后超时/.exec(text) ?? [];
    return Number(minutes) * 60 + Number(seconds);
  };
  const strip = document.querySelector('warm-reply')?.shadowRoot;
  return [...document.querySelectorAll('.chat-item-box')].flatMap((row) => {
    const marker = row.querySelector('.chat-unreply-time')?.textContent;
    if (!marker) return [];
    const uid = (row.getAttribute('data-random') ?? '').split('-')[0] ?? '';
    const shown = strip?.querySelector(`.queue-row[data-conversation$="/${uid}"] .queue-time`)?.textContent ?? '';
    const [, m = '0', s = '0'] = /^(\d+):(\d\d)$/.exec(shown) ?? [];
    return [{ uid, page: parse(marker), strip: Number(m) * 60 + Number(s) }];
  });
};

test.describe('the response timer on Pinduoduo', () => {
  for (const variant of ['vue2', 'vue3'] as const) {
    test(`orders three customers and agrees with the page's countdown within a second (${variant})`, async ({
      pinduoduo,
    }) => {
      const overlay = new OverlayPage(pinduoduo.page);
      await pinduoduo.open({ variant });
      // Near enough that the strip shows seconds: 170, 140 and 100 s into the 180.
      await pinduoduo.sim.customerWrites('1000000000001', '在吗', 100);
      await pinduoduo.sim.customerWrites('1000000000002', '什么时候发货', 140);
      await pinduoduo.sim.customerWrites('1000000000003', '尺码怎么选', 120);
      await expect.poll(() => overlay.readOrder()).toEqual(['1000000000002', '1000000000003', '1000000000001']);
      for (let tick = 0; tick < 30; tick += 1) {
        const before = await pinduoduo.page.evaluate(readBoth);
        for (const { uid, page, strip } of before)
          expect(Math.abs(page - strip), `${uid}: ${page} / ${strip}`).toBeLessThanOrEqual(1);
        // The next second of the page's own clock; new messages keep coming meanwhile.
        if (tick % 10 === 5) await pinduoduo.sim.customerWrites('1000000000003', `还在吗${tick}`);
        const first = before[0];
        await pinduoduo.page.waitForFunction(
          ([uid, text]) =>
            document.querySelector(`.chat-item-box[data-random^="${uid}-"] .chat-unreply-time`)?.textContent !== text,
          [
            first?.uid ?? '',
            await pinduoduo
              .waitMarker(first?.uid ?? '')
              .first()
              .textContent(),
          ] as const,
        );
      }
      await expect.poll(() => overlay.readOrder()).toEqual(['1000000000002', '1000000000003', '1000000000001']);
    });
  }

  test('a robot leaves the wait running, a human ends it', async ({ pinduoduo }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    await pinduoduo.open();
    await pinduoduo.sim.customerWrites('1000000000001', '在吗', 100);
    await pinduoduo.clickRow('1000000000001');
    await expect(overlay.row('1000000000001')).toBeVisible();
    await pinduoduo.sim.robotAnswers('1000000000001', '您好，请问有什么可以帮您');
    await expect(pinduoduo.messages.filter({ hasText: '请问有什么可以帮您' })).toBeVisible();
    await expect(overlay.row('1000000000001')).toHaveAttribute('data-stage', 'warn');
    await pinduoduo.typeDraft('在的，您说');
    await pinduoduo.pressEnter();
    await expect(overlay.rows).toHaveCount(0);
    expect(await pinduoduo.sim.lastSent()).toMatchObject([{ uid: '1000000000001', text: '在的，您说' }]);
  });

  test('counts by itself where the page shows no countdown', async ({ pinduoduo }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    await pinduoduo.open();
    await pinduoduo.sim.showCountdown(false);
    await pinduoduo.sim.customerWrites('1000000000001', '在吗', 120);
    await pinduoduo.clickRow('1000000000001');
    // Beijing night has no alarms where only arithmetic counts, so the row is either near its end or resting.
    const time = overlay.row('1000000000001').locator('.queue-time');
    await expect(time).toHaveText(/^(0:5\d|1:0\d|休息时段)$/);
  });

  test('a re-mount and a reload change nothing', async ({ pinduoduo }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    await pinduoduo.open();
    await pinduoduo.sim.customerWrites('1000000000001', '在吗', 100);
    await pinduoduo.sim.customerWrites('1000000000002', '在吗', 130);
    await pinduoduo.clickRow('1000000000001');
    const order = ['1000000000002', '1000000000001'];
    await expect.poll(() => overlay.readOrder()).toEqual(order);
    for (const part of ['list', 'pane', 'composer', 'all'] as const) {
      await pinduoduo.sim.remount(part);
      await expect.poll(() => overlay.readOrder()).toEqual(order);
      for (const { page, strip } of await pinduoduo.page.evaluate(readBoth))
        expect(Math.abs(page - strip)).toBeLessThanOrEqual(1);
    }
    await expect(overlay.host).toHaveCount(1);
    await pinduoduo.page.reload();
    await expect.poll(() => overlay.readOrder()).toEqual(order);
    // Kept busy by its own load, the page shows one number for two seconds and leaps then; the strip follows with its next look.
    const readFurthest = async () =>
      Math.max(...(await pinduoduo.page.evaluate(readBoth)).map(({ page, strip }) => Math.abs(page - strip)));
    await expect.poll(readFurthest).toBeLessThanOrEqual(1);
  });

  test('a login elsewhere stops the timers where everybody sees it', async ({ pinduoduo }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    await pinduoduo.open();
    await pinduoduo.sim.customerWrites('1000000000001', '在吗', 110);
    const time = overlay.row('1000000000001').locator('.queue-time');
    await expect(time).toHaveText(/\d:\d\d/);
    await pinduoduo.sim.loginElsewhere();
    await expect(overlay.dock.getByText('账号在别处登录了')).toBeVisible();
    const stopped = await time.textContent();
    // Three ticks of the page's own countdown later ours still stands.
    const marker = pinduoduo.waitMarker('1000000000001').first();
    for (let tick = 0; tick < 3; tick += 1) {
      const text = await marker.textContent();
      await expect(marker).not.toHaveText(text ?? '');
    }
    expect(await time.textContent()).toBe(stopped);
    await pinduoduo.sim.recover();
    await expect(overlay.dock.getByText('账号在别处登录了')).toHaveCount(0);
    await expect(time).not.toHaveText(stopped ?? '');
  });

  test('shows the row by scrolling to it, never by clicking it', async ({ pinduoduo }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    await pinduoduo.open();
    const uids = await pinduoduo.sim.addCustomers(30, 30);
    await expect(overlay.rows.first()).toBeVisible();
    // The agent has scrolled down the list; the most urgent customer is out of sight.
    await pinduoduo
      .row(uids[20] ?? '')
      .first()
      .scrollIntoViewIfNeeded();
    const [first = ''] = await overlay.readOrder();
    await expect(pinduoduo.row(first).first()).not.toBeInViewport();
    const opened = await pinduoduo.sim.activeUid();
    await overlay.row(first).click();
    await expect(pinduoduo.row(first).first()).toBeInViewport();
    expect(await pinduoduo.sim.activeUid()).toBe(opened);
    expect(await pinduoduo.forbiddenEvents()).toEqual([]);
  });

  test('never covers the composer, the send button or a row outside the list', async ({ pinduoduo }) => {
    const overlay = new OverlayPage(pinduoduo.page);
    await pinduoduo.open();
    const [first = ''] = await pinduoduo.sim.startBusyMorning();
    await pinduoduo.clickRow(first);
    await expect(overlay.marks.first()).toBeVisible();
    const topmost = await pinduoduo.page.evaluate(() =>
      ['#replyTextarea', '.send-btn'].map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        if (!box) return 'missing';
        const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return hit?.closest('warm-reply') ? 'covered' : 'free';
      }),
    );
    expect(topmost).toEqual(['free', 'free']);
    const list = await pinduoduo.page.locator('.left-panel').boundingBox();
    for (const box of await overlay.marks.all()) {
      const mark = await box.boundingBox();
      expect(mark && list && mark.x >= list.x - 1 && mark.x + mark.width <= list.x + list.width + 1).toBe(true);
    }
  });
});
