import { browser } from 'wxt/browser';
import { phrasesChangedMessage } from '@/utils/messaging/phrase-link';
import type { ConnectedConsole } from './console-hub';

/** Phrases were added, changed or removed: every console page asks for them anew. */
export const announcePhrases = async (consoles: readonly Pick<ConnectedConsole, 'tabId'>[]): Promise<void> => {
  // A page that has gone meanwhile, or whose panels have not come yet, has nobody to hear it: it asks when they come.
  await Promise.allSettled(consoles.map(({ tabId }) => browser.tabs.sendMessage(tabId, phrasesChangedMessage)));
};
