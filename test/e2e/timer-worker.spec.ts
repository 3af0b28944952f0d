import type { LaunchedExtension } from '../support/launch-extension';
import { countBadge, countOverdue, countWaiting, type Told } from '../support/outside/told-book';
import { expect, test } from '../support/probed-fixtures';
import { shortenLimits } from '../support/short-limits';
import { stopWorker } from '../support/stop-worker';

const limits = { warnAfterSeconds: 4, urgentAfterSeconds: 8, limitSeconds: 16 };
const customers = 40;
const kills = 50;

test.use({ policy: shortenLimits(limits, { badge: 'calm', notification: 'urgent', repeatSeconds: 0 }) });

/** In the page: customers write one after another, as long as the worker is being killed. */
const writeByAndBy = ([count, everyMs]: [number, number]): void => {
  const writtenAt: number[] = [];
  const timer = window.setInterval(() => {
    window.sim.customerWrites(String(1_000_000_000_001 + writtenAt.length), '在吗');
    writtenAt.push(Date.now());
    if (writtenAt.length === count) window.clearInterval(timer);
  }, everyMs);
  Reflect.set(window, 'writtenAt', writtenAt);
};

const countStarts = (told: readonly Told[]): number => told.filter(({ kind }) => kind === 'worker-start').length;

/** Rows in the record of waits, read beside the extension's own code. */
const countRecordedWaits = async (extension: LaunchedExtension): Promise<number> => {
  const worker = await extension.serviceWorker();
  return worker.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('warmreply');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('waits').objectStore('waits').count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );
};

test('a worker that is killed fifty times loses nobody and alarms for nobody twice', async ({
  extension,
  consoles: _served,
  pinduoduo,
  told,
}) => {
  test.setTimeout(180_000);
  await pinduoduo.open();
  await pinduoduo.page.bringToFront();
  await pinduoduo.sim.configure({ firstUnanswered: customers, firstAnswered: customers });
  await pinduoduo.page.evaluate(writeByAndBy, [customers, 1_000] as [number, number]);
  await told.waitFor((it) => countBadge(it) > 0, 20_000);
  for (let kill = 0; kill < kills; kill += 1) {
    const before = countStarts(told.told);
    await stopWorker(extension);
    // The next worker has started, has called the page in and has looked: each one sets the badge anew.
    const nextStart = await told.waitFor(
      (it, index) => it.kind === 'worker-start' && countStarts(told.told.slice(0, index)) === before,
      20_000,
    );
    await told.waitFor((it) => it.kind === 'badge' && it.at > nextStart.at, 20_000);
  }
  await told.waitFor((it) => countOverdue(it) === customers, 60_000);

  const writtenAt: number[] = await pinduoduo.page.evaluate(() => Reflect.get(window, 'writtenAt'));
  expect(writtenAt).toHaveLength(customers);
  for (const count of [countBadge, countWaiting, countOverdue]) {
    const counts = told.told.map(count).filter((it) => it > 0);
    expect(counts, 'nobody lost, nobody twice').toEqual([...counts].sort((a, b) => a - b));
    expect(Math.max(...counts)).toBe(customers);
  }
  // Each interruption has somebody new to speak of: it was not told by the worker before.
  const changes = writtenAt.flatMap((at) => [at + 8_000, at + 16_000]);
  const pops = told.told.filter(({ kind }) => kind === 'notification-create');
  expect(pops.length).toBeGreaterThan(10);
  pops.forEach(({ at }, index) => {
    const since = pops[index - 1]?.at ?? 0;
    expect(
      changes.some((change) => change > since - 1_000 && change <= at + 1_000),
      `interruption ${index}`,
    ).toBe(true);
  });

  for (let index = 0; index < customers; index += 1)
    await pinduoduo.sim.agentAnswersElsewhere(String(1_000_000_000_001 + index), '在的，您说');
  await expect.poll(() => told.told.findLast(({ kind }) => kind === 'badge')?.detail).toBe('[{"text":""}]');
  expect(await countRecordedWaits(extension)).toBe(customers);
});
