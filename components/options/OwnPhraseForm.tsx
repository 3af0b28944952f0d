import { useEffect, useRef, useState } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { type CustomPhrase, maxAlternatives } from '@/utils/policy/own-rules';
import { checkCategories, checkCategorySchema, severities, severitySchema } from '@/utils/policy/rule-set';
import { Field } from './Field';
import { type OwnPhraseDraft, validateDraft } from './own-phrase-draft';

interface OwnPhraseFormProps {
  t: PageCatalogue;
  title: string;
  initial: OwnPhraseDraft;
  /** The phrases that are there already. */
  others: readonly string[];
  onSave(phrase: Omit<CustomPhrase, 'id'>): void;
  onCancel(): void;
}

/** One own phrase, new or changed. What is wrong shows at its field once something was typed there or saving was tried. */
export const OwnPhraseForm = ({ t, title, initial, others, onSave, onCancel }: OwnPhraseFormProps) => {
  const words = t.options.ownRules;
  const [draft, setDraft] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const { value, faults } = validateDraft(t, draft, others);
  const set = (change: Partial<OwnPhraseDraft>) => setDraft({ ...draft, ...change });
  return (
    <form
      ref={form}
      className="own-phrase-form stack"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (value) onSave(value);
        else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
      }}
    >
      <h4>{title}</h4>
      <Field
        t={t}
        label={words.fields.phrase}
        note={words.phraseNote}
        fault={isTried || draft.phrase !== initial.phrase ? faults.phrase : undefined}
      >
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            autoComplete="off"
            value={draft.phrase}
            onChange={(event) => set({ phrase: event.target.value })}
          />
        )}
      </Field>
      <div className="field-grid">
        <Field t={t} label={words.fields.category}>
          {(attributes) => (
            <select
              {...attributes}
              className="input"
              value={draft.category}
              onChange={(event) => set({ category: checkCategorySchema.parse(event.target.value) })}
            >
              {checkCategories.map((category) => (
                <option key={category} value={category}>
                  {t.check.categories[category].name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field t={t} label={words.fields.severity}>
          {(attributes) => (
            <select
              {...attributes}
              className="input"
              value={draft.severity}
              onChange={(event) => set({ severity: severitySchema.parse(event.target.value) })}
            >
              {severities.map((severity) => (
                <option key={severity} value={severity}>
                  {t.options.check.severities[severity]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field t={t} label={words.fields.reason} note={words.reasonNote} fault={faults.reason}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            value={draft.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Field>
      <Field
        t={t}
        label={words.fields.alternatives}
        note={words.alternativesNote(maxAlternatives)}
        fault={faults.alternatives}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            className="input"
            rows={3}
            value={draft.alternatives}
            onChange={(event) => set({ alternatives: event.target.value })}
          />
        )}
      </Field>
      <div className="button-row">
        <button type="submit" className="button button-primary">
          {t.common.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t.common.cancel}
        </button>
      </div>
    </form>
  );
};
