import 'uplot/dist/uPlot.min.css';
import '@/utils/styles/tokens.css';
import '@/components/shared/page/page.css';
import '@/components/board/board.css';
import '@/components/board/cover.css';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { BoardPage } from '@/components/board/BoardPage';
import { CoverPage } from '@/components/board/CoverPage';
import type { BoardIo, CoverIo } from '@/components/board/types';
import { PageRoot } from '@/components/shared/page/PageRoot';
import type { AutoLockIo } from '@/components/shared/page/use-auto-lock';
import type { SettingsIo } from '@/components/shared/page/use-settings';
import { type PageLink, startPageLink } from '@/utils/messaging/page-link';
import { createSettingsIo } from '@/utils/messaging/page-settings';
import { openInputClock } from '@/utils/storage/open-input-clock';
import { watchStoredSettings } from '@/utils/storage/watch-stored-settings';
import { createBoardIo, createCoverIo, isCoverView } from './create-io';

interface ConnectedProps {
  link: PageLink;
  board: BoardIo;
  cover: CoverIo;
  settingsIo: SettingsIo;
  lock: AutoLockIo;
}

const watchHash = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The numbers, or with #cover the queue in large. */
const ConnectedBoard = ({ link, board, cover, settingsIo, lock }: ConnectedProps) => {
  const isCover = useSyncExternalStore(watchHash, isCoverView);
  const { queue, situation } = useSyncExternalStore(link.subscribe, link.readState);
  const isConnected = useSyncExternalStore(link.subscribe, link.isConnected);
  return (
    <PageRoot
      io={settingsIo}
      lock={lock}
      browserLocale={browser.i18n.getUILanguage()}
      readTitle={(t) => (isCover ? t.board.coverTitle : t.board.title)}
    >
      {({ t, snapshot: { settings } }) =>
        isCover ? (
          <CoverPage
            t={t}
            io={cover}
            queue={queue}
            situation={situation}
            isConnected={isConnected}
            coverMinutes={settings.policy.cover.minutes}
          />
        ) : (
          <BoardPage t={t} io={board} rules={settings.policy.response} />
        )
      }
    </PageRoot>
  );
};

const start = (root: HTMLElement) => {
  const link = startPageLink(new AbortController().signal);
  createRoot(root).render(
    <ConnectedBoard
      link={link}
      board={createBoardIo()}
      cover={createCoverIo(link)}
      settingsIo={{ ...createSettingsIo(), watch: watchStoredSettings }}
      lock={openInputClock()}
    />,
  );
};

const root = document.getElementById('root');
if (root) start(root);
