import { browser } from 'wxt/browser';
import type { SidePanelIo } from '@/components/sidepanel/types';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import { fail, succeed } from '@/utils/base/result';
import { parseArticles } from '@/utils/knowledge/parse-articles';
import { createSamplePack } from '@/utils/knowledge/sample-pack';
import { createPageDuty } from '@/utils/messaging/page-duty';
import type { PageLink } from '@/utils/messaging/page-link';
import { pageMessenger } from '@/utils/messaging/protocol';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import { createArticlesRepository } from '@/utils/storage/articles-repository';
import { createDatabase } from '@/utils/storage/database';

/** What the side panel does to the world: the articles on this computer, the background, the clipboard. */
export const createSidePanelIo = (link: PageLink): SidePanelIo => {
  const articles = createArticlesRepository(createDatabase(), consoleLogger);
  return {
    clock: systemClock,
    duty: createPageDuty(link),
    listArticles: () => articles.list(),
    importSamplePack: async () => {
      try {
        return succeed(await articles.importSamplePack(createSamplePack(systemClock.now())));
      } catch {
        return fail({ kind: 'storage-failed' });
      }
    },
    importArticles: async (json) => {
      const parsed = parseArticles(json, systemClock.now());
      if (!parsed.ok) return parsed;
      try {
        await articles.putMany(parsed.value);
        return succeed(parsed.value.length);
      } catch {
        return fail({ kind: 'storage-failed' });
      }
    },
    speak: (text, address) => createOfflineVersion(text, { address }),
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
