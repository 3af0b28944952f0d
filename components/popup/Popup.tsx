import { Brand } from '@/components/shared/page/Brand';
import { Icon } from '@/components/shared/page/Icon';
import { NoticeRegion } from '@/components/shared/page/NoticeRegion';
import { PresenceAlarms } from '@/components/shared/page/PresenceAlarms';
import { PromiseList } from '@/components/shared/page/PromiseList';
import { QueueList } from '@/components/shared/page/QueueList';
import { Switch } from '@/components/shared/page/Switch';
import type { DutyIo, OpenConsole, SettingsPatch, Team } from '@/components/shared/page/types';
import { useNotice } from '@/components/shared/page/use-notice';
import { useNow } from '@/components/shared/page/use-now';
import type { ChangeSettings } from '@/components/shared/page/use-settings';
import type { Clock } from '@/utils/base/clock';
import { readSiteHost } from '@/utils/conversation/calibration/site';
import type { ConversationKey } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { findAdapterWithdrawal } from '@/utils/policy/apply-withdrawals';
import { defaultSiteSettings, type Settings } from '@/utils/policy/settings';
import { areSuggestionsLocked, areSuggestionsOn, switchSuggestions } from '@/utils/policy/suggestions-in-force';
import { CalibrateCard } from './CalibrateCard';
import { DutyActions } from './DutyActions';
import { NoConsole } from './NoConsole';
import { PopupLinks } from './PopupLinks';
import { Today } from './Today';

/** The page in the active tab, where the browser tells its address: one that could be a console. */
export interface ActivePage {
  tabId: number;
  host: string;
  /** An adapter of our own works there, which needs no calibration. */
  hasAdapter: boolean;
}

export type CalibrateProblem = 'denied' | 'no-permission' | 'no-tab';

export interface PopupIo {
  clock: Clock;
  duty: DutyIo;
  point(where: { tabId: number; conversation: ConversationKey }): void;
  openConsole(url: string): void;
  openSidePanel(): void;
  openNumbers(): void;
  openOptions(): void;
  openPractice(): void;
  openDiagnosis(): void;
  page?: ActivePage;
  /** Asks for the page's host and opens the guided calibration; straight from a click. */
  calibrate(page: ActivePage): Promise<CalibrateProblem | undefined>;
}

interface PopupProps {
  t: PageCatalogue;
  io: PopupIo;
  /** undefined until the background has answered. */
  consoles: readonly OpenConsole[] | undefined;
  team: Team;
  settings: Settings;
  change: ChangeSettings;
}

/** As many as are read at a glance; the side panel lists the rest. */
const shownInQueue = 5;

export const Popup = ({ t, io, consoles, team, settings, change }: PopupProps) => {
  const now = useNow(io.clock);
  const { notice, notify } = useNotice();
  const { page } = io;
  const { queue, situation } = team;
  const here = consoles?.find(({ isActiveTab }) => isActiveTab);
  const site = here && (settings.sites[here.site] ?? defaultSiteSettings);
  const withdrawal = here && findAdapterWithdrawal(settings, here.console);
  const apply = async (patch: SettingsPatch) => {
    const reason = await change(patch);
    if (reason) notify(t.options.problems[reason], 'bad');
  };
  return (
    <div className="popup">
      <header className="panel-head">
        <h1 className="panel-title">
          <Brand t={t} />
        </h1>
        {!team.isOffDuty && (
          <button type="button" className="link" onClick={() => io.duty.setOffDuty(true)}>
            <Icon name="leave" />
            {t.popup.duty.offDuty}
          </button>
        )}
      </header>
      <main className="popup-main">
        <PresenceAlarms t={t} alarms={situation.presence} />
        {consoles?.length === 0 && queue.length === 0 ? (
          <NoConsole t={t} onOpen={io.openConsole} />
        ) : (
          <section aria-labelledby="popup-queue">
            <h2 className="list-heading" id="popup-queue">
              {queue.length > 0 ? t.sidepanel.queue.heading(queue.length) : t.sidepanel.queue.nobody}
            </h2>
            <QueueList t={t} lines={queue.slice(0, shownInQueue)} all={queue} now={now} onPoint={io.point} />
            {queue.length > shownInQueue && <p className="quiet">{t.popup.more(queue.length - shownInQueue)}</p>}
          </section>
        )}
        <PromiseList t={t} promises={situation.promises} now={now} onKeep={io.duty.keepPromise} />
        <Today t={t} budgets={situation.budgets} settings={settings} />
        <DutyActions
          t={t}
          duty={io.duty}
          team={team}
          minutes={{ cover: settings.policy.cover.minutes, snooze: settings.policy.alerts.snoozeMinutes }}
          now={now}
        />
        {page && !page.hasAdapter && consoles && (
          <CalibrateCard
            t={t}
            host={page.host}
            isCalibrated={consoles.some(({ tabId }) => tabId === page.tabId)}
            onBegin={() => io.calibrate(page)}
            notify={notify}
          />
        )}
        <section className="card switches" aria-label={t.popup.switches}>
          {here && site && (
            <Switch
              label={t.popup.thisSite(readSiteHost(here.site) ?? t.common.consoles[here.console])}
              note={withdrawal === undefined ? t.popup.thisSiteNote : t.diagnosis.withdrawn(withdrawal)}
              isOn={site.isEnabled && withdrawal === undefined}
              isDisabled={withdrawal !== undefined}
              onChange={(isEnabled) => void apply({ sites: { [here.site]: { isEnabled } } })}
            />
          )}
          <Switch
            label={t.popup.suggestions}
            note={t.popup.suggestionsNote}
            isOn={areSuggestionsOn(settings, here?.site)}
            isDisabled={areSuggestionsLocked(settings)}
            onChange={(isOn) => void apply(switchSuggestions(settings, isOn, here?.site))}
          />
        </section>
        {here && (
          <button type="button" className="link" onClick={io.openDiagnosis}>
            <Icon name="eye" />
            {t.diagnosis.open}
          </button>
        )}
      </main>
      <PopupLinks t={t} io={io} />
      <NoticeRegion notice={notice} />
    </div>
  );
};
