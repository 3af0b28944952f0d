import type { Logger } from '@/utils/base/logger';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import type { CalibrationAnswer } from '@/utils/messaging/calibration-port';
import type { Settings } from '@/utils/policy/settings';
import { resolveLanguage } from '../build-profile';
import { type Port, postTo } from '../ports';
import { type CalibratedPlaces, isShippedUrl } from './calibrated-places';

interface CalibrationServerParts {
  places: Pick<CalibratedPlaces, 'findFor'>;
  readSettings(): Promise<Settings>;
  logger: Logger;
}

/** Tells a page its calibration, or that it has none. The address is the tab's, as the browser gives it. */
export const createCalibrationServer = ({ places, readSettings, logger }: CalibrationServerParts) => {
  const answer = async (url: URL): Promise<CalibrationAnswer> => {
    const [calibration, { language, policy }] = await Promise.all([places.findFor(url), readSettings()]);
    return {
      type: 'calibration',
      ...(calibration && { calibration }),
      isShipped: isShippedUrl(url),
      withdrawn: policy.compatibility.entries,
      url: url.href,
      farewell: pageCatalogues[resolveLanguage(language)].calibrated.farewell,
    };
  };
  return async (port: Port): Promise<void> => {
    const url = port.sender?.tab?.url ?? port.sender?.url;
    if (url === undefined || !URL.canParse(url)) return port.disconnect();
    postTo(port, await answer(new URL(url)), logger);
  };
};
