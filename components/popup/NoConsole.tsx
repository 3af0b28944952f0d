import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { supportedConsoles } from './supported-consoles';

/** What to do while no console is open: which ones are known, and a click to each. */
export const NoConsole = ({ t, onOpen }: { t: PageCatalogue; onOpen(url: string): void }) => (
  <section className="no-console">
    <h2>{t.popup.noConsoleTitle}</h2>
    <p className="quiet">{t.popup.noConsoleBody}</p>
    <ul className="list">
      {supportedConsoles.map(({ id, url, host }) => (
        <li key={id}>
          <button type="button" className="button console-link" onClick={() => onOpen(url)}>
            <Icon name="chat" />
            {t.common.consoles[id]}
            <span className="quiet">{host}</span>
          </button>
        </li>
      ))}
    </ul>
  </section>
);
