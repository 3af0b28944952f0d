import { browser } from 'wxt/browser';
import { systemClock } from '@/utils/base/clock';
import { createInputClock } from './input-clock';

/** The one input clock of this browser session, as every page of ours and the worker share it. */
export const openInputClock = () => ({
  clock: systemClock,
  ...createInputClock({ area: browser.storage.session, clock: systemClock }),
});
