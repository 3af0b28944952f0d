import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { describePath } from './describe-path';
import type { Guard } from './LockNote';

/** Beside a field while the supervisor's part is open: agents see the field, but cannot change it. */
export const LockToggle = ({ t, guard }: { t: PageCatalogue; guard: Guard }) => {
  const { access, path } = guard;
  if (!access.isSupervisor || access.findLock(path) === 'managed') return null;
  const isLocked = access.findLock(path) === 'locked';
  return (
    <button
      type="button"
      className="lock-toggle"
      aria-pressed={isLocked}
      aria-label={t.options.lockField(describePath(t, path))}
      title={isLocked && !access.hasOwnLock(path) ? t.options.lockedAbove : t.options.lockField(describePath(t, path))}
      disabled={isLocked && !access.hasOwnLock(path)}
      onClick={() => access.setLock(path, !isLocked)}
    >
      <Icon name={isLocked ? 'lock' : 'unlock'} />
    </button>
  );
};
