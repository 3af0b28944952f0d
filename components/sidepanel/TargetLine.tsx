import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { SpokenJob } from './spoken-job';
import { isSameTarget, type Target } from './target';

interface TargetLineProps {
  t: PageCatalogue;
  job: SpokenJob;
  isParked: boolean;
  /** The conversation that is open now. */
  current: Target | undefined;
  onPoint(target: Target): void;
  onRetarget(target: Target): void;
}

/** Whose text this is, and what became of the insert. */
export const TargetLine = ({ t, job, isParked, current, onPoint, onRetarget }: TargetLineProps) => {
  const words = t.sidepanel.target;
  const { target, insert } = job;
  if (insert?.status === 'failed') {
    return (
      <p className="problem">
        <Icon name="alert" />
        {t.sidepanel.fillProblems[insert.reason](target?.name ?? '')}
      </p>
    );
  }
  if (insert?.status === 'done') {
    return (
      <p className="verdict verdict-good">
        <Icon name="check" />
        {words.inserted(target?.name ?? '')}
      </p>
    );
  }
  if (!target) return <p className="hint-line quiet">{words.none}</p>;
  if (!isParked) return null;
  return (
    <div className="parked">
      <p>
        <Icon name="lock" />
        {words.parked(target.name)}
      </p>
      <div className="button-row">
        <button type="button" className="button button-small" onClick={() => onPoint(target)}>
          {words.show(target.name)}
        </button>
        {current && !isSameTarget(current, target) && (
          <button type="button" className="button button-small" onClick={() => onRetarget(current)}>
            {words.moveTo(current.name)}
          </button>
        )}
      </div>
    </div>
  );
};
