import { type ComponentType, useEffect, useRef, useState } from 'react';
import { Brand } from '@/components/shared/page/Brand';
import { Icon } from '@/components/shared/page/Icon';
import { NoticeRegion } from '@/components/shared/page/NoticeRegion';
import type { SettingsSnapshot } from '@/components/shared/page/types';
import { useNotice } from '@/components/shared/page/use-notice';
import type { ChangeSettings } from '@/components/shared/page/use-settings';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { AboutSection } from './AboutSection';
import { AlertsSection } from './AlertsSection';
import { createAccess } from './access';
import { BackupSection } from './BackupSection';
import { CheckSection } from './CheckSection';
import { EndpointSection } from './EndpointSection';
import { HoursSection } from './HoursSection';
import { LanguageSection } from './LanguageSection';
import { LedgerSection } from './LedgerSection';
import { LimitsSection } from './LimitsSection';
import { PresenceSection } from './PresenceSection';
import { SitesSection } from './SitesSection';
import { SuggestionsSection } from './SuggestionsSection';
import { SupervisorSection } from './SupervisorSection';
import { findSection, type SectionId, type SectionProps, sectionIcons, sectionIds } from './section';
import type { OptionsIo } from './types';
import { useSupervisor } from './use-supervisor';

const sections: Record<SectionId, ComponentType<SectionProps>> = {
  limits: LimitsSection,
  hours: HoursSection,
  alerts: AlertsSection,
  presence: PresenceSection,
  check: CheckSection,
  endpoint: EndpointSection,
  ledger: LedgerSection,
  suggestions: SuggestionsSection,
  sites: SitesSection,
  language: LanguageSection,
  supervisor: SupervisorSection,
  backup: BackupSection,
  about: AboutSection,
};

interface OptionsPageProps {
  t: PageCatalogue;
  io: OptionsIo;
  snapshot: SettingsSnapshot;
  change: ChangeSettings;
  accept(snapshot: SettingsSnapshot): void;
}

/** The section in the address bar: links and the back button work. */
const useSection = (): SectionId => {
  const [section, setSection] = useState(() => findSection(location.hash));
  useEffect(() => {
    const follow = () => setSection(findSection(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return section;
};

export const OptionsPage = ({ t, io, snapshot, change, accept }: OptionsPageProps) => {
  const section = useSection();
  const { notice, notify } = useNotice();
  const supervisor = useSupervisor(io.supervisor, io.clock);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section);
  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    heading.current?.focus();
  }, [section]);
  const changeAndTell: ChangeSettings = async (patch) => {
    const reason = await change(patch);
    if (reason) notify(t.options.problems[reason], 'bad');
    else if (!patch.language) notify(t.options.saved); // a new language is seen at once, these words would be in the old one
    if (supervisor.state.unlockedUntil > 0) void supervisor.reload();
    return reason;
  };
  const setLock = async (path: string, isLocked: boolean) => {
    const result = await io.supervisor.setLock(path, isLocked);
    if (result.ok) accept(result.value);
    else notify(t.options.problems[result.reason], 'bad');
    void supervisor.reload();
  };
  const access = createAccess({
    locks: snapshot.settings.policy.locks,
    supervisor: supervisor.state,
    setLock: (path, isLocked) => void setLock(path, isLocked),
  });
  const Section = sections[section];
  return (
    <div className="options">
      <header className="options-side">
        <h1 className="options-title">
          <Brand t={t} />
          <span className="visually-hidden">{t.options.heading}</span>
        </h1>
        <nav aria-label={t.options.nav}>
          <ul>
            {sectionIds.map((id) => (
              <li key={id}>
                <a className="nav-link" href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
                  <Icon name={sectionIcons[id]} />
                  {t.options.sections[id].name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main className="options-main">
        {snapshot.wasReset && (
          <p className="problem">
            <Icon name="alert" />
            {t.options.wasReset}
          </p>
        )}
        <div className="section-head">
          <h2 className="section-title" tabIndex={-1} ref={heading}>
            {t.options.sections[section].name}
          </h2>
          {access.isSupervisor && <span className="tag">{t.options.supervisor.modeTag}</span>}
        </div>
        <p className="quiet section-intro">{t.options.sections[section].intro}</p>
        <Section
          t={t}
          io={io}
          snapshot={snapshot}
          access={access}
          supervisor={supervisor}
          change={changeAndTell}
          accept={accept}
          notify={notify}
        />
      </main>
      <NoticeRegion notice={notice} />
    </div>
  );
};
