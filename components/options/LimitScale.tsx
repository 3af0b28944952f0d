import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Clock } from '@/utils/policy/response-policy';

/** The stages of a wait as a strip to scale, so that three numbers are seen at once. */
export const LimitScale = ({ t, clock }: { t: PageCatalogue; clock: Clock | undefined }) => {
  if (!clock) return null;
  const { warnAfterSeconds, urgentAfterSeconds, limitSeconds } = clock;
  const parts = [
    { stage: 'calm', from: 0, to: warnAfterSeconds },
    { stage: 'warn', from: warnAfterSeconds, to: urgentAfterSeconds },
    { stage: 'urgent', from: urgentAfterSeconds, to: limitSeconds },
  ] as const;
  return (
    <div className="limit-scale" aria-hidden="true">
      {parts.map(({ stage, from, to }) => (
        <span key={stage} className={`scale-part scale-${stage}`} style={{ flexGrow: to - from }}>
          <span className="scale-name">{t.overlay.stages[stage]}</span>
          <span className="scale-from">{t.options.limits.seconds(from)}</span>
        </span>
      ))}
      <span className="scale-part scale-overdue">
        <span className="scale-name">{t.overlay.stages.overdue}</span>
        <span className="scale-from">{t.options.limits.seconds(limitSeconds)}</span>
      </span>
    </div>
  );
};
