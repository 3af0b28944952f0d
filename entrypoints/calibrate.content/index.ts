import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountCalibrate } from '@/components/calibrate/mount-calibrate';
import { systemClock } from '@/utils/base/clock';
import { createGuide } from '@/utils/consoles/calibrated/guide/create-guide';
import { readPageLayout } from '@/utils/consoles/calibrated/layout';
import { shippedCalibrations } from '@/utils/consoles/shipped-calibrations';
import { isCalibratedUrl } from '@/utils/conversation/calibration/site';
import { calibrateCatalogues } from '@/utils/i18n/calibrate-catalogue';
import { openCalibrateLink } from '@/utils/messaging/calibrate-link';
import { calibrateCss } from '@/utils/styles/calibrate-css';

/** Of a page for which a calibration ships, only what is missing or lost has to be shown. */
const findShipped = (url: URL) =>
  shippedCalibrations.find(({ calibration }) => isCalibratedUrl(calibration, url))?.calibration;

const startedKey = Symbol.for('warmreply.calibrate-started');

/**
 * Composition root of the guided calibration: the background puts this script into the top frame of a tab when the agent asks
 * for it. One at a time; once it is closed it may be started again.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main() {
    if (Reflect.has(globalThis, startedKey)) return;
    Reflect.set(globalThis, startedKey, true);
    const controller = new AbortController();
    const link = openCalibrateLink();
    const close = () => {
      controller.abort();
      link.close();
      Reflect.deleteProperty(globalThis, startedKey);
    };
    const begin = await link.begin;
    // The extension went from under the page in this very moment: there is nobody to calibrate for.
    if (!begin) return close();
    const existing = begin.existing ?? findShipped(new URL(document.URL));
    mountCalibrate({
      root: document,
      t: calibrateCatalogues[begin.language],
      css: calibrateCss,
      signal: controller.signal,
      createSource: (isOwn, draw) =>
        createGuide({
          root: document,
          begin: { ...begin, ...(existing && { existing }) },
          readLayout: readPageLayout,
          now: () => systemClock.now(),
          save: link.save,
          copyText: (text) => navigator.clipboard.writeText(text),
          isOwn,
          onChanged: draw,
          onClosed: close,
        }),
    });
  },
});
