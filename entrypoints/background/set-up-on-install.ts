import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import { calibratedMatches, consoleMatches } from '@/utils/consoles/matches';
import { bringHelpers } from './calibrations/bring-helpers';

const helperFiles = ['/content-scripts/guard.js', '/content-scripts/console.js'] as const;

/**
 * First install: console tabs that are already open get the helpers at once, and the practice page opens.
 * After an update nothing is injected: the orphan guard in open tabs goes on, and a second one must never stand beside it.
 */
export const setUpOnInstall = async (reason: string, logger: Logger): Promise<void> => {
  if (reason !== 'install') return;
  const tabs = await browser.tabs.query({ url: consoleMatches });
  const calibrated = calibratedMatches.length > 0 ? await browser.tabs.query({ url: calibratedMatches }) : [];
  // Side by side: a tab that still loads takes its scripts late and keeps nobody waiting.
  await Promise.all([
    browser.tabs.create({ url: browser.runtime.getURL('/practice.html') }),
    ...tabs.flatMap(({ id }) => (id === undefined ? [] : [injectHelpers(id, logger)])),
    ...calibrated.flatMap(({ id }) => (id === undefined ? [] : [bringHelpers(id, true, logger)])),
  ]);
};

const injectHelpers = async (tabId: number, logger: Logger): Promise<void> => {
  try {
    await inject(tabId);
  } catch {
    // It navigated or was closed meanwhile. Once more: where the manifest was faster, the scripts do nothing a second time.
    await inject(tabId).catch(() => reportUnlessClosed(tabId, logger));
  }
};

const inject = async (tabId: number): Promise<void> => {
  for (const file of helperFiles) await browser.scripting.executeScript({ target: { tabId }, files: [file] });
};

/** A discarded tab or a host the browser keeps from us: the helpers come with the next load. */
const reportUnlessClosed = async (tabId: number, logger: Logger): Promise<void> => {
  const isOpen = await browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
  if (isOpen) logger.warn('install: an open console tab gets the helpers with its next load');
};
