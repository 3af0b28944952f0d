import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { isCalibratedUrl, readOriginPattern } from '@/utils/conversation/calibration/site';
import { calibratedFile, guardFile } from './register-scripts';

/** Brings guard and helpers into one open tab. Where they stand already, the scripts do nothing a second time. */
export const bringHelpers = async (tabId: number, isFramed: boolean, logger: Logger): Promise<void> => {
  try {
    for (const file of [guardFile, calibratedFile] as const)
      await browser.scripting.executeScript({ target: { tabId, allFrames: isFramed }, files: [`/${file}`] });
  } catch {
    // Closed, still loading or withdrawn meanwhile: the registered scripts come with its next load.
    logger.warn('calibrations: an open tab gets the helpers with its next load');
  }
};

/** Brings the helpers into every open tab of this calibration. Discarded tabs have no page; they load anew anyway. */
export const bringHelpersToTabs = async (calibration: Calibration, logger: Logger): Promise<void> => {
  const tabs = await browser.tabs.query({ url: readOriginPattern(calibration), discarded: false });
  const isOn = (url = '') => URL.canParse(url) && isCalibratedUrl(calibration, new URL(url));
  const ids = tabs.flatMap(({ id, url }) => (id !== undefined && isOn(url) ? [id] : []));
  await Promise.all(ids.map((id) => bringHelpers(id, calibration.frame !== undefined, logger)));
};
