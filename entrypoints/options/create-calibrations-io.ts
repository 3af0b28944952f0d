import { browser } from 'wxt/browser';
import type { CalibrationsIo } from '@/components/options/sites/calibrations-io';
import { fail } from '@/utils/base/result';
import { shippedCalibrations } from '@/utils/consoles/shipped-calibrations';
import { knownConsoles } from '@/utils/conversation/calibration/known-consoles';
import { isPlausiblePlace, readOriginPattern } from '@/utils/conversation/calibration/site';
import { exportCalibration, importCalibration } from '@/utils/conversation/calibration/transfer';
import { pageMessenger } from '@/utils/messaging/protocol';

/** The list of consoles and what it does to the world. */
export const createCalibrationsIo = (): CalibrationsIo => ({
  shipped: shippedCalibrations.map(({ id }) => id),
  list: () => pageMessenger.sendMessage('listCalibrations'),
  save: (calibration) => pageMessenger.sendMessage('saveCalibration', { calibration }),
  remove: (id) => pageMessenger.sendMessage('removeCalibration', { id }),
  parse: (text) => {
    const imported = importCalibration(text);
    return imported.ok && !isPlausiblePlace(imported.value) ? fail('invalid') : imported;
  },
  write: exportCalibration,
  requestSite: (calibration) => browser.permissions.request({ origins: [readOriginPattern(calibration)] }),
  begin: async (console) => {
    const hosts = knownConsoles.find((it) => it.console === console)?.hosts ?? [];
    // Denied: the page opens all the same, and the popup asks again there.
    await browser.permissions.request({ origins: hosts.map((host) => readOriginPattern({ host })) });
    await pageMessenger.sendMessage('openForCalibration', { console });
  },
  dismissDamaged: () => pageMessenger.sendMessage('dismissDamagedCalibrations'),
});
