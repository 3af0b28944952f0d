import { useState } from 'react';
import { Field } from './Field';
import type { SectionProps } from './section';

interface LinesFieldProps extends Pick<SectionProps, 't' | 'access'> {
  path: string;
  label: string;
  note: string;
  fault: string;
  stored: string;
  /** Saves what can be read; false where it cannot. */
  onSave(text: string): boolean;
}

/** A list as lines of text; saved when the field is left. Lines that cannot be read stay in it, with the reason. */
export const LinesField = ({ t, access, path, label, note, fault, stored, onSave }: LinesFieldProps) => {
  const [text, setText] = useState(stored);
  const [isFaulty, setIsFaulty] = useState(false);
  return (
    <Field t={t} label={label} note={note} fault={isFaulty ? fault : undefined} guard={{ access, path }}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="input"
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => setIsFaulty(text !== stored && !onSave(text))}
        />
      )}
    </Field>
  );
};
