import { defineConfig } from '@playwright/test';
import { findOrInstallChromium } from './support/find-chromium';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../.output/playwright',
  timeout: 60_000,
  retries: 0,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: findOrInstallChromium(), args: ['--no-sandbox'] },
  },
});
