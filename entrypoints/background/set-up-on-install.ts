import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import { consoleMatches } from '@/utils/consoles/matches';

const guardFile = '/content-scripts/guard.js';
const consoleFile = '/content-scripts/console.js';

/**
 * First install: console tabs that are already open get the helpers at once, and the practice page opens.
 * After an update nothing is injected: the orphan guard in open tabs goes on, and a second one must never stand beside it.
 */
export const setUpOnInstall = async (reason: string, logger: Logger): Promise<void> => {
  if (reason !== 'install') return;
  const tabs = await browser.tabs.query({ url: consoleMatches });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    try {
      await browser.scripting.executeScript({ target: { tabId: id }, files: [guardFile] });
      await browser.scripting.executeScript({ target: { tabId: id }, files: [consoleFile] });
    } catch {
      // The tab was closed or discarded meanwhile; when it is opened again the manifest injects.
      logger.warn('install: could not inject into an open console tab');
    }
  }
  await browser.tabs.create({ url: browser.runtime.getURL('/practice.html') });
};
