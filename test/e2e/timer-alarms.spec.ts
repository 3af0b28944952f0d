import type { Page } from '@playwright/test';
import { countBadge, countOverdue, countWaiting, type Told } from '../support/outside/told-book';
import { PinduoduoPage } from '../support/pinduoduo-page';
import { expect, test } from '../support/probed-fixtures';
import { shortenLimits } from '../support/short-limits';

const limits = { warnAfterSeconds: 8, urgentAfterSeconds: 14, limitSeconds: 20 };
const stages = ['calm', 'warn', 'urgent', 'overdue'];
const stageAfterMs = [0, 8_000, 14_000, 20_000];
const [, , urgentAfterMs = 0, overdueAfterMs = 0] = stageAfterMs;

/** Moments travel as whole seconds, so an alarm may come half a second early. */
const earlyMs = 600;
const lateMs = 1_000;
/** A tab behind another one draws four frames a second, though Playwright keeps calling it visible; nobody looks at it. */
const lateBehindMs = 5_000;

const perShop = 100;
const everyMs = 120;

interface Seen {
  uid: string;
  stage: string;
  at: number;
}

/** In the page: customers write one after another from `startAt` on (ms since 1970), and the strip is looked at four times a second. */
const playScript = ([firstUid, count, gapMs, startAt]: [number, number, number, number]): void => {
  const writtenAt: Record<string, number> = {};
  const seen: Seen[] = [];
  for (let index = 0; index < count; index += 1) {
    const uid = String(firstUid + index);
    window.setTimeout(
      () => {
        window.sim.customerWrites(uid, '在吗');
        writtenAt[uid] = Date.now();
      },
      startAt + index * gapMs - Date.now(),
    );
  }
  const look = () => {
    for (const row of document.querySelector('warm-reply')?.shadowRoot?.querySelectorAll('.queue-row') ?? []) {
      const uid = row.getAttribute('data-conversation')?.split('/').pop() ?? '';
      if (!row.classList.contains('is-gone'))
        seen.push({ uid, stage: row.getAttribute('data-stage') ?? '', at: Date.now() });
    }
  };
  window.setInterval(look, 250);
  Reflect.set(window, 'played', { writtenAt, seen });
};

const readPlayed = (page: Page): Promise<{ writtenAt: Record<string, number>; seen: Seen[] }> =>
  page.evaluate(() => Reflect.get(window, 'played'));

const hasSeenOverdue = (): boolean => Reflect.get(window, 'played').seen.some(({ stage }: Seen) => stage === 'overdue');

/** When the told count first reached each number from 1 on, against the moments at which it should have. */
const findLateness = (told: readonly Told[], count: (it: Told) => number, dueAt: readonly number[]): number[] =>
  [...dueAt].sort((a, b) => a - b).map((due, index) => (told.find((it) => count(it) > index)?.at ?? Number.NaN) - due);

const expectOnTime = (name: string, lateness: readonly number[]): void => {
  const wrong = lateness.map((ms, index) => ({ ms, index })).filter(({ ms }) => !(ms >= -earlyMs && ms <= lateMs));
  expect(wrong, `${name}: too early or too late, ms`).toEqual([]);
};

/** The stage that a wait has reached at `at`. */
const rankAt = (writtenAt: number, at: number): number =>
  stageAfterMs.filter((after) => at >= writtenAt + after).length - 1;

const expectStripRight = ({ writtenAt, seen }: Awaited<ReturnType<typeof readPlayed>>, withinMs: number): void => {
  const wrong = seen.filter(({ uid, stage, at }) => {
    const rank = stages.indexOf(stage);
    const start = writtenAt[uid] ?? Number.NaN;
    return !(rank >= rankAt(start, at - withinMs) && rank <= rankAt(start, at + earlyMs));
  });
  expect(wrong).toEqual([]);
  const ranks = new Map<string, number>();
  const goneBack = seen.filter(({ uid, stage }) => {
    const rank = stages.indexOf(stage);
    const isBack = rank < (ranks.get(uid) ?? 0);
    ranks.set(uid, rank);
    return isBack;
  });
  expect(goneBack, 'a stage that was reached is not taken back').toEqual([]);
  expect(new Set(seen.map(({ stage }) => stage))).toEqual(new Set(stages));
};

test.use({ policy: shortenLimits(limits, { badge: 'urgent', notification: 'urgent', repeatSeconds: 0 }) });

test('200 customers of two shops in three tabs: each change of stage arrives once, within a second', async ({
  extension,
  consoles: _served,
  told,
}) => {
  test.setTimeout(120_000);
  const tabs: PinduoduoPage[] = [];
  for (const shop of ['暖阳家居旗舰店', '暖阳家居旗舰店', '暖阳母婴专营店']) {
    const tab = new PinduoduoPage(await extension.context.newPage());
    await tab.open();
    await tab.sim.configure({ shop, firstUnanswered: perShop });
    tabs.push(tab);
  }
  await tabs[2]?.page.bringToFront();
  const startAt = Date.now() + 1_000;
  // The two tabs of one shop show the same customers; the other shop's write in between.
  for (const [index, tab] of tabs.entries()) {
    await tab.page.evaluate(playScript, [
      index < 2 ? 1_000_000_000_001 : 2_000_000_000_001,
      perShop,
      everyMs,
      index < 2 ? startAt : startAt + everyMs / 2,
    ] as [number, number, number, number]);
  }
  await told.waitFor((it) => countOverdue(it) >= 2 * perShop, 60_000);
  // The worker may have told before the strips have drawn; how late they were is read from their time stamps below.
  await Promise.all(tabs.map(({ page }) => page.waitForFunction(hasSeenOverdue)));
  const [first, second, third] = await Promise.all(tabs.map(({ page }) => readPlayed(page)));
  if (!first || !second || !third) throw new Error('a tab is missing');

  const firstShop = Object.entries(first.writtenAt).map(([uid, at]) => Math.min(at, second.writtenAt[uid] ?? at));
  const writtenAt = [...firstShop, ...Object.values(third.writtenAt)];
  expect(writtenAt).toHaveLength(2 * perShop);
  const dueAfter = (ms: number) => writtenAt.map((at) => at + ms);
  expectOnTime('badge', findLateness(told.told, countBadge, dueAfter(urgentAfterMs)));
  expectOnTime('notification, urgent', findLateness(told.told, countWaiting, dueAfter(urgentAfterMs)));
  expectOnTime('notification, late', findLateness(told.told, countOverdue, dueAfter(overdueAfterMs)));
  for (const count of [countBadge, countWaiting, countOverdue]) {
    const counts = told.told.map(count).filter((it) => it > 0);
    expect(counts, 'nobody twice, nobody lost').toEqual([...counts].sort((a, b) => a - b));
    expect(Math.max(...counts)).toBe(2 * perShop);
  }
  for (const behind of [first, second]) expectStripRight(behind, lateBehindMs);
  expectStripRight(third, lateMs);
});
