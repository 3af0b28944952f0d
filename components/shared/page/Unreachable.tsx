import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { Icon } from './Icon';

/** Shown while the settings cannot be read. */
export const Unreachable = ({ t, onRetry }: { t: PageCatalogue; onRetry(): void }) => (
  <div className="empty" role="alert">
    <p>{t.sidepanel.unreachable}</p>
    <button type="button" className="button" onClick={onRetry}>
      <Icon name="retry" />
      {t.sidepanel.retry}
    </button>
  </div>
);
