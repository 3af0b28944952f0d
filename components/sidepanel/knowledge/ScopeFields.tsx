import { consoleIds } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { maxScopeLength } from '@/utils/knowledge/article';
import { Labelled } from '../Labelled';
import { type EditorDraft, emptyDraft, findConsoleId } from './editor-draft';

interface ScopeFieldsProps {
  t: PageCatalogue;
  draft: EditorDraft;
  hasBadDates: boolean;
  onChange(part: Partial<EditorDraft>): void;
}

const scopeFields = ['console', 'shop', 'product', 'validFrom', 'validUntil'] as const;

/** Where an article holds, and how long: folded away while it holds everywhere and always. */
export const ScopeFields = ({ t, draft, hasBadDates, onChange }: ScopeFieldsProps) => {
  const words = t.knowledge.editor;
  const isUsed = scopeFields.some((field) => draft[field] !== emptyDraft[field]);
  return (
    <details className="fold" open={isUsed || undefined}>
      <summary>{words.scope}</summary>
      <div className="stack">
        <Labelled label={words.console}>
          {(id) => (
            <select
              id={id}
              className="input"
              value={draft.console}
              onChange={(event) => onChange({ console: findConsoleId(event.target.value) })}
            >
              <option value="">{words.anyConsole}</option>
              {consoleIds
                .filter((it) => it !== 'practice')
                .map((it) => (
                  <option key={it} value={it}>
                    {t.common.consoles[it]}
                  </option>
                ))}
            </select>
          )}
        </Labelled>
        <div className="pair">
          {(['shop', 'product'] as const).map((field) => (
            <Labelled key={field} label={words[field]}>
              {(id) => (
                <input
                  id={id}
                  className="input"
                  autoComplete="off"
                  maxLength={maxScopeLength}
                  value={draft[field]}
                  onChange={(event) => onChange({ [field]: event.target.value })}
                />
              )}
            </Labelled>
          ))}
          {(['validFrom', 'validUntil'] as const).map((field) => (
            <Labelled key={field} label={words[field]}>
              {(id) => (
                <input
                  id={id}
                  className="input"
                  type="date"
                  aria-invalid={hasBadDates}
                  value={draft[field]}
                  onChange={(event) => onChange({ [field]: event.target.value })}
                />
              )}
            </Labelled>
          ))}
        </div>
      </div>
    </details>
  );
};
