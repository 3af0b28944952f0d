import { useState } from 'react';
import { DayEditor } from './DayEditor';
import { Field } from './Field';
import { LockNote } from './LockNote';
import { LockToggle } from './LockToggle';
import { type DayDraft, listTimeZones, readDay, toDayDraft } from './schedule-draft';
import type { SectionProps } from './section';

/** The shop's week: windows per day, and the zone they are meant in. */
export const WeekCard = ({ t, snapshot, access, change }: SectionProps) => {
  const words = t.options.hours;
  const { schedule } = snapshot.settings.policy.response;
  /** Only the days that were typed in. */
  const [typed, setTyped] = useState<Readonly<Record<number, DayDraft>>>({});
  const week = schedule.week.map((windows, weekday) => typed[weekday] ?? toDayDraft(windows));
  const days = week.map(readDay);
  const isValid = days.every(({ windows }) => windows !== undefined);
  const isChanged = week.some((day, weekday) => {
    const stored = toDayDraft(schedule.week[weekday] ?? []);
    return JSON.stringify(day) !== JSON.stringify(stored);
  });
  const guard = { access, path: 'response.schedule.week' };
  const isDisabled = !access.isEditable(guard.path);
  const save = async () => {
    const reason = await change({
      policy: { response: { schedule: { week: days.flatMap(({ windows }) => (windows ? [windows] : [])) } } },
    });
    if (!reason) setTyped({});
  };
  const copyToAll = (day: DayDraft) => setTyped(Object.fromEntries(week.map((_, weekday) => [weekday, day])));
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid && isChanged) void save();
      }}
    >
      <Field
        t={t}
        label={words.timeZone}
        note={words.timeZoneNote}
        guard={{ access, path: 'response.schedule.timeZone' }}
      >
        {(attributes) => (
          <select
            {...attributes}
            className="input"
            value={schedule.timeZone}
            onChange={(event) => void change({ policy: { response: { schedule: { timeZone: event.target.value } } } })}
          >
            {listTimeZones(schedule).map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="card-head">
        <h3>{words.week}</h3>
        <LockNote t={t} guard={guard} />
        <span className="spring" />
        <LockToggle t={t} guard={guard} />
      </div>
      <p className="quiet">{words.weekNote}</p>
      <ul className="week">
        {words.weekdays.map((name, weekday) => {
          const day = week[weekday] ?? [];
          return (
            <li key={name} className="week-day">
              <span className="week-name">{name}</span>
              <DayEditor
                t={t}
                name={name}
                day={day}
                isDisabled={isDisabled}
                onChange={(next) => setTyped({ ...typed, [weekday]: next })}
              />
              <button
                type="button"
                className="link"
                aria-label={words.copyToAllOf(name)}
                disabled={isDisabled}
                onClick={() => copyToAll(day)}
              >
                {words.copyToAll}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={isDisabled || !isValid || !isChanged}>
          {t.common.save}
        </button>
        {isChanged && (
          <button type="button" className="button" onClick={() => setTyped({})}>
            {t.common.cancel}
          </button>
        )}
      </div>
    </form>
  );
};
