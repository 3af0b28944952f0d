import { expect, test } from '@playwright/test';
import { buildExtensionIfStale, extensionPath } from '../support/build-extension';
import { launchOutside } from '../support/outside/launch-outside';
import { copyWithProbe } from '../support/outside/probe-extension';
import { type OutsideConsole, serveOutside } from '../support/outside/serve-outside';
import { countBadge, countOverdue, countWaiting, isNotification } from '../support/outside/told-book';
import { pinduoduoUrl } from '../support/serve-consoles';
import { shortenLimits } from '../support/short-limits';

test.skip(process.platform !== 'linux', 'needs Xvfb');

/**
 * A tab that is really hidden: headed Chromium on a screen of its own with no debugger attached, because one keeps
 * hidden tabs awake. The console and the worker report over the network.
 */
const openHidden = async (limits: Parameters<typeof shortenLimits>[0]) => {
  buildExtensionIfStale();
  const outside = await serveOutside();
  const probed = await copyWithProbe(extensionPath, 'https://mms.pinduoduo.com/told', {
    policy: shortenLimits(limits),
  });
  const browser = await launchOutside(probed, [...outside.browserArgs, `${pinduoduoUrl}#/`]);
  // The practice page opens after install and stands in front.
  await outside.waitFor(({ kind, detail }) => kind === 'visibility' && detail === 'hidden', 30_000);
  // The worker has looked once: it says that nobody waits.
  await outside.waitFor(({ kind }) => kind === 'badge', 30_000);
  return {
    outside,
    killExtension: browser.killExtension,
    close: async () => {
      await browser.close();
      await outside.close();
    },
  };
};

/** Passes time on the page's own clock, with a message from the server every few milliseconds. */
const passUntil = async ({ command }: OutsideConsole, at: number): Promise<void> => {
  while (Number(await command('now')) < at) await command('systemNotice', '2000000000000', '对方正在输入');
};

test('in a hidden tab every alarm comes within a second while messages come in', async () => {
  const { outside, close } = await openHidden({ warnAfterSeconds: 3, urgentAfterSeconds: 6, limitSeconds: 12 });
  try {
    await outside.command('addCustomers', 1, 0);
    const writtenAt: number[] = [];
    for (const uid of ['1000000000001', '1000000000002', '1000000000003', '1000000000004', '1000000000005']) {
      await passUntil(outside, (writtenAt.at(-1) ?? 0) + 700);
      await outside.command('customerWrites', uid, '在吗');
      writtenAt.push(Number(await outside.command('now')));
    }
    await passUntil(outside, (writtenAt.at(-1) ?? 0) + 13_500);
    for (const [index, at] of writtenAt.entries()) {
      const badge = outside.told.find((it) => countBadge(it) > index);
      const urgent = outside.told.find((it) => countWaiting(it) > index);
      const late = outside.told.find((it) => countOverdue(it) > index);
      const lateness = [badge?.at, urgent?.at, late?.at].map(
        (told = Number.NaN, stage) => told - at - ([0, 6_000, 12_000][stage] ?? 0),
      );
      for (const ms of lateness) expect(Math.abs(ms), `customer ${index + 1}: ${lateness}`).toBeLessThanOrEqual(1_000);
    }
    expect(outside.told.filter(({ kind }) => kind === 'visibility').at(-1)?.detail).toBe('hidden');
    expect(outside.told.filter(({ kind }) => kind === 'worker-start')).toHaveLength(1);
  } finally {
    await close();
  }
});

test('an alarm whose worker was killed comes within 35 seconds, once', async () => {
  const { outside, killExtension, close } = await openHidden({
    warnAfterSeconds: 4,
    urgentAfterSeconds: 8,
    limitSeconds: 170,
  });
  try {
    await outside.command('customerWrites', '1000000000001', '在吗');
    const writtenAt = Number(await outside.command('now'));
    await outside.waitFor((it) => countBadge(it) === 1, 10_000);
    killExtension();
    const told = await outside.waitFor(isNotification, 50_000);
    expect(told.at - (writtenAt + 8_000)).toBeGreaterThan(-1_000);
    expect(told.at - (writtenAt + 8_000)).toBeLessThanOrEqual(35_000);
    expect(outside.told.filter(({ kind }) => kind === 'worker-start')).toHaveLength(2);
    expect(outside.told.filter(({ kind }) => kind === 'notification-create')).toHaveLength(1);
  } finally {
    await close();
  }
});
