import { browser } from 'wxt/browser';
import type { SidePanelIo } from '@/components/sidepanel/types';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import { fail, succeed } from '@/utils/base/result';
import { createSamplePack } from '@/utils/knowledge/sample-pack';
import { createPageDuty } from '@/utils/messaging/page-duty';
import type { PageLink } from '@/utils/messaging/page-link';
import { pageMessenger } from '@/utils/messaging/protocol';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import { createArticlesRepository } from '@/utils/storage/articles-repository';
import { createDatabase } from '@/utils/storage/database';
import { createImportReader } from './create-import-reader';
import { createPhrasesIo } from './phrases-io';
import { saveFile } from './save-file';

/** What the side panel does to the world: the articles on this computer, the background, the clipboard. */
export const createSidePanelIo = (link: PageLink): SidePanelIo => {
  const database = createDatabase();
  const articles = createArticlesRepository(database, consoleLogger, () => link.send({ type: 'articles-changed' }));
  // One for both: its Trusted Types policy may be created once per page.
  const readImport = createImportReader();
  return {
    clock: systemClock,
    duty: createPageDuty(link),
    phrases: createPhrasesIo({ link, database, readImport }),
    listArticles: () => articles.list(),
    searchArticles: (query, isAfterChange) => pageMessenger.sendMessage('searchArticles', { query, isAfterChange }),
    importSamplePack: async () => {
      try {
        return succeed(await articles.importSamplePack(createSamplePack(systemClock.now())));
      } catch {
        return fail({ kind: 'storage-failed' });
      }
    },
    readImport,
    applyChanges: async (changes) => {
      try {
        return await articles.apply(changes);
      } catch {
        return fail('storage-failed'); // full or blocked: the transaction was taken back
      }
    },
    removeArticle: async (id) => {
      try {
        await articles.remove(id);
        return succeed(true);
      } catch {
        return fail('storage-failed');
      }
    },
    createId: () => crypto.randomUUID(),
    saveFile,
    keepArticle: async (article) => {
      const id = `own-${crypto.randomUUID()}`;
      try {
        await articles.putMany([{ ...article, id, tags: [], updatedAt: systemClock.now(), source: 'own' }]);
        return succeed(1);
      } catch {
        return fail({ kind: 'storage-failed' });
      }
    },
    speak: createOfflineVersion,
    readCustomerWords: async ({ tabId, conversation }) => {
      try {
        return await pageMessenger.sendMessage('readCustomerWords', { tabId, conversation });
      } catch {
        return []; // the background is gone: nothing is guessed
      }
    },
    startRewrite: link.startRewrite,
    fill: async ({ tabId, conversation, source, text }) => {
      try {
        return await pageMessenger.sendMessage('fillConversation', { tabId, conversation, source, text });
      } catch {
        return fail('no-tab'); // the background is gone or was asked something it refuses: nothing was inserted
      }
    },
    point: ({ tabId, conversation }) => void pageMessenger.sendMessage('pointAt', { tabId, conversation }),
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false; // the browser refuses when the page is not focused
      }
    },
    openOptions: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#endpoint') }),
  };
};
