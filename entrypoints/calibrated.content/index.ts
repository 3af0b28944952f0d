import { defineContentScript } from 'wxt/utils/define-content-script';
import { calibrationLink } from '@/utils/messaging/calibration-link';
import { createCalibratedRun } from './calibrated-run';

const watchedKey = Symbol.for('warmreply.calibrated-watched');

/**
 * Composition root of a page that was calibrated. The background registers this script for such pages alone, and brings it
 * into those that are open already; once is enough there.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    if (Reflect.has(globalThis, watchedKey)) return;
    Reflect.set(globalThis, watchedKey, true);
    const run = createCalibratedRun(document);
    const askAnew = () => void calibrationLink.ask().then(run.follow);
    calibrationLink.watch(askAnew);
    askAnew();
  },
});
