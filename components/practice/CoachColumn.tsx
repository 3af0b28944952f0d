import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { type Coach, coachSteps } from './practice-coach';

interface CoachColumnProps {
  t: PageCatalogue;
  coach: Coach;
  isOver: boolean;
  onReplay(): void;
  onSkip(): void;
}

/** Three steps, each ticks itself; the first one that is not done is open. */
export const CoachColumn = ({ t, coach, isOver, onReplay, onSkip }: CoachColumnProps) => {
  const words = t.practice.coach;
  const current = coachSteps.find((step) => !coach.done.includes(step));
  return (
    <section className="coach" aria-label={words.label}>
      <ol className="coach-steps">
        {coachSteps.map((step, index) => {
          const isDone = coach.done.includes(step);
          const state = isDone ? 'done' : step === current ? 'current' : 'next';
          return (
            <li key={step} className={`coach-step coach-${state}`} aria-current={step === current ? 'step' : undefined}>
              <span className="coach-number" aria-hidden="true">
                {isDone ? <Icon name="check" /> : index + 1}
              </span>
              <div>
                <h2>
                  {words.steps[step].title}
                  {isDone && <span className="visually-hidden">{words.done}</span>}
                </h2>
                {step === current && <p>{words.steps[step].body}</p>}
              </div>
            </li>
          );
        })}
      </ol>
      <div className="button-row">
        <button type="button" className="button button-small" onClick={onReplay}>
          <Icon name="retry" />
          {words.replay}
        </button>
        {!isOver && (
          <button type="button" className="link" onClick={onSkip}>
            {words.skip}
          </button>
        )}
      </div>
    </section>
  );
};
