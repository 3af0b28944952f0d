import { useId, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { type DiffKind, diffKinds } from '@/utils/knowledge/import/diff-articles';
import { DiffItem } from './DiffItem';
import type { Compared, ImportHold } from './use-import';

interface CompareStepProps {
  t: PageCatalogue;
  /** Undefined while it is being stored. */
  compared: Compared | undefined;
  hold: ImportHold;
}

type Group = DiffKind | 'problems';
const groups: readonly Group[] = [...diffKinds, 'problems'];
const pageLength = 50;

/** What an import would change, kind by kind, before anything is changed. */
export const CompareStep = ({ t, compared, hold }: CompareStepProps) => {
  const words = t.knowledge.diff;
  const allId = useId();
  const { entries, rows, taken, problem } = compared ?? { entries: [], rows: undefined, taken: new Set<number>() };
  const countOf = (group: Group): number =>
    group === 'problems' ? (rows?.problems.length ?? 0) : entries.filter(({ kind }) => kind === group).length;
  const [chosen, setChosen] = useState<Group>();
  const [shown, setShown] = useState(pageLength);
  // Decisions come first, then what there is.
  const group = chosen ?? (countOf('conflicting') > 0 ? 'conflicting' : groups.find((it) => countOf(it) > 0)) ?? 'new';
  const inGroup = entries.filter(({ kind }) => kind === group);
  const places = inGroup.map(({ draft }) => draft.place);
  const canTake = group !== 'unchanged' && group !== 'problems' && inGroup.length > 0;
  const rest = countOf(group) - shown;
  return (
    <>
      <p className="quiet">{words.note}</p>
      {problem && (
        <p className="problem" role="alert">
          <Icon name="alert" />
          {t.knowledge.applyProblems[problem]}
        </p>
      )}
      <fieldset className="diff-groups" aria-label={words.title}>
        {groups
          .filter((it) => it === group || countOf(it) > 0)
          .map((it) => (
            <button
              key={it}
              type="button"
              className={`chip chip-${it}`}
              aria-pressed={it === group}
              onClick={() => {
                setChosen(it);
                setShown(pageLength);
              }}
            >
              {words.count(words.kinds[it], countOf(it))}
            </button>
          ))}
      </fieldset>
      {canTake && (
        <label className="check-line" htmlFor={allId}>
          <input
            id={allId}
            type="checkbox"
            checked={places.every((place) => taken.has(place))}
            onChange={(event) => hold.take(places, event.target.checked)}
          />
          {words.takeAll}
        </label>
      )}
      {countOf(group) === 0 && <p className="empty quiet">{words.nothingOfKind}</p>}
      <ul className="list diff-list">
        {inGroup.slice(0, shown).map((entry) => (
          <DiffItem
            key={entry.draft.place}
            t={t}
            entry={entry}
            isTaken={taken.has(entry.draft.place)}
            onTake={canTake ? (isTaken) => hold.take([entry.draft.place], isTaken) : undefined}
          />
        ))}
        {group === 'problems' &&
          rows?.problems.slice(0, shown).map(({ place, kind }) => (
            <li key={place} className="card diff-problem">
              <span className="quiet">{words.row(place)}</span>
              {words.rowProblems[kind]}
            </li>
          ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + pageLength)}>
          {words.more(Math.min(rest, pageLength))}
        </button>
      )}
      <div className="button-row step-actions">
        <button type="button" className="button" disabled={!compared} onClick={hold.goBack}>
          {compared?.mapped ? words.back : t.knowledge.importing.another}
        </button>
        <span className="spring" />
        <button
          type="button"
          className="button button-primary"
          disabled={taken.size === 0}
          onClick={() => void hold.apply()}
        >
          {taken.size > 0 ? words.apply(taken.size) : words.nothingToTake}
        </button>
      </div>
    </>
  );
};
