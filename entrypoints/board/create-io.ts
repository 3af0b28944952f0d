import { liveQuery } from 'dexie';
import type { BoardIo, CoverIo } from '@/components/board/types';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import type { PageLink } from '@/utils/messaging/page-link';
import { pageMessenger } from '@/utils/messaging/protocol';
import { createDatabase } from '@/utils/storage/database';
import { createWaitsReader } from '@/utils/storage/waits-reader';

const coverHash = '#cover';

export const isCoverView = (): boolean => location.hash === coverHash;

/** The record of waits, read in this page itself: the worker need not live for it. */
export const createBoardIo = (): BoardIo => {
  const waits = createWaitsReader(createDatabase(), consoleLogger);
  return {
    clock: systemClock,
    watchWaits: (from, listener) => {
      const query = liveQuery(() => waits.list(from, Number.POSITIVE_INFINITY));
      const watching = query.subscribe({ next: listener, error: () => listener(undefined) });
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
