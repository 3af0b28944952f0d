import { useMemo, useState } from 'react';
import { Brand } from '@/components/shared/page/Brand';
import { Icon } from '@/components/shared/page/Icon';
import { NoticeRegion } from '@/components/shared/page/NoticeRegion';
import { useNotice } from '@/components/shared/page/use-notice';
import { useNow } from '@/components/shared/page/use-now';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { ResponseRules } from '@/utils/policy/policy';
import { writeCsv } from '@/utils/response-timer/numbers/write-csv';
import { BudgetCard } from './BudgetCard';
import { buildWaitsTable } from './build-waits-table';
import { ConsoleNumbers } from './ConsoleNumbers';
import { ReadyReplies } from './ReadyReplies';
import { readPeriod, summarize } from './summarize';
import { type BoardIo, type Period, periods } from './types';
import { useWaits } from './use-waits';

interface BoardPageProps {
  t: PageCatalogue;
  io: BoardIo;
  rules: ResponseRules;
}

/** Often enough for a wait that becomes late; the record itself tells every change at once. */
const refreshMs = 15_000;

/** The agent's own numbers: today's budget first, then rates, times and pictures of the chosen period. */
export const BoardPage = ({ t, io, rules }: BoardPageProps) => {
  const words = t.board;
  const [period, setPeriod] = useState<Period>(1);
  const { notice, notify } = useNotice();
  const now = useNow(io.clock, refreshMs);
  const { from, todayFrom, days: daysNow } = readPeriod(period, now, rules.schedule.timeZone);
  const days = useStableDays(daysNow);
  const hold = useWaits(io, { from, liveFrom: todayFrom });
  const rows = hold.state === 'read' ? hold.rows : undefined;
  const today = days.at(-1) ?? '';
  const summaries = useMemo(() => summarize(rows ?? [], rules, now, today), [rows, rules, now, today]);

  const exportRows = () => {
    const shown = summaries.flatMap((summary) => summary.rows).sort((a, b) => a.startedAt - b.startedAt);
    try {
      io.saveFile(
        words.csv.fileName(days[0] ?? '', today),
        writeCsv(buildWaitsTable(t, shown, rules.schedule.timeZone)),
      );
      notify(words.exported);
    } catch {
      notify(words.exportFailed, 'bad'); // the browser refused the file; nothing was lost
    }
  };

  return (
    <div className="board">
      <header className="board-head">
        <h1 className="panel-title">
          <Brand t={t} />
          <span className="board-heading">{words.heading}</span>
        </h1>
        <span className="spring" />
        <button type="button" className="button" onClick={io.openCover}>
          <Icon name="people" />
          {words.openCover}
        </button>
      </header>
      <main className="board-main">
        <div className="board-tools">
          <PeriodSwitch t={t} period={period} onChange={setPeriod} />
          <span className="spring" />
          <button type="button" className="button" onClick={exportRows} disabled={summaries.length === 0}>
            <Icon name="insert" />
            {words.exportCsv}
          </button>
        </div>
        {hold.state === 'loading' && (
          <p className="quiet" role="status">
            {words.loading}
          </p>
        )}
        {hold.state === 'unreadable' && (
          <p className="problem" role="alert">
            <Icon name="alert" />
            {words.unreadable}
          </p>
        )}
        <ReadyReplies t={t} io={io} fromDay={days[0] ?? ''} />
        {rows && summaries.length === 0 && <NothingYet t={t} isWholeRecord={period === 90} />}
        {summaries.length > 0 && (
          <>
            <div className="budgets">
              {summaries.map((summary) => (
                <BudgetCard key={summary.console} t={t} summary={summary} />
              ))}
            </div>
            {summaries.map((summary) => (
              <ConsoleNumbers key={summary.console} t={t} summary={summary} days={days} now={now} />
            ))}
          </>
        )}
        <p className="quiet">{words.privacy}</p>
      </main>
      <NoticeRegion notice={notice} />
    </div>
  );
};

/** The same list until its content changes: midnight, or another period. */
const useStableDays = (days: readonly string[]): readonly string[] => {
  const key = days.join();
  return useMemo(() => key.split(','), [key]);
};

interface PeriodSwitchProps {
  t: PageCatalogue;
  period: Period;
  onChange(period: Period): void;
}

const PeriodSwitch = ({ t, period, onChange }: PeriodSwitchProps) => (
  <fieldset className="periods">
    <legend className="visually-hidden">{t.board.periods.label}</legend>
    {periods.map((choice) => (
      <button
        key={choice}
        type="button"
        className="period"
        aria-pressed={choice === period}
        onClick={() => onChange(choice)}
      >
        {t.board.periods.choices[choice]}
      </button>
    ))}
  </fieldset>
);

const NothingYet = ({ t, isWholeRecord }: { t: PageCatalogue; isWholeRecord: boolean }) => {
  const { title, body, periodTitle, periodBody } = t.board.empty;
  return (
    <div className="empty card">
      <h2>{isWholeRecord ? title : periodTitle}</h2>
      <p className="quiet">{isWholeRecord ? body : periodBody}</p>
      {!isWholeRecord && <p className="quiet">{body}</p>}
    </div>
  );
};
