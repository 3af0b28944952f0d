import '@/utils/styles/tokens.css';
import '@/components/shared/page/page.css';
import '@/components/popup/popup.css';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { type ActivePage, type CalibrateProblem, Popup, type PopupIo } from '@/components/popup/Popup';
import { PageRoot } from '@/components/shared/page/PageRoot';
import type { AutoLockIo } from '@/components/shared/page/use-auto-lock';
import type { SettingsIo } from '@/components/shared/page/use-settings';
import { systemClock } from '@/utils/base/clock';
import { consoleMatches } from '@/utils/consoles/matches';
import { readOriginPattern } from '@/utils/conversation/calibration/site';
import { createPageDuty } from '@/utils/messaging/page-duty';
import { type PageLink, startPageLink } from '@/utils/messaging/page-link';
import { createSettingsIo } from '@/utils/messaging/page-settings';
import { pageMessenger } from '@/utils/messaging/protocol';
import { openInputClock } from '@/utils/storage/open-input-clock';

interface ConnectedProps {
  link: PageLink;
  io: PopupIo;
  settingsIo: SettingsIo;
  lock: AutoLockIo;
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

/** Its address is told while the popup is open (activeTab), and for hosts that the agent has allowed. */
const readActivePage = async (): Promise<ActivePage | undefined> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !tab.url || !URL.canParse(tab.url)) return undefined;
  const { protocol, host, hostname, href } = new URL(tab.url);
  const isThisMachine = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !(protocol === 'http:' && isThisMachine)) return undefined;
  return { tabId: tab.id, host, hasAdapter: consoleMatches.some((it) => href.startsWith(it.replace(/\*$/, ''))) };
};

const calibrate = async ({ tabId, host }: ActivePage): Promise<CalibrateProblem | undefined> => {
  const origin = readOriginPattern({ host });
  // Not waited for: the request has to follow the click at once, and its question may close this popup.
  void pageMessenger.sendMessage('awaitCalibration', { tabId, origin });
  if (!(await browser.permissions.request({ origins: [origin] }))) return 'denied';
  const started = await pageMessenger.sendMessage('startCalibration', { tabId });
  if (!started.ok) return started.reason;
  window.close();
  return undefined;
};

interface PopupPlace {
  windowId: number | undefined;
  page: ActivePage | undefined;
}

const createPopupIo = ({ windowId, page }: PopupPlace, link: PageLink): PopupIo => ({
  ...(page && { page }),
  calibrate,
  clock: systemClock,
  duty: createPageDuty(link),
  point: ({ tabId, conversation }) => void pageMessenger.sendMessage('pointAt', { tabId, conversation }),
  openConsole: openTab,
  openSidePanel: () => void openSidePanel(windowId),
  openNumbers: () => openTab(browser.runtime.getURL('/board.html')),
  openOptions: () => void browser.runtime.openOptionsPage(),
  openDiagnosis: () => openTab(browser.runtime.getURL('/options.html#about')),
  openPractice: () => openTab(browser.runtime.getURL('/practice.html')),
});

const ConnectedPopup = ({ link, io, settingsIo, lock }: ConnectedProps) => {
  const { consoles, ...team } = useSyncExternalStore(link.subscribe, link.readState);
  const isConnected = useSyncExternalStore(link.subscribe, link.isConnected);
  return (
    <PageRoot io={settingsIo} lock={lock} browserLocale={browser.i18n.getUILanguage()} readTitle={(t) => t.popup.title}>
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
  const [{ id: windowId }, page] = await Promise.all([browser.windows.getCurrent(), readActivePage()]);
  createRoot(root).render(
    <ConnectedPopup
      link={link}
      io={createPopupIo({ windowId, page }, link)}
      settingsIo={createSettingsIo()}
      lock={openInputClock()}
    />,
  );
};

const root = document.getElementById('root');
if (root) void start(root);
