import { autoLockMinutes } from '@/utils/policy/settings';
import { Field } from './Field';
import type { SectionProps } from './section';

/** After how long without input our pages hide names and texts. */
export const AutoLockCard = ({ t, io, snapshot, change }: SectionProps) => {
  const words = t.autoLock;
  const choose = (value: string) => {
    const minutes = autoLockMinutes.find((one) => String(one) === value);
    if (minutes === undefined) return;
    io.noteInput();
    void change({ autoLockMinutes: minutes });
  };
  return (
    <div className="card stack">
      <Field t={t} label={words.label} note={words.note}>
        {(attributes) => (
          <select
            {...attributes}
            className="input auto-lock-choice"
            value={snapshot.settings.autoLockMinutes ?? 0}
            onChange={(event) => choose(event.target.value)}
          >
            {autoLockMinutes.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes === 0 ? words.never : words.after(minutes)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
};
