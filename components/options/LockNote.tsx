import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';

/** Stands beside a field that the supervisor locked. */
export const LockNote = ({ t }: { t: PageCatalogue }) => (
  <span className="lock-note">
    <Icon name="lock" />
    {t.options.locked}
  </span>
);
