import '@/utils/styles/tokens.css';
import '@/components/shared/page/page.css';
import '@/components/popup/popup.css';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Popup, type PopupIo } from '@/components/popup/Popup';
import { PageRoot } from '@/components/shared/page/PageRoot';
import type { SettingsIo } from '@/components/shared/page/use-settings';
import { systemClock } from '@/utils/base/clock';
import { createPageDuty } from '@/utils/messaging/page-duty';
import { type PageLink, startPageLink } from '@/utils/messaging/page-link';
import { createSettingsIo } from '@/utils/messaging/page-settings';
import { pageMessenger } from '@/utils/messaging/protocol';

interface ConnectedProps {
  link: PageLink;
  io: PopupIo;
  settingsIo: SettingsIo;
}

const openTab = (url: string) => {
  void browser.tabs.create({ url });
  window.close();
};

/** Opens the side panel; where the browser has none, the same page in a window of its own. */
const openSidePanel = async (windowId: number | undefined) => {
  if (browser.sidePanel && windowId !== undefined) await browser.sidePanel.open({ windowId });
  else await browser.windows.create({ url: browser.runtime.getURL('/sidepanel.html'), type: 'popup', width: 420 });
  window.close();
};

const createPopupIo = (windowId: number | undefined, link: PageLink): PopupIo => ({
  clock: systemClock,
  duty: createPageDuty(link),
  point: ({ tabId, conversation }) => void pageMessenger.sendMessage('pointAt', { tabId, conversation }),
  openConsole: openTab,
  openSidePanel: () => void openSidePanel(windowId),
  openNumbers: () => openTab(browser.runtime.getURL('/board.html')),
  openOptions: () => void browser.runtime.openOptionsPage(),
  openPractice: () => openTab(browser.runtime.getURL('/practice.html')),
});

const ConnectedPopup = ({ link, io, settingsIo }: ConnectedProps) => {
  const { consoles, ...team } = useSyncExternalStore(link.subscribe, link.readState);
  const isConnected = useSyncExternalStore(link.subscribe, link.isConnected);
  return (
    <PageRoot io={settingsIo} browserLocale={browser.i18n.getUILanguage()} readTitle={(t) => t.popup.title}>
      {({ t, snapshot, hold }) => (
        <Popup
          t={t}
          io={io}
          consoles={isConnected ? consoles : undefined}
          team={team}
          settings={snapshot.settings}
          change={hold.change}
        />
      )}
    </PageRoot>
  );
};

const start = async (root: HTMLElement) => {
  const link = startPageLink(new AbortController().signal);
  // Asked before anything is clicked: sidePanel.open must follow the click at once.
  const { id: windowId } = await browser.windows.getCurrent();
  createRoot(root).render(
    <ConnectedPopup link={link} io={createPopupIo(windowId, link)} settingsIo={createSettingsIo()} />,
  );
};

const root = document.getElementById('root');
if (root) void start(root);
