import { browser } from 'wxt/browser';
import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { coverId } from '../channels/notification-ids';
import { notify } from '../channels/notify';
import { coverSchema } from './kept-schemas';
import { createKeptState } from './kept-state';

const minuteMs = 60_000;

interface CoverParts {
  clock: Clock;
  logger: Logger;
  readWords(): Promise<PageCatalogue>;
}

/** 帮我盯一下: how long alerts are louder and the queue stands large on a page of its own. */
export const createCover = ({ clock, logger, readWords }: CoverParts) => {
  const kept = createKeptState({ area: 'session', key: 'cover', schema: coverSchema, initial: 0, logger });
  return {
    ready: kept.ready,
    readUntil: kept.read,
    /** 0 minutes: the agent is back. */
    set: async (minutes: number) => {
      kept.write(minutes > 0 ? clock.now() + minutes * minuteMs : 0);
      if (minutes > 0) await openBoard('cover');
    },
    /** Ends it when its time has come, and says welcome with the number who wait. */
    endWhenOver: async (countWaiting: () => number) => {
      const until = kept.read();
      if (until === 0 || clock.now() < until) return;
      kept.write(0);
      const { alerts } = await readWords();
      await notify(coverId, { title: alerts.cover.title(countWaiting()), message: alerts.cover.message }, true).catch(
        () => logger.warn('cover: no notification'),
      );
    },
  };
};

export type Cover = ReturnType<typeof createCover>;

/** The board in a window of its own; as a tab where windows cannot be made. */
export const openBoard = async (view: 'cover' | 'numbers'): Promise<void> => {
  const url = `${browser.runtime.getURL('/')}board.html${view === 'cover' ? '#cover' : ''}`;
  if (view === 'numbers') return void (await browser.tabs.create({ url }));
  await browser.windows
    .create({ url, type: 'popup', width: 960, height: 720, focused: true })
    .catch(() => browser.tabs.create({ url }));
};
