import { Icon } from '@/components/shared/page/Icon';
import { describePath } from './describe-path';
import type { SectionProps } from './section';

/** Branches that are locked as a whole with one click; single fields have their lock beside them. */
const branches = [
  'response',
  'response.schedule',
  'alerts',
  'presence',
  'promises',
  'cover',
  'check',
  'privacy',
  'spoken',
] as const;

/** Every lock of this computer at a glance. */
export const LockList = ({ t, snapshot, access, supervisor }: SectionProps) => {
  const words = t.options.supervisor;
  const { managedPaths } = supervisor.state;
  const locks = snapshot.settings.policy.locks.filter((lock) => !managedPaths.includes(lock));
  const free = branches.filter((branch) => access.findLock(branch) === undefined);
  return (
    <section className="card stack" aria-label={words.locks}>
      <h3>{words.locks}</h3>
      <p className="quiet">{locks.length > 0 ? words.locksNote(locks.length) : words.noLocks}</p>
      {locks.length > 0 && (
        <ul className="lock-list">
          {locks.map((lock) => (
            <li key={lock} className="lock-line">
              <Icon name="lock" />
              <span>{describePath(t, lock)}</span>
              <button
                type="button"
                className="link"
                aria-label={words.unlockOf(describePath(t, lock))}
                onClick={() => access.setLock(lock, false)}
              >
                {words.unlock}
              </button>
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <div className="button-row">
          <span className="quiet">{words.lockWhole}</span>
          {free.map((branch) => (
            <button
              key={branch}
              type="button"
              className="button button-small"
              onClick={() => access.setLock(branch, true)}
            >
              {describePath(t, branch)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
};
