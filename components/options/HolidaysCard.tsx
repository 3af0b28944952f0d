import { useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { Schedule } from '@/utils/policy/response-policy';
import { DayEditor } from './DayEditor';
import { Field } from './Field';
import { LockNote } from './LockNote';
import { LockToggle } from './LockToggle';
import { type DayDraft, readDay, toDayDraft } from './schedule-draft';
import type { SectionProps } from './section';

type Holidays = Schedule['holidays'];
const maxHolidays = 400;

/** Days that replace their weekday: closed, or with windows of their own. */
export const HolidaysCard = ({ t, snapshot, access, change }: SectionProps) => {
  const words = t.options.hours;
  const { holidays } = snapshot.settings.policy.response.schedule;
  const [date, setDate] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, DayDraft>>>({});
  const guard = { access, path: 'response.schedule.holidays' };
  const isDisabled = !access.isEditable(guard.path);
  const isKnown = holidays.some((holiday) => holiday.date === date);
  const canAdd = /^\d{4}-\d{2}-\d{2}$/.test(date) && !isKnown && holidays.length < maxHolidays;
  const save = (next: Holidays) =>
    change({
      policy: { response: { schedule: { holidays: [...next].sort((a, b) => a.date.localeCompare(b.date)) } } },
    });
  const add = async () => {
    if (!(await save([...holidays, { date, windows: [] }]))) setDate('');
  };
  /** Kept as typed while a window is not whole yet; saved as soon as the day can be read. */
  const edit = async (changed: string, day: DayDraft) => {
    setTyped({ ...typed, [changed]: day });
    const { windows } = readDay(day);
    if (windows) await save(holidays.map((holiday) => (holiday.date === changed ? { ...holiday, windows } : holiday)));
  };
  return (
    <section className="card stack" aria-label={words.holidays}>
      <div className="card-head">
        <h3>{words.holidays}</h3>
        <LockNote t={t} guard={guard} />
        <span className="spring" />
        <LockToggle t={t} guard={guard} />
      </div>
      <p className="quiet">{words.holidaysNote}</p>
      {holidays.length > 0 && (
        <ul className="week">
          {holidays.map(({ date: name, windows }) => (
            <li key={name} className="week-day">
              <span className="week-name">{name}</span>
              <DayEditor
                t={t}
                name={name}
                day={typed[name] ?? toDayDraft(windows)}
                isDisabled={isDisabled}
                onChange={(day) => void edit(name, day)}
              />
              <button
                type="button"
                className="link"
                aria-label={words.removeHolidayOf(name)}
                disabled={isDisabled}
                onClick={() => void save(holidays.filter((holiday) => holiday.date !== name))}
              >
                {words.removeHoliday}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (canAdd) void add();
        }}
      >
        <Field t={t} label={words.newHoliday} fault={isKnown ? words.holidayKnown : undefined}>
          {(attributes) => (
            <input
              {...attributes}
              className="input"
              type="date"
              value={date}
              disabled={isDisabled}
              onChange={(event) => setDate(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button" disabled={isDisabled || !canAdd}>
          <Icon name="plus" />
          {words.addHoliday}
        </button>
      </form>
    </section>
  );
};
