import { useCallback, useEffect, useState } from 'react';
import type { CalibrationsIo, CalibrationsState } from './calibrations-io';

const none: CalibrationsState = { calibrations: [], damagedCount: 0 };

/** The calibrations on this computer, read anew by `renew` and whenever the page is looked at again after a calibration elsewhere. */
export const useCalibrations = (io: Pick<CalibrationsIo, 'list'>) => {
  const [state, setState] = useState(none);
  const renew = useCallback(async () => setState(await io.list()), [io]);
  useEffect(() => {
    void renew();
    const onFocus = () => void renew();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [renew]);
  return { ...state, renew };
};
