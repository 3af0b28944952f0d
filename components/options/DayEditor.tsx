import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { addWindow, type DayDraft, readDay, type WindowDraft } from './schedule-draft';

interface DayEditorProps {
  t: PageCatalogue;
  /** Weekday or date, before each field's own name. */
  name: string;
  day: DayDraft;
  isDisabled: boolean;
  onChange(day: DayDraft): void;
}

const maxWindows = 6;

/** The windows of one day; none means closed, a gap between two is a break. */
export const DayEditor = ({ t, name, day, isDisabled, onChange }: DayEditorProps) => {
  const words = t.options.hours;
  const { faults } = readDay(day);
  const edit = (index: number, change: Partial<WindowDraft>) =>
    onChange(day.map((window, place) => (place === index ? { ...window, ...change } : window)));
  const input = (index: number, end: keyof WindowDraft, value: string) => (
    <input
      className="input time-input"
      aria-label={end === 'from' ? words.fromOf(name, index + 1) : words.toOf(name, index + 1)}
      aria-invalid={faults[index] !== undefined}
      value={value}
      disabled={isDisabled}
      onChange={(event) => edit(index, { [end]: event.target.value })}
    />
  );
  return (
    <div className="day-windows">
      {day.length === 0 && <span className="quiet">{words.closed}</span>}
      {day.map(({ from, to }, index) => {
        const fault = faults[index];
        return (
          <div key={`${name}-${String(index)}`} className="day-window">
            {input(index, 'from', from)}
            <span aria-hidden="true">–</span>
            {input(index, 'to', to)}
            <button
              type="button"
              className="icon-button"
              aria-label={words.removeWindow(name, index + 1)}
              disabled={isDisabled}
              onClick={() => onChange(day.filter((_, place) => place !== index))}
            >
              <Icon name="close" />
            </button>
            {fault && (
              <p className="field-fault" role="alert">
                <Icon name="alert" />
                {words.faults[fault]}
              </p>
            )}
          </div>
        );
      })}
      {day.length < maxWindows && (
        <button
          type="button"
          className="link"
          aria-label={words.addWindowTo(name)}
          disabled={isDisabled}
          onClick={() => onChange(addWindow(day))}
        >
          <Icon name="plus" />
          {words.addWindow}
        </button>
      )}
    </div>
  );
};
