import { defaultPolicy, type Policy } from '@/utils/policy/policy';
import { extensionPath as productionBuild } from './build-extension';
import { test as base } from './fixtures';
import { launchExtension } from './launch-extension';
import { collectTold, type ToldCollection } from './outside/collect-told';
import { copyWithProbe } from './outside/probe-extension';

interface ProbedFixtures {
  /** The supervisor's rules, in force from the start. */
  policy: Policy;
  /** What the worker handed to the browser as badge and notification. */
  told: ToldCollection;
}

/** As `fixtures`, with a worker that also tells us what it shows. */
export const test = base.extend<ProbedFixtures>({
  policy: [defaultPolicy, { option: true }],
  told: async ({ browserName: _chromium }, use) => {
    const told = await collectTold();
    await use(told);
    await told.close();
  },
  extension: async ({ extensionPath: _built, told, policy, viewport, timezoneId }, use) => {
    const probed = await copyWithProbe(productionBuild, told.url, { policy });
    const extension = await launchExtension({ extensionPath: probed, viewport, timezoneId });
    // The worker has looked once, with these rules: it says that nobody waits.
    await told.waitFor(({ kind }) => kind === 'badge', 30_000);
    await use(extension);
    await extension.close();
  },
});

export { expect } from '@playwright/test';
