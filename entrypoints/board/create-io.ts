import { liveQuery } from 'dexie';
import type { BoardIo, CoverIo } from '@/components/board/types';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import type { PageLink } from '@/utils/messaging/page-link';
import { pageMessenger } from '@/utils/messaging/protocol';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';
import { createDatabase } from '@/utils/storage/database';
import { createReplyCountsReader } from '@/utils/storage/reply-counts-repository';
import { createWaitsReader } from '@/utils/storage/waits-reader';

const coverHash = '#cover';

export const isCoverView = (): boolean => location.hash === coverHash;

/** The record of waits, read in this page itself: the worker need not live for it. */
export const createBoardIo = (): BoardIo => {
  const database = createDatabase();
  const waits = createWaitsReader(database, consoleLogger);
  const replyCounts = createReplyCountsReader(database, consoleLogger);
  return {
    clock: systemClock,
    watchWaits: ({ from, liveFrom }, listener) => {
      // Read once, and only when the live part is there, so that no row falls between the two.
      let older: Promise<readonly WaitRow[]> | undefined;
      const query = liveQuery(() => waits.list(liveFrom, Number.POSITIVE_INFINITY));
      const tell = async (newer: readonly WaitRow[]) => {
        older ??= from < liveFrom ? waits.list(from, liveFrom) : Promise.resolve([]);
        const before = await older;
        if (!watching.closed) listener([...before, ...newer]);
      };
      const fail = () => listener(undefined);
      const watching = query.subscribe({ next: (newer) => void tell(newer).catch(fail), error: fail });
      return () => watching.unsubscribe();
    },
    watchReplyCounts: (fromDay, listener) => {
      // Where they cannot be read the page goes without: the waits above say that the record is unreadable.
      const watching = liveQuery(() => replyCounts.list(fromDay)).subscribe({
        next: listener,
        error: () => listener([]),
      });
      return () => watching.unsubscribe();
    },
    saveFile: (name, text) => {
      const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    },
    openCover: () => {
      location.hash = coverHash;
    },
  };
};

export const createCoverIo = (link: PageLink): CoverIo => ({
  clock: systemClock,
  cover: (minutes) => link.send({ type: 'cover', minutes }),
  point: ({ tabId, conversation }) => void pageMessenger.sendMessage('pointAt', { tabId, conversation }),
  openNumbers: () => {
    location.hash = '';
  },
});
