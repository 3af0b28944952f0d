import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';

/**
 * Opens the side panel beside a tab; where the browser has none (360-type kernels) or refuses (no user gesture left),
 * the same page opens as a small window. Call it synchronously from the event that carries the gesture.
 */
export const openSidePanel = async (tabId: number | undefined, logger: Logger): Promise<void> => {
  try {
    if (tabId !== undefined && browser.sidePanel?.open) return await browser.sidePanel.open({ tabId });
  } catch {
    logger.warn('side-panel: refused, opening a window instead');
  }
  await browser.windows.create({
    url: browser.runtime.getURL('/sidepanel.html'),
    type: 'popup',
    width: 420,
    height: 760,
  });
};
