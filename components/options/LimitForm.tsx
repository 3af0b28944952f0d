import { useState } from 'react';
import type { ConsoleId } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { PlatformPreset } from '@/utils/policy/platform-presets';
import type { ResponseLimit } from '@/utils/policy/policy';
import { Field } from './Field';
import { isLocked } from './is-locked';
import { LimitScale } from './LimitScale';
import { LockNote } from './LockNote';
import { type LimitField, toLimitDraft, validateLimit } from './validate-limit';

interface LimitFormProps {
  t: PageCatalogue;
  console: ConsoleId;
  preset: PlatformPreset;
  /** The agent's or supervisor's own limit; undefined while the preset is in force. */
  own: ResponseLimit | undefined;
  locks: readonly string[];
  onSave(limit: ResponseLimit | undefined): void;
}

const fieldOrder: readonly LimitField[] = ['limitSeconds', 'warnAfterSeconds', 'urgentAfterSeconds', 'from', 'to'];

const lockPaths: Record<LimitField, string> = {
  limitSeconds: 'limitSeconds',
  warnAfterSeconds: 'warnAfterSeconds',
  urgentAfterSeconds: 'urgentAfterSeconds',
  from: 'hours',
  to: 'hours',
};

/** The limit of one console: what the platform asks for, and what is in force. */
export const LimitForm = ({ t, console, preset, own, locks, onSave }: LimitFormProps) => {
  const words = t.options.limits;
  const [draft, setDraft] = useState(() => toLimitDraft(own ?? preset.limit));
  const { limit, faults } = validateLimit(draft);
  const isFieldLocked = (field: LimitField) => isLocked(locks, `response.consoles.${console}.${lockPaths[field]}`);
  const isAnyLocked = fieldOrder.some(isFieldLocked);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(toLimitDraft(own ?? preset.limit));
  const reset = () => {
    setDraft(toLimitDraft(preset.limit));
    onSave(undefined);
  };
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (limit) onSave(limit);
      }}
    >
      <div className="card-head">
        <h3>{t.common.consoles[console]}</h3>
        <span className="tag">{own ? words.own : words.preset}</span>
      </div>
      <LimitScale t={t} limit={limit} />
      <div className="field-grid">
        {fieldOrder.map((field) => {
          const fault = faults[field];
          return (
            <Field
              key={field}
              label={
                <>
                  {words.fields[field]}
                  {isFieldLocked(field) && <LockNote t={t} />}
                </>
              }
              fault={fault && words.faults[fault]}
            >
              {(attributes) => (
                <input
                  {...attributes}
                  className="input digits-input"
                  inputMode="numeric"
                  value={draft[field]}
                  disabled={isFieldLocked(field)}
                  onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
                />
              )}
            </Field>
          );
        })}
      </div>
      <p className="quiet">
        {words.source(words.confidence[preset.confidence])}
        {words.sources[console]}
      </p>
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={!limit || !isChanged}>
          {t.common.save}
        </button>
        {own && (
          <button type="button" className="button" onClick={reset} disabled={isAnyLocked}>
            {words.reset}
          </button>
        )}
      </div>
    </form>
  );
};
