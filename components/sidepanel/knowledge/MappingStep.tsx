import { useId } from 'react';
import { Switch } from '@/components/shared/page/Switch';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { isComplete } from '@/utils/knowledge/import/apply-mapping';
import { type ColumnUse, importFields } from '@/utils/knowledge/import/types';
import { countRows, type ImportHold, type Mapped, previewRows } from './use-import';

interface MappingStepProps {
  t: PageCatalogue;
  mapped: Mapped;
  hold: ImportHold;
}

const uses: readonly ColumnUse[] = [...importFields, 'ignore'];

/** "C" for a column without a heading, as spreadsheets call it. */
const nameColumn = (column: number): string =>
  (column >= 26 ? nameColumn(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** What each column of a table holds: guessed, shown with an example, corrected by the agent. */
export const MappingStep = ({ t, mapped, hold }: MappingStepProps) => {
  const words = t.knowledge.mapping;
  const sheetId = useId();
  const { source, mapping, fileName, sheet } = mapped;
  const { rows, headings, samples } = previewRows(mapped);
  const [first] = rows.drafts;
  const isReady = isComplete(mapping) && first !== undefined;
  const notes = [
    t.knowledge.importing.describeFile(fileName, countRows(mapped)),
    source.encoding && t.knowledge.importing.encodings[source.encoding],
  ].filter(Boolean);
  return (
    <>
      <p className="quiet">{notes.join(' · ')}</p>
      {source.formulaCount > 0 && <p className="quiet">{t.knowledge.importing.formulas(source.formulaCount)}</p>}
      {source.tables.length > 1 && (
        <div className="mapping-row">
          <label className="field-label" htmlFor={sheetId}>
            {words.sheet}
          </label>
          <select
            id={sheetId}
            className="input mapping-use"
            value={sheet}
            onChange={(event) => hold.chooseSheet(Number(event.target.value))}
          >
            {source.tables.map((table, index) => (
              <option key={table.name} value={index}>
                {table.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <Switch label={words.headerRow} note={words.note} isOn={mapping.headerRow !== -1} onChange={hold.chooseHeader} />
      <ul className="mapping card">
        {mapping.columns.map((use, column) => {
          const letter = nameColumn(column);
          const heading = headings[column] || words.unnamed(letter);
          return (
            <li key={letter} className={use === 'ignore' ? 'mapping-row is-ignored' : 'mapping-row'}>
              <span className="mapping-column">
                <span className="mapping-heading">{heading}</span>
                <span className="mapping-sample">{samples[column]}</span>
              </span>
              <select
                className="input mapping-use"
                aria-label={words.describe(heading)}
                value={use}
                onChange={(event) => {
                  const chosen = uses.find((it) => it === event.target.value);
                  if (chosen) hold.chooseUse(column, chosen);
                }}
              >
                {uses.map((it) => (
                  <option key={it} value={it}>
                    {t.knowledge.fields[it]}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
      {first && (
        <section className="mapping-preview" aria-label={words.preview}>
          <h3 className="list-heading">{words.preview}</h3>
          <div className="card article-row">
            <p className="article-title">{first.fields.title}</p>
            <p className="snippet">{first.fields.body}</p>
            {first.fields.tags.length > 0 && (
              <p className="button-row">
                {first.fields.tags.slice(0, 4).map((tag) => (
                  <span key={tag} className="tag">
                    {tag}
                  </span>
                ))}
              </p>
            )}
          </div>
        </section>
      )}
      {!isReady && <p className="hint-line quiet">{isComplete(mapping) ? words.nothing : words.needsBoth}</p>}
      <div className="button-row step-actions">
        <button type="button" className="button" onClick={hold.restart}>
          {t.knowledge.importing.another}
        </button>
        <span className="spring" />
        <button type="button" className="button button-primary" disabled={!isReady} onClick={hold.compare}>
          {words.next}
        </button>
      </div>
    </>
  );
};
