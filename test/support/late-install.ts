import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findOrInstallChromium } from './find-chromium';
import { type LaunchedExtension, quietArgs } from './launch-extension';

/** A browser that has been in use before the extension comes. */
export interface BrowserBeforeInstall {
  context: BrowserContext;
  /** Installs the build into the running browser; `runtime.onInstalled` says `install`. */
  install(): Promise<LaunchedExtension>;
  /** Replaces the installed extension by a newer version, as the store does; `runtime.onInstalled` says `update`. */
  update(): Promise<void>;
  close(): Promise<void>;
}

const raiseVersion = (path: string): void => {
  const file = join(path, 'manifest.json');
  const manifest: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  const [major = '0', minor = '0', patch = '0'] = manifest.version.split('.');
  writeFileSync(file, JSON.stringify({ ...manifest, version: `${major}.${minor}.${Number(patch) + 1}` }));
};

/**
 * Chromium without the extension. `Extensions.loadUnpacked` of the DevTools protocol installs it later, and installs a
 * raised version over it: the only ways to a real `install` and `update` beside tabs that are already open.
 */
export const launchBrowserBeforeInstall = async (builtExtension: string): Promise<BrowserBeforeInstall> => {
  const folder = mkdtempSync(join(tmpdir(), 'warmreply-late-'));
  const path = join(folder, 'extension');
  cpSync(builtExtension, path, { recursive: true });
  const context = await chromium.launchPersistentContext('', {
    executablePath: findOrInstallChromium(),
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--enable-unsafe-extension-debugging', '--lang=zh-CN', ...quietArgs],
  });
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('this browser has no DevTools session of its own');
  const load = async () => {
    const started = context.waitForEvent('serviceworker');
    const { id } = await session.send('Extensions.loadUnpacked', { path });
    await started;
    return id;
  };
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    context,
    install: async () => {
      const extensionId = await load();
      const serviceWorker = async () =>
        context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
      return { context, extensionId, serviceWorker, close };
    },
    update: async () => {
      raiseVersion(path);
      await load();
    },
    close,
  };
};
