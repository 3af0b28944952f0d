import { defineConfig } from '@playwright/test';
import { findOrInstallChromium } from './support/find-chromium';

/** run-all.ts runs them apart; without the variable every spec runs. */
const part = process.env.E2E_PART;
const timedSpecs = /\/timer-[a-z]+\.spec\.ts$/;

export default defineConfig({
  ...(part === 'timed' && { testMatch: timedSpecs }),
  ...(part === 'shared' && { testIgnore: timedSpecs }),
  testDir: 'e2e',
  outputDir: '../.output/playwright',
  // Guards against hanging, no bounds of the product: those are measured by time stamps. A machine at a third of the usual
  // speed takes 90 s for the longest test.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: part === 'timed' ? 1 : 2,
  forbidOnly: true,
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: findOrInstallChromium(), args: ['--no-sandbox'] },
  },
});
