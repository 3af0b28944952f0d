import { useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { type AlertFrom, type AlertPolicy, alertFromSchema } from '@/utils/policy/alert-policy';
import { Field } from './Field';
import { NumberField } from './NumberField';
import type { SectionProps } from './section';

const channels = ['mark', 'title', 'badge', 'notification', 'sound'] as const;
const stages: readonly AlertFrom[] = alertFromSchema.options;

const numbers = [
  { field: 'repeatSeconds', min: 0, max: 3600 },
  { field: 'budgetPerHour', min: 1, max: 600 },
  { field: 'snoozeMinutes', min: 1, max: 60 },
] as const;

/** From which stage each channel speaks, how loud, how often. */
export const AlertsSection = ({ t, io, snapshot, access, change }: SectionProps) => {
  const words = t.options.alerts;
  const { alerts } = snapshot.settings.policy;
  const [volume, setVolume] = useState<number>();
  const save = (patch: Partial<AlertPolicy>) => change({ policy: { alerts: patch } });
  const shownVolume = volume ?? alerts.volume;
  const saveVolume = async () => {
    if (volume === undefined) return;
    if (volume !== alerts.volume) await save({ volume });
    setVolume(undefined);
  };
  return (
    <>
      <div className="card stack">
        <h3>{words.channelsTitle}</h3>
        <div className="field-grid">
          {channels.map((channel) => (
            <Field
              key={channel}
              t={t}
              label={words.channels[channel].name}
              note={words.channels[channel].note}
              guard={{ access, path: `alerts.${channel}` }}
            >
              {(attributes) => (
                <select
                  {...attributes}
                  className="input"
                  value={alerts[channel]}
                  onChange={(event) => {
                    const from = alertFromSchema.safeParse(event.target.value);
                    if (from.success) void save({ [channel]: from.data });
                  }}
                >
                  {stages.map((stage) => (
                    <option key={stage} value={stage}>
                      {words.from[stage]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ))}
        </div>
      </div>
      <div className="card stack">
        <div className="inline-form volume">
          <Field
            t={t}
            label={words.volume}
            note={words.percent(Math.round(shownVolume * 100))}
            guard={{ access, path: 'alerts.volume' }}
          >
            {(attributes) => (
              <input
                {...attributes}
                className="range"
                type="range"
                min={0}
                max={100}
                step={5}
                value={Math.round(shownVolume * 100)}
                onChange={(event) => setVolume(Number(event.target.value) / 100)}
                onPointerUp={() => void saveVolume()}
                onKeyUp={() => void saveVolume()}
                onBlur={() => void saveVolume()}
              />
            )}
          </Field>
          <button type="button" className="button" onClick={() => io.playAlert(shownVolume)}>
            <Icon name="play" />
            {words.listen}
          </button>
        </div>
        <div className="field-grid">
          {numbers.map(({ field, min, max }) => (
            <NumberField
              key={field}
              t={t}
              label={words.fields[field].name}
              note={words.fields[field].note}
              value={alerts[field]}
              min={min}
              max={max}
              guard={{ access, path: `alerts.${field}` }}
              onSave={(value) => save({ [field]: value })}
            />
          ))}
        </div>
      </div>
    </>
  );
};
