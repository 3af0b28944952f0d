import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { describeBudget } from './describe-budget';
import { type ConsoleSummary, floorPercent } from './summarize';

const icons = { good: 'check', near: 'alert', below: 'alert', quiet: 'info' } as const;

/** Today at one console: how many may still be late. */
export const BudgetCard = ({ t, summary }: { t: PageCatalogue; summary: ConsoleSummary }) => {
  const words = t.board.budget;
  const { today, lead, console } = summary;
  const { text, tone } = describeBudget(t, summary);
  const total = today.inTime + today.late;
  return (
    <div className={`card budget budget-${tone}`}>
      <p className="budget-place">
        {t.common.consoles[console]}
        <span className="quiet">{words.today}</span>
      </p>
      <p className="budget-words">
        <Icon name={icons[tone]} />
        {text}
      </p>
      {today.ratePercent !== undefined && (
        <p className="budget-facts">
          <strong>{t.board.percent(floorPercent(today.ratePercent))}</strong>
          <span className="quiet">{words.counts(today.inTime, total, lead.unit)}</span>
        </p>
      )}
    </div>
  );
};
