import { browser } from 'wxt/browser';
import { settingsKey } from './settings-repository';

/** Calls back when any page or the worker has stored settings, until the signal aborts. */
export const watchStoredSettings = (callback: () => void, signal: AbortSignal): void => {
  const onChanged = (changes: Record<string, unknown>) => {
    if (settingsKey in changes) callback();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onChanged), { once: true });
};
