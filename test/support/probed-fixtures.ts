import { defaultPolicy, type Policy } from '@/utils/policy/policy';
import { extensionPath as productionBuild } from './build-extension';
import { createClockShift } from './clock-shift';
import { test as base } from './fixtures';
import { launchExtension } from './launch-extension';
import { collectTold, type ToldCollection } from './outside/collect-told';
import { copyWithProbe } from './outside/probe-extension';

interface ProbedFixtures {
  /** The supervisor's rules, in force from the start. */
  policy: Policy;
  /** The whole browser, page, extension and all, lives so much later than the machine, ms. */
  clockShiftMs: number;
  /** What the worker handed to the browser as badge and notification. */
  told: ToldCollection;
}

/** As `fixtures`, with a worker that also tells us what it shows. */
export const test = base.extend<ProbedFixtures>({
  policy: [defaultPolicy, { option: true }],
  clockShiftMs: [0, { option: true }],
  told: async ({ browserName: _chromium }, use) => {
    const told = await collectTold();
    await use(told);
    await told.close();
  },
  extension: async ({ extensionPath: _built, told, policy, clockShiftMs, viewport, timezoneId }, use) => {
    const probed = await copyWithProbe(productionBuild, told.url, { policy }, clockShiftMs);
    const extension = await launchExtension({ extensionPath: probed, viewport, timezoneId });
    if (clockShiftMs !== 0) await extension.context.addInitScript(createClockShift(clockShiftMs));
    // The worker has looked once, with these rules: it says that nobody waits.
    await told.waitFor(({ kind }) => kind === 'badge', 30_000);
    await use(extension);
    await extension.close();
  },
});

export { expect } from '@playwright/test';
