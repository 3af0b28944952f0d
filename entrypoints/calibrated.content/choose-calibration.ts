import { shippedCalibrations } from '@/utils/consoles/shipped-calibrations';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { isCalibratedUrl } from '@/utils/conversation/calibration/site';
import type { CalibrationAnswer } from '@/utils/messaging/calibration-port';
import { findCalibrationWithdrawal } from '@/utils/policy/find-withdrawal';

/** The user's own, else the one that ships for the tab's address; neither where the compatibility list has switched it off. */
export const chooseCalibration = ({
  calibration,
  isShipped,
  url,
  withdrawn = [],
}: CalibrationAnswer): Calibration | undefined => {
  const shipped = isShipped
    ? shippedCalibrations.find((it) => isCalibratedUrl(it.calibration, new URL(url)))?.calibration
    : undefined;
  return [calibration, shipped].find((it) => it && findCalibrationWithdrawal(withdrawn, it) === undefined);
};
