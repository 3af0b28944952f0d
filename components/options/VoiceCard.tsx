import { useState } from 'react';
import { Field } from './Field';
import type { SectionProps } from './section';
import { parseAvoid, parseUse, writeAvoid, writeUse } from './voice-text';

interface VoiceFieldProps extends Pick<SectionProps, 't' | 'access'> {
  path: string;
  label: string;
  note: string;
  fault: string;
  stored: string;
  /** Saves what can be read; false where it cannot. */
  onSave(text: string): boolean;
}

/** A list as lines of text; saved when the field is left. Lines that cannot be read stay in it, with the reason. */
const VoiceField = ({ t, access, path, label, note, fault, stored, onSave }: VoiceFieldProps) => {
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

/** The shop's voice: the same words from everybody. A supervisor may lock it. */
export const VoiceCard = ({ t, snapshot, access, change }: SectionProps) => {
  const words = t.options.suggestions;
  const { use, avoid } = snapshot.settings.policy.spoken;
  const [storedUse, storedAvoid] = [writeUse(use), writeAvoid(avoid)];
  return (
    <div className="card stack">
      <h3>{words.voice}</h3>
      <p className="quiet">{words.voiceNote}</p>
      <VoiceField
        key={`use ${storedUse}`}
        t={t}
        access={access}
        path="spoken.use"
        label={words.use}
        note={words.useNote}
        fault={words.useFault}
        stored={storedUse}
        onSave={(text) => {
          const parsed = parseUse(text);
          if (parsed) void change({ policy: { spoken: { use: parsed } } });
          return parsed !== undefined;
        }}
      />
      <VoiceField
        key={`avoid ${storedAvoid}`}
        t={t}
        access={access}
        path="spoken.avoid"
        label={words.avoid}
        note={words.avoidNote}
        fault={words.avoidFault}
        stored={storedAvoid}
        onSave={(text) => {
          const parsed = parseAvoid(text);
          if (parsed) void change({ policy: { spoken: { avoid: parsed } } });
          return parsed !== undefined;
        }}
      />
    </div>
  );
};
