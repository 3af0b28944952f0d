import { useEffect, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { LedgerRow } from '@/utils/privacy/ledger-entry';
import { writeCsv } from '@/utils/response-timer/numbers/write-csv';
import { buildLedgerTable, formatLedgerTime } from './build-ledger-table';
import type { SectionProps } from './section';

const rowsAtOnce = 50;
const dayLength = 10;

type Reading = readonly LedgerRow[] | 'unreadable' | undefined;

/** The record of every request that left, newest first: read, exported, cleared. */
export const LedgerCard = ({ t, io, snapshot, notify }: SectionProps) => {
  const words = t.options.ledger;
  const { timeZone } = snapshot.settings.policy.response.schedule;
  const [entries, setEntries] = useState<Reading>();
  const [shownCount, setShownCount] = useState(rowsAtOnce);
  const [isAsking, setAsking] = useState(false);

  useEffect(() => {
    let isGone = false;
    const show = (reading: Reading) => {
      if (!isGone) setEntries(reading);
    };
    io.ledger.list().then(show, () => show('unreadable'));
    return () => {
      isGone = true;
    };
  }, [io]);

  const save = (rows: readonly LedgerRow[]) => {
    const today = formatLedgerTime(io.clock.now(), timeZone).slice(0, dayLength);
    io.saveFile(words.fileName(today), writeCsv(buildLedgerTable(t, rows, timeZone)));
  };
  const clear = async () => {
    setAsking(false);
    try {
      await io.ledger.clear();
      setEntries([]);
      notify(words.cleared);
    } catch {
      notify(t.options.problems['storage-failed'], 'bad');
    }
  };

  const rows = Array.isArray(entries) ? entries : [];
  const shown = rows.slice(0, shownCount);
  const [headings = [], ...lines] = buildLedgerTable(t, shown, timeZone);
  const left = rows.length - shown.length;
  return (
    <section className="card stack" aria-label={words.recordTitle}>
      <h3>{words.recordTitle}</h3>
      <p className="quiet">{words.recordNote}</p>
      {entries === 'unreadable' && (
        <p className="problem">
          <Icon name="alert" />
          {words.unreadable}
        </p>
      )}
      {Array.isArray(entries) && rows.length === 0 && <p>{words.nothing}</p>}
      {rows.length > 0 && (
        <>
          <table className="changes ledger">
            <caption className="quiet">{words.count(shown.length, rows.length)}</caption>
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id }, line) => (
                <tr key={id}>
                  {lines[line]?.map((cell, column) => (
                    <td key={headings[column]} data-heading={headings[column]}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet">{words.charactersNote}</p>
          <div className="button-row">
            <button type="button" className="button" onClick={() => save(rows)}>
              <Icon name="insert" />
              {words.exportCsv}
            </button>
            {left > 0 && (
              <button type="button" className="button" onClick={() => setShownCount(shownCount + rowsAtOnce)}>
                {words.more(Math.min(left, rowsAtOnce))}
              </button>
            )}
            <span className="spring" />
            {isAsking && (
              <button type="button" className="button" onClick={() => setAsking(false)}>
                {t.common.cancel}
              </button>
            )}
            <button type="button" className="button" onClick={() => (isAsking ? void clear() : setAsking(true))}>
              {isAsking ? words.confirmClear : words.clear}
            </button>
          </div>
        </>
      )}
    </section>
  );
};
