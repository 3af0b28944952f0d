import { browser } from 'wxt/browser';

interface Lockable {
  setAccessLevel(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps content scripts out of `storage.local`, which they may read by default (measured in Chromium 156; the lock
 * survives a restart, reliability.md 0.7). Called on every worker start.
 */
export const lockStorage = (area: Lockable = browser.storage.local): Promise<void> =>
  area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
