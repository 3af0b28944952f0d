import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Settings } from '@/utils/policy/settings';
import type { Budget } from '@/utils/response-timer/situation';
import { readUnit } from './read-unit';

interface TodayProps {
  t: PageCatalogue;
  budgets: readonly Budget[];
  settings: Settings;
}

/** Today's answers per console, and how many more may be late. */
export const Today = ({ t, budgets, settings }: TodayProps) => {
  const words = t.popup.today;
  const isMixed = new Set(budgets.map(({ console }) => console)).size > 1;
  return (
    <section className="today" aria-label={words.heading}>
      {budgets.length === 0 && <p className="quiet">{words.nothingYet}</p>}
      {budgets.map((budget) => (
        <BudgetLine
          key={`${budget.console}/${budget.clockId}`}
          t={t}
          budget={budget}
          unit={readUnit(settings, budget)}
          isNamed={isMixed}
        />
      ))}
    </section>
  );
};

interface BudgetLineProps {
  t: PageCatalogue;
  budget: Budget;
  unit: ReturnType<typeof readUnit>;
  isNamed: boolean;
}

const BudgetLine = ({ t, budget, unit, isNamed }: BudgetLineProps) => {
  const words = t.popup.today;
  const { inTime, late } = budget;
  const total = inTime + late;
  const outlook = describeOutlook(t, budget, unit);
  return (
    <p className="budget">
      <span>
        {isNamed && <strong>{t.common.consoles[budget.console]} </strong>}
        {total > 0 ? words.counts(inTime, late, unit) : words.nothingYet}
        {late > 0 && <span className="quiet"> {words.rate(((inTime / total) * 100).toFixed(1))}</span>}
      </span>
      {outlook && <span className={`outlook outlook-${outlook.tone}`}>{outlook.text}</span>}
    </p>
  );
};

/** Nothing to say without a target, and before anybody was answered. */
const describeOutlook = (t: PageCatalogue, budget: Budget, unit: ReturnType<typeof readUnit>) => {
  const { canMiss, targetPercent, inTime, late } = budget;
  const words = t.popup.today;
  if (canMiss === undefined || targetPercent === undefined || inTime + late === 0) return undefined;
  if (canMiss > 0) return { tone: 'good', text: words.canMiss(canMiss, unit) };
  if (canMiss === 0) return { tone: 'warn', text: words.lastChance(targetPercent, unit) };
  return { tone: 'bad', text: words.below(-canMiss, targetPercent, unit) };
};
