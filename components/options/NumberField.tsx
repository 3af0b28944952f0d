import { type ReactNode, useState } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { Field } from './Field';
import type { Guard } from './LockNote';

interface NumberFieldProps {
  t: PageCatalogue;
  label: string;
  note?: ReactNode;
  value: number;
  min: number;
  max: number;
  guard: Guard;
  onSave(value: number): Promise<unknown>;
}

/** A whole number that is saved when the field is left or Enter is pressed; a fault stays at the field. */
export const NumberField = ({ t, label, note, value, min, max, guard, onSave }: NumberFieldProps) => {
  const [draft, setDraft] = useState<string>();
  const text = draft ?? String(value);
  const typed = /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined;
  const isInRange = typed !== undefined && typed >= min && typed <= max;
  const { faults } = t.options.limits;
  const fault = typed === undefined ? faults['not-a-number'] : isInRange ? undefined : t.options.range(min, max);
  const commit = async () => {
    if (draft === undefined || !isInRange) return;
    if (typed !== value) await onSave(typed);
    setDraft(undefined);
  };
  return (
    <Field t={t} label={label} note={note} fault={fault} guard={guard}>
      {(attributes) => (
        <input
          {...attributes}
          className="input digits-input"
          inputMode="numeric"
          value={text}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => void commit()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void commit();
          }}
        />
      )}
    </Field>
  );
};
