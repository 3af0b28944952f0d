import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import { guardFile } from './calibrations/register-scripts';

const panelsFile = '/content-scripts/panels.js';

/**
 * The panels come to a page that has its words, and with them the guard: a page that began to load in the moment of the
 * install got its helpers, but no script that runs at document_start. Where they stand already, both do nothing.
 */
export const bringPanels = async (
  { tabId, frameId }: { tabId: number; frameId: number },
  logger: Logger,
): Promise<void> => {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [`/${guardFile}`, panelsFile],
    });
  } catch {
    // The tab went away meanwhile, or its host was withdrawn: there is nobody to show a panel to.
    logger.warn('panels: not brought');
  }
};
