import { useId, useMemo } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { ClockCounts } from '@/utils/response-timer/numbers/count-clock';
import { countByDay, countByHour } from '@/utils/response-timer/numbers/count-over-time';
import { readReplyTimes, type Spread } from '@/utils/response-timer/numbers/reply-times';
import { Figure } from './Figure';
import { NumberTable } from './NumberTable';
import { type ConsoleSummary, floorPercent } from './summarize';

interface ConsoleNumbersProps {
  t: PageCatalogue;
  summary: ConsoleSummary;
  days: readonly string[];
  /** ms since 1970. */
  now: number;
}

/** Rates, reply times and pictures of one console in the chosen period. */
export const ConsoleNumbers = ({ t, summary, days, now }: ConsoleNumbersProps) => {
  const id = useId();
  return (
    <section className="console-numbers" aria-labelledby={id}>
      <h2 id={id}>{t.common.consoles[summary.console]}</h2>
      <RateTable t={t} summary={summary} />
      <ReplyTable t={t} summary={summary} now={now} />
      <div className="figures">
        <HourFigure t={t} summary={summary} now={now} />
        {days.length > 1 && <DayFigure t={t} summary={summary} now={now} days={days} />}
      </div>
    </section>
  );
};

const RateTable = ({ t, summary }: Pick<ConsoleNumbersProps, 't' | 'summary'>) => {
  const { rates, duration, none, percent } = t.board;
  const cap = summary.lines.find(({ clock }) => clock.averageCapSeconds !== undefined)?.clock.averageCapSeconds;
  return (
    <div className="card">
      <h3>{rates.heading}</h3>
      <NumberTable
        label={rates.heading}
        headings={[rates.limit, rates.inTime, rates.late, rates.rate, rates.target, rates.average]}
        rows={summary.lines.map(({ clock, inTime, late, ratePercent, averageMs }) => ({
          id: clock.id,
          heading: (
            <>
              {duration(clock.limitSeconds * 1000)} <span className="tag">{rates.origins[clock.origin]}</span>
              <span className="quiet numbers-note">{rates.units[clock.unit]}</span>
            </>
          ),
          cells: [
            inTime,
            <span key="late" className={late > 0 ? 'is-late' : undefined}>
              {late}
            </span>,
            ratePercent === undefined ? none : <strong key="rate">{percent(floorPercent(ratePercent))}</strong>,
            clock.targetPercent === undefined ? none : percent(clock.targetPercent),
            averageMs === undefined ? none : duration(averageMs),
          ],
        }))}
      />
      <p className="quiet">{rates.openNote}</p>
      {cap !== undefined && <p className="quiet">{rates.capNote(duration(cap * 1000))}</p>}
    </div>
  );
};

const ReplyTable = ({ t, summary, now }: Pick<ConsoleNumbersProps, 't' | 'summary' | 'now'>) => {
  const { replies, duration, none } = t.board;
  const { first, next, longestMs } = readReplyTimes(summary.rows, now);
  const show = (ms: number | undefined) => (ms === undefined ? none : duration(ms));
  const row = (heading: string, spread: Spread) => ({
    id: heading,
    heading,
    cells: [spread.count, show(spread.averageMs), show(spread.medianMs), show(spread.p90Ms)],
  });
  return (
    <div className="card">
      <h3 className="figure-heading">
        {replies.heading}
        {longestMs !== undefined && (
          <span className="quiet">
            {replies.longest} {duration(longestMs)}
          </span>
        )}
      </h3>
      <NumberTable
        label={replies.heading}
        headings={[replies.kind, replies.count, replies.average, replies.median, replies.p90]}
        rows={[row(replies.first, first), row(replies.next, next)]}
      />
    </div>
  );
};

const listCounts = (t: PageCatalogue, { inTime, late, ratePercent }: ClockCounts) => [
  inTime,
  late,
  ratePercent === undefined ? t.board.none : t.board.percent(floorPercent(ratePercent)),
];

const HourFigure = ({ t, summary, now }: Pick<ConsoleNumbersProps, 't' | 'summary' | 'now'>) => {
  const { charts } = t.board;
  const hours = useMemo(() => countByHour(summary.rows, summary.lead, now), [summary, now]);
  const model = useMemo(
    () => ({
      names: hours.map(({ hour }) => String(hour)),
      unit: '',
      series: [
        // The taller bar behind is everybody: what shows above the late ones was in time.
        { label: charts.inTime, look: 'bars-good' as const, values: hours.map(({ inTime, late }) => inTime + late) },
        { label: charts.late, look: 'bars-late' as const, values: hours.map(({ late }) => late) },
      ],
    }),
    [hours, charts],
  );
  const busiest = hours.reduce((most, it) => (it.inTime + it.late > most.inTime + most.late ? it : most));
  return (
    <Figure
      heading={charts.byHour}
      note={charts.startNote}
      model={model}
      label={charts.describeHours(busiest.hour, busiest.inTime + busiest.late)}
      legend={[
        { label: charts.inTime, look: 'good' },
        { label: charts.late, look: 'late' },
      ]}
      showTable={charts.showTable}
      headings={[charts.hour, charts.inTime, charts.late, charts.rate]}
      rows={hours
        .filter(({ inTime, late }) => inTime + late > 0)
        .map(({ hour, ...counts }) => ({
          id: String(hour),
          heading: charts.hourName(hour),
          cells: listCounts(t, counts),
        }))}
    />
  );
};

const DayFigure = ({ t, summary, now, days }: ConsoleNumbersProps) => {
  const { charts, percent } = t.board;
  const target = summary.lead.targetPercent;
  const counts = useMemo(() => countByDay(summary.rows, summary.lead, now, days), [summary, now, days]);
  const model = useMemo(
    () => ({
      names: counts.map(({ day }) => day.slice(5)),
      unit: '%',
      max: 100,
      series: [
        { label: charts.rate, look: 'line' as const, values: counts.map(({ ratePercent }) => ratePercent) },
        ...(target === undefined
          ? []
          : [{ label: charts.target, look: 'target' as const, values: counts.map(() => target) }]),
      ],
    }),
    [counts, charts, target],
  );
  return (
    <Figure
      heading={charts.byDay}
      model={model}
      label={charts.describeDays(days[0] ?? '', days.at(-1) ?? '')}
      legend={[
        { label: charts.rate, look: 'line' },
        ...(target === undefined ? [] : [{ label: `${charts.target} ${percent(target)}`, look: 'target' as const }]),
      ]}
      showTable={charts.showTable}
      headings={[charts.day, charts.inTime, charts.late, charts.rate]}
      rows={counts
        .filter(({ inTime, late }) => inTime + late > 0)
        .reverse()
        .map(({ day, ...of }) => ({ id: day, heading: day, cells: listCounts(t, of) }))}
    />
  );
};
