import { useState } from 'react';
import type { ChangeSettings } from '@/components/shared/page/use-settings';
import type { ConsoleId } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Clock } from '@/utils/policy/response-policy';
import type { PolicyAccess } from './access';
import {
  buildClockPatch,
  type ClockDraft,
  type ClockField,
  listClockFields,
  toClockDraft,
  validateClockDraft,
} from './clock-draft';
import { describeClock } from './describe-path';
import { Field } from './Field';
import { LimitScale } from './LimitScale';
import { PolicySwitch } from './PolicySwitch';
import { formatWindow } from './time-text';

interface ClockFormProps {
  t: PageCatalogue;
  console: ConsoleId;
  clock: Clock;
  /** The platform's or the shipped values; undefined for a house target that was added here. */
  preset: Clock | undefined;
  access: PolicyAccess;
  change: ChangeSettings;
}

/** What the platform measures with this clock, in one line. */
const describeFacts = (t: PageCatalogue, { limitSeconds, hours, unit, measures, hoursApplyTo }: Clock): string => {
  const { facts, units } = t.options.limits;
  return [
    facts.within(limitSeconds),
    hours.from === 0 && hours.to === 1440 ? facts.allDay : facts.hours(formatWindow(hours)),
    ...(hoursApplyTo === 'session-start' ? [facts.bySessionStart] : []),
    ...(measures === 'first-reply' ? [facts.firstReplyOnly] : []),
    units[unit],
  ].join(' · ');
};

/** One clock: the platform's facts, and what may be set about it. */
export const ClockForm = ({ t, console, clock, preset, access, change }: ClockFormProps) => {
  const words = t.options.limits;
  const path = `response.consoles.${console}.clocks.${clock.id}`;
  // Only what was typed: a field that another page changes meanwhile shows its new value.
  const [typed, setTyped] = useState<Partial<ClockDraft>>({});
  const stored = toClockDraft(clock);
  const draft = { ...stored, ...typed };
  const { clock: valid, faults } = validateClockDraft(clock, draft);
  const isChanged = listClockFields(clock).some((field) => draft[field] !== stored[field]);
  const isOwn = JSON.stringify(clock) !== JSON.stringify(preset);
  const lockPathOf = (field: ClockField) => `${path}.${field === 'from' || field === 'to' ? 'hours' : field}`;
  const name = describeClock(t, clock.id);
  const save = async (next: Clock) => {
    const reason = await change(buildClockPatch(console, clock, next));
    if (!reason) setTyped({});
  };
  const reset = async () => {
    const reason = await change({ forget: [path] });
    if (!reason) setTyped({});
  };
  return (
    <form
      className="clock stack"
      aria-label={`${t.common.consoles[console]} · ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid && isChanged) void save(valid);
      }}
    >
      <div className="card-head">
        <h4>{name}</h4>
        {clock.origin === 'platform' && <span className="tag">{words.platform}</span>}
      </div>
      <p className="quiet">{describeFacts(t, clock)}</p>
      <LimitScale t={t} clock={valid} />
      <div className="field-grid">
        {listClockFields(clock).map((field) => {
          const fault = faults[field];
          return (
            <Field
              key={field}
              t={t}
              label={words.fields[field]}
              fault={fault && words.faults[fault]}
              guard={{ access, path: lockPathOf(field) }}
            >
              {(attributes) => (
                <input
                  {...attributes}
                  className="input digits-input"
                  inputMode={field === 'from' || field === 'to' ? 'text' : 'numeric'}
                  placeholder={field === 'targetPercent' ? words.noTarget : undefined}
                  value={draft[field]}
                  onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
                />
              )}
            </Field>
          );
        })}
      </div>
      <PolicySwitch
        t={t}
        label={words.fields.isAlarming}
        note={words.isAlarmingNote}
        isOn={clock.isAlarming}
        guard={{ access, path: `${path}.isAlarming` }}
        onChange={(isAlarming) =>
          void change({ policy: { response: { consoles: { [console]: { clocks: [{ id: clock.id, isAlarming }] } } } } })
        }
      />
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={!valid || !isChanged}>
          {t.common.save}
        </button>
        {isOwn && (
          <button
            type="button"
            className="button"
            disabled={!access.isBranchEditable(path)}
            onClick={() => void reset()}
          >
            {preset ? words.reset : words.removeHouse}
          </button>
        )}
      </div>
    </form>
  );
};
