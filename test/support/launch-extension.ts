import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { extensionPath as builtExtension } from './build-extension';
import { findOrInstallChromium } from './find-chromium';

export interface LaunchOptions {
  /** An unpacked extension; by default the production build. */
  extensionPath?: string;
  headless?: boolean;
  /** A profile to keep between launches; by default a fresh one that is thrown away. */
  userDataDir?: string;
  /** Locale of the browser's own interface and of the pages. */
  locale?: string;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark' | 'no-preference' | null;
  deviceScaleFactor?: number;
  timezoneId?: string;
}

export interface LaunchedExtension {
  context: BrowserContext;
  extensionId: string;
  /** The running worker, or the next one when it was stopped. */
  serviceWorker(): Promise<Worker>;
  close(): Promise<void>;
}

/** The browser asks nobody anything by itself; what a page or the extension asks for is seen by the interception. */
export const quietArgs = [
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--password-store=basic',
];

/** Starts Chromium with the unpacked extension in a profile of its own. */
export const launchExtension = async (options: LaunchOptions = {}): Promise<LaunchedExtension> => {
  const {
    extensionPath = builtExtension,
    headless = true,
    userDataDir = '',
    locale = 'zh-CN',
    viewport = { width: 1280, height: 800 },
    ...appearance
  } = options;
  if (!existsSync(join(extensionPath, 'manifest.json')))
    throw new Error(`No built extension at ${extensionPath}: run wxt build.`);
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: findOrInstallChromium(),
    headless,
    locale,
    viewport,
    ...appearance,
    // Pages and worker see `locale`. chrome.i18n follows the interface, which Debian has in English only without chromium-l10n.
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    args: [
      `--disable-extensions-except=${extensionPath}`,
      `--load-extension=${extensionPath}`,
      `--lang=${locale}`,
      ...quietArgs,
    ],
  });
  const serviceWorker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  const extensionId = new URL((await serviceWorker()).url()).host;
  return { context, extensionId, serviceWorker, close: () => context.close() };
};
