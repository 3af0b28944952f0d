import '@/utils/styles/tokens.css';
import '@/components/shared/page/page.css';
import '@/components/sidepanel/sidepanel.css';
import '@/components/sidepanel/knowledge/knowledge.css';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { PageRoot } from '@/components/shared/page/PageRoot';
import type { AutoLockIo } from '@/components/shared/page/use-auto-lock';
import type { SettingsIo } from '@/components/shared/page/use-settings';
import { SidePanel } from '@/components/sidepanel/SidePanel';
import type { SidePanelIo } from '@/components/sidepanel/types';
import { type PageLink, startPageLink } from '@/utils/messaging/page-link';
import { createSettingsIo } from '@/utils/messaging/page-settings';
import { findUsableEndpoint, isBuiltIn } from '@/utils/policy/settings';
import { areSuggestionsOn, switchSuggestions } from '@/utils/policy/suggestions-in-force';
import { readSpeakOptions } from '@/utils/rewrite/read-speak-options';
import { openInputClock } from '@/utils/storage/open-input-clock';
import { watchStoredSettings } from '@/utils/storage/watch-stored-settings';
import { createSidePanelIo } from './create-io';

interface ConnectedProps {
  link: PageLink;
  io: SidePanelIo;
  settingsIo: SettingsIo;
  lock: AutoLockIo;
}

const ConnectedSidePanel = ({ link, io, settingsIo, lock }: ConnectedProps) => {
  const { consoles, ...team } = useSyncExternalStore(link.subscribe, link.readState);
  const incoming = useSyncExternalStore(link.subscribe, link.readIncoming);
  const capture = useSyncExternalStore(link.subscribe, link.readCapture);
  return (
    <PageRoot
      io={settingsIo}
      lock={lock}
      browserLocale={browser.i18n.getUILanguage()}
      readTitle={(t) => t.sidepanel.title}
    >
      {({ t, snapshot: { settings }, hold }) => (
        <SidePanel
          t={t}
          io={io}
          consoles={consoles}
          team={team}
          snoozeMinutes={settings.policy.alerts.snoozeMinutes}
          hasEndpoint={findUsableEndpoint(settings) !== undefined}
          staysLocal={settings.policy.privacy.staysLocal}
          suggestionsEnabled={areSuggestionsOn(settings)}
          isBuiltIn={settings.endpoint && isBuiltIn(settings.endpoint)}
          address={settings.address}
          speakOptions={readSpeakOptions(settings)}
          incoming={incoming}
          capture={capture}
          onToggleSuggestions={(isOn) => void hold.change(switchSuggestions(settings, isOn))}
        />
      )}
    </PageRoot>
  );
};

const start = (root: HTMLElement) => {
  const link = startPageLink(new AbortController().signal);
  const io = createSidePanelIo(link);
  createRoot(root).render(
    <ConnectedSidePanel
      link={link}
      io={io}
      settingsIo={{ ...createSettingsIo(), watch: watchStoredSettings }}
      lock={openInputClock()}
    />,
  );
};

const root = document.getElementById('root');
if (root) start(root);
