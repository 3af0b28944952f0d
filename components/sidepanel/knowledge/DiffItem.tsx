import { useId } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { DiffEntry } from '@/utils/knowledge/import/diff-articles';
import { listFieldChanges } from './describe-changes';

interface DiffItemProps {
  t: PageCatalogue;
  entry: DiffEntry;
  isTaken: boolean;
  /** Missing where there is nothing to take. */
  onTake: ((isTaken: boolean) => void) | undefined;
}

/** One article of a file: whether it goes in, and field by field what would be other than now. */
export const DiffItem = ({ t, entry, isTaken, onTake }: DiffItemProps) => {
  const words = t.knowledge.diff;
  const id = useId();
  const { draft, kind, reason } = entry;
  const { title, body, tags } = draft.fields;
  return (
    <li className={onTake && !isTaken ? 'card diff-item is-left' : 'card diff-item'}>
      <div className="diff-head">
        {onTake && (
          <input
            id={id}
            type="checkbox"
            aria-label={words.take(title)}
            checked={isTaken}
            onChange={(event) => onTake(event.target.checked)}
          />
        )}
        <label className="article-title" htmlFor={onTake ? id : undefined}>
          {title}
        </label>
        <span className="quiet">{words.row(draft.place)}</span>
      </div>
      {reason && <p className="diff-reason">{words.reasons[reason]}</p>}
      {kind === 'new' || !entry.existing ? (
        <>
          <p className="snippet">{body}</p>
          {tags.length > 0 && <p className="quiet">{tags.join('、')}</p>}
        </>
      ) : (
        <dl className="diff-fields">
          {listFieldChanges(t, entry).map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <span className="visually-hidden">{words.before}</span>
                {before.start}
                {before.middle ? <del>{before.middle}</del> : !before.start && !before.end && <i>{words.blank}</i>}
                {before.end}
              </dd>
              <dd>
                <span className="visually-hidden">{words.after}</span>
                {after.start}
                {after.middle ? <ins>{after.middle}</ins> : !after.start && !after.end && <i>{words.blank}</i>}
                {after.end}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
};
