import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';

const panelsFile = '/content-scripts/panels.js';

/** Most page loads never open a panel, so its script comes with the first one. It does nothing the second time. */
export const bringPanels = async (
  { tabId, frameId }: { tabId: number; frameId: number },
  logger: Logger,
): Promise<void> => {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [panelsFile] });
  } catch {
    // The tab went away meanwhile, or its host was withdrawn: there is nobody to show a panel to.
    logger.warn('panels: not brought');
  }
};
