/**
 * `npm run demo`: the production build on the simulated Pinduoduo console. With a display it opens a window to work in;
 * without one, with CI set or with --headless, it plays the tour, checks every step and saves a picture of each.
 */
import { buildExtensionIfStale } from '../support/build-extension';
import { findOrInstallChromium } from '../support/find-chromium';
import { playLive } from './play-live';
import { playTour } from './play-tour';

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const isHeadless = process.argv.includes('--headless') || Boolean(process.env.CI) || !hasDisplay();

console.log(`Chromium: ${findOrInstallChromium()}`);
buildExtensionIfStale();
if (isHeadless) process.exitCode = (await playTour()) ? 0 : 1;
else await playLive();
