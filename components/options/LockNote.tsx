import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { PolicyAccess } from './access';

export interface Guard {
  access: PolicyAccess;
  /** The field in the policy, as a dotted path. */
  path: string;
}

/** Stands inside a field's label, so that it is read out with it: why the field cannot be changed here. */
export const LockNote = ({ t, guard }: { t: PageCatalogue; guard: Guard }) => {
  const lock = guard.access.findLock(guard.path);
  if (!lock || guard.access.isEditable(guard.path)) return null;
  return (
    <span className="lock-note">
      <Icon name="lock" />
      {lock === 'managed' ? t.options.managed : t.options.locked}
    </span>
  );
};
