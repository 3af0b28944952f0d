import { test as base } from '@playwright/test';
import { buildExtensionIfStale, extensionPath as productionBuild } from './build-extension';
import { type LaunchedExtension, launchExtension } from './launch-extension';
import { PinduoduoPage } from './pinduoduo-page';
import { type ServedConsoles, serveConsoles } from './serve-consoles';
import { storeSettings } from './settings';

export interface ExtensionFixtures {
  /** Chromium with the production build in a fresh profile. */
  extension: LaunchedExtension;
  /** The simulated consoles, already served in that browser. */
  consoles: ServedConsoles;
  /** A tab for the simulated Pinduoduo console; `open()` goes there. */
  pinduoduo: PinduoduoPage;
}

/** Playwright's test with the extension loaded and the simulated consoles at their real URLs. `test.use` sets viewport and colours. */
export const test = base.extend<ExtensionFixtures, { extensionPath: string }>({
  extensionPath: [
    async ({ browserName: _chromium }, use) => {
      buildExtensionIfStale();
      await use(productionBuild);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  extension: async ({ extensionPath, viewport, colorScheme, timezoneId }, use) => {
    const extension = await launchExtension({ extensionPath, viewport, colorScheme, timezoneId });
    // Debian's Chromium has no Chinese interface, so `auto` may be either language: the agent has chosen one.
    await storeSettings(extension, {});
    await use(extension);
    await extension.close();
  },
  consoles: async ({ extension }, use) => use(await serveConsoles(extension.context)),
  pinduoduo: async ({ extension, consoles: _served }, use) => use(new PinduoduoPage(await extension.context.newPage())),
});

export { expect } from '@playwright/test';
