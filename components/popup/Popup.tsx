import { Brand } from '@/components/shared/page/Brand';
import { NoticeRegion } from '@/components/shared/page/NoticeRegion';
import { QueueList } from '@/components/shared/page/QueueList';
import { listQueue } from '@/components/shared/page/queue';
import { Switch } from '@/components/shared/page/Switch';
import type { OpenConsole, SettingsPatch } from '@/components/shared/page/types';
import { useNotice } from '@/components/shared/page/use-notice';
import { useNow } from '@/components/shared/page/use-now';
import type { ChangeSettings } from '@/components/shared/page/use-settings';
import type { Clock } from '@/utils/base/clock';
import type { ConversationKey } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { defaultSiteSettings, type Settings } from '@/utils/policy/settings';
import { NoConsole } from './NoConsole';
import { PopupLinks } from './PopupLinks';
import { sumToday } from './sum-today';

export interface PopupIo {
  clock: Clock;
  point(where: { tabId: number; conversation: ConversationKey }): void;
  openConsole(url: string): void;
  openSidePanel(): void;
  openOptions(): void;
  openPractice(): void;
}

interface PopupProps {
  t: PageCatalogue;
  io: PopupIo;
  consoles: readonly OpenConsole[];
  settings: Settings;
  change: ChangeSettings;
}

/** As many as are read at a glance; the side panel lists the rest. */
const shownInQueue = 5;

export const Popup = ({ t, io, consoles, settings, change }: PopupProps) => {
  const now = useNow(io.clock);
  const { notice, notify } = useNotice();
  const lines = listQueue(consoles);
  const here = consoles.find(({ isActiveTab }) => isActiveTab);
  const site = here && (settings.sites[here.console] ?? defaultSiteSettings);
  const apply = async (patch: SettingsPatch) => {
    const reason = await change(patch);
    if (reason) notify(t.options.problems[reason], 'bad');
  };
  const today = sumToday(consoles);
  return (
    <div className="popup">
      <header className="panel-head">
        <h1 className="panel-title">
          <Brand t={t} />
        </h1>
        {consoles.length > 0 && (
          <p className="today">
            {t.popup.answered(today.answered)}
            <span className={today.late > 0 ? 'late' : undefined}>{t.popup.late(today.late)}</span>
          </p>
        )}
      </header>
      <main className="popup-main">
        {consoles.length === 0 ? (
          <NoConsole t={t} onOpen={io.openConsole} />
        ) : (
          <section aria-labelledby="popup-queue">
            <h2 className="list-heading" id="popup-queue">
              {lines.length > 0 ? t.sidepanel.queue.heading(lines.length) : t.sidepanel.queue.nobody}
            </h2>
            <QueueList t={t} lines={lines.slice(0, shownInQueue)} now={now} onPoint={io.point} />
            {lines.length > shownInQueue && <p className="quiet">{t.popup.more(lines.length - shownInQueue)}</p>}
          </section>
        )}
        <section className="card switches" aria-label={t.popup.switches}>
          {here && site && (
            <Switch
              label={t.popup.thisSite(t.common.consoles[here.console])}
              note={t.popup.thisSiteNote}
              isOn={site.isEnabled}
              onChange={(isEnabled) =>
                void apply({ sites: { ...settings.sites, [here.console]: { ...site, isEnabled } } })
              }
            />
          )}
          <Switch
            label={t.popup.suggestions}
            note={t.popup.suggestionsNote}
            isOn={settings.suggestionsEnabled}
            onChange={(suggestionsEnabled) => void apply({ suggestionsEnabled })}
          />
        </section>
      </main>
      <PopupLinks t={t} io={io} />
      <NoticeRegion notice={notice} />
    </div>
  );
};
