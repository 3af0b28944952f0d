import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { PresenceAlarm } from '@/utils/response-timer/situation';
import { Icon } from './Icon';

/** Nobody is at a console where somebody should be: said first, before any queue. */
export const PresenceAlarms = ({ t, alarms }: { t: PageCatalogue; alarms: readonly PresenceAlarm[] }) => (
  <div className="presence">
    {alarms.map(({ console, kind, waiting }) => (
      <p key={`${console}/${kind}`} className="problem">
        <Icon name="alert" />
        {t.alerts.presence.title(t.alerts.presence.state[kind](t.common.consoles[console]), waiting)}
      </p>
    ))}
  </div>
);
