import { mountCalibrate } from '@/components/calibrate/mount-calibrate';
import { createGuide } from '@/utils/consoles/calibrated/guide/create-guide';
import type { SaveProblem } from '@/utils/consoles/calibrated/guide/guide-state';
import { readPageLayout } from '@/utils/consoles/calibrated/layout';
import type { Calibration } from '@/utils/consoles/calibrated/schema';
import { calibrateCatalogues } from '@/utils/i18n/calibrate-catalogue';
import type { Language } from '@/utils/i18n/languages';

/** The calibration's overlay on any page, without the extension around it: what is saved stays here. */
export interface CalibrateStand {
  start(css: string, options?: { language?: Language; existing?: Calibration; refuses?: SaveProblem }): void;
  saved: Calibration[];
}

declare global {
  interface Window {
    calibrateStand: CalibrateStand;
  }
}

const stand: CalibrateStand = {
  saved: [],
  start(css, { language = 'zh-CN', existing, refuses } = {}) {
    const controller = new AbortController();
    mountCalibrate({
      root: document,
      t: calibrateCatalogues[language],
      css,
      signal: controller.signal,
      createSource: (isOwn, draw) =>
        createGuide({
          root: document,
          begin: { console: 'other', name: location.host, ...(existing && { existing }) },
          readLayout: readPageLayout,
          now: () => Date.now(),
          save: async (calibration) => {
            if (refuses) return { ok: false, reason: refuses };
            stand.saved.push(calibration);
            return { ok: true, value: true };
          },
          copyText: async () => undefined,
          isOwn,
          onChanged: draw,
          onClosed: () => controller.abort(),
        }),
    });
  },
};
window.calibrateStand = stand;
