import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { FieldChange } from '@/utils/policy/diff-policy';
import { describePath } from './describe-path';
import { describeValue } from './describe-value';

interface ImportPreviewProps {
  t: PageCatalogue;
  changes: readonly FieldChange[];
  onApply(): void;
  onCancel(): void;
}

/** What a file would change, before anything is changed. */
export const ImportPreview = ({ t, changes, onApply, onCancel }: ImportPreviewProps) => {
  const words = t.options.backup;
  return (
    <section className="card stack" aria-label={words.preview}>
      <h3>{changes.length > 0 ? words.changes(changes.length) : words.noChanges}</h3>
      {changes.length > 0 && (
        <table className="changes">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ path, before, after }) => (
              <tr key={path}>
                <th scope="row">{describePath(t, path)}</th>
                <td>{describeValue(t, path, before)}</td>
                <td>{describeValue(t, path, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="button-row">
        {changes.length > 0 && (
          <button type="button" className="button button-primary" onClick={onApply}>
            {words.apply}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {changes.length > 0 ? t.common.cancel : t.common.close}
        </button>
      </div>
    </section>
  );
};
