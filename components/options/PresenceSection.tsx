import { consoleIds } from '@/utils/conversation/types';
import type { PresencePolicy, PromisePolicy } from '@/utils/policy/alert-policy';
import { LockNote } from './LockNote';
import { LockToggle } from './LockToggle';
import { NumberField } from './NumberField';
import { PolicySwitch } from './PolicySwitch';
import type { SectionProps } from './section';

/** Also those that this browser does not know yet: a supervisor chooses for all. */
const watchable = consoleIds.filter((console) => console !== 'practice');

/** Whether somebody is at the console, what was promised, and who covers for whom. */
export const PresenceSection = ({ t, snapshot, access, change }: SectionProps) => {
  const words = t.options.presence;
  const { presence, promises, cover } = snapshot.settings.policy;
  const savePresence = (patch: Partial<PresencePolicy>) => change({ policy: { presence: patch } });
  const savePromises = (patch: Partial<PromisePolicy>) => change({ policy: { promises: patch } });
  const consoles = { access, path: 'presence.consoles' };
  const toggle = (console: string, isOn: boolean) =>
    savePresence({
      consoles: isOn ? [...presence.consoles, console] : presence.consoles.filter((one) => one !== console),
    });
  return (
    <>
      <div className="card stack">
        <PolicySwitch
          t={t}
          label={words.enabled}
          note={words.enabledNote}
          isOn={presence.enabled}
          guard={{ access, path: 'presence.enabled' }}
          onChange={(enabled) => void savePresence({ enabled })}
        />
        <PolicySwitch
          t={t}
          label={words.remindShiftStart}
          note={words.remindShiftStartNote}
          isOn={presence.remindShiftStart}
          isDisabled={!presence.enabled}
          guard={{ access, path: 'presence.remindShiftStart' }}
          onChange={(remindShiftStart) => void savePresence({ remindShiftStart })}
        />
        <div className="field-grid">
          <NumberField
            t={t}
            label={words.afterSeconds}
            value={presence.afterSeconds}
            min={5}
            max={3600}
            guard={{ access, path: 'presence.afterSeconds' }}
            onSave={(afterSeconds) => savePresence({ afterSeconds })}
          />
        </div>
        <div className="guarded">
          <fieldset className="choices" disabled={!access.isEditable(consoles.path) || !presence.enabled}>
            <legend>
              {words.consoles}
              <LockNote t={t} guard={consoles} />
            </legend>
            {watchable.map((console) => (
              <label key={console} className="choice">
                <input
                  type="checkbox"
                  checked={presence.consoles.includes(console)}
                  onChange={(event) => void toggle(console, event.target.checked)}
                />
                <span>{t.common.consoles[console]}</span>
              </label>
            ))}
            <p className="quiet">{words.consolesNote}</p>
          </fieldset>
          <LockToggle t={t} guard={consoles} />
        </div>
      </div>
      <div className="card stack">
        <PolicySwitch
          t={t}
          label={words.promises}
          note={words.promisesNote}
          isOn={promises.enabled}
          guard={{ access, path: 'promises.enabled' }}
          onChange={(enabled) => void savePromises({ enabled })}
        />
        <div className="field-grid">
          <NumberField
            t={t}
            label={words.defaultMinutes}
            value={promises.defaultMinutes}
            min={1}
            max={1440}
            guard={{ access, path: 'promises.defaultMinutes' }}
            onSave={(defaultMinutes) => savePromises({ defaultMinutes })}
          />
        </div>
      </div>
      <div className="card stack">
        <h3>{words.cover}</h3>
        <p className="quiet">{words.coverNote}</p>
        <div className="field-grid">
          <NumberField
            t={t}
            label={words.coverMinutes}
            value={cover.minutes}
            min={1}
            max={240}
            guard={{ access, path: 'cover.minutes' }}
            onSave={(minutes) => change({ policy: { cover: { minutes } } })}
          />
        </div>
      </div>
    </>
  );
};
