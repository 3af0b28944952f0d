import { LinesField } from './LinesField';
import type { SectionProps } from './section';
import { parseAvoid, parseUse, writeAvoid, writeUse } from './voice-text';

/** The shop's voice: the same words from everybody. A supervisor may lock it. */
export const VoiceCard = ({ t, snapshot, access, change }: SectionProps) => {
  const words = t.options.suggestions;
  const { use, avoid } = snapshot.settings.policy.spoken;
  const [storedUse, storedAvoid] = [writeUse(use), writeAvoid(avoid)];
  return (
    <div className="card stack">
      <h3>{words.voice}</h3>
      <p className="quiet">{words.voiceNote}</p>
      <LinesField
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
      <LinesField
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
