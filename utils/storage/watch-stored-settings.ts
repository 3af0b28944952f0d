import { browser } from 'wxt/browser';
import { managedMemoryKey } from './remembered-managed-area';
import { settingsKey } from './settings-repository';

type Watch = (callback: () => void, signal: AbortSignal) => void;

const watchKeys =
  (keys: readonly string[]): Watch =>
  (callback, signal) => {
    const onChanged = (changes: Record<string, unknown>) => {
      if (keys.some((key) => key in changes)) callback();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onChanged), { once: true });
  };

/** Calls back when any page or the worker has stored settings, or the administrator wants others, until the signal aborts. */
export const watchStoredSettings = watchKeys([settingsKey, managedMemoryKey]);

/** Calls back when the administrator wants other settings than before, until the signal aborts. */
export const watchManagedSettings = watchKeys([managedMemoryKey]);
