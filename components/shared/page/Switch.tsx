import { type ReactNode, useId } from 'react';

interface SwitchProps {
  label: ReactNode;
  /** A quiet second line. */
  note?: ReactNode;
  isOn: boolean;
  isDisabled?: boolean;
  onChange(isOn: boolean): void;
}

/** A labelled on/off control; a real checkbox, so that keyboard and screen readers know it. */
export const Switch = ({ label, note, isOn, isDisabled = false, onChange }: SwitchProps) => {
  const id = useId();
  return (
    <div className="switch-row">
      <label className="switch-words" htmlFor={id}>
        <span className="switch-label">{label}</span>
        {note && (
          <span className="quiet" id={`${id}-note`}>
            {note}
          </span>
        )}
      </label>
      <input
        id={id}
        className="switch"
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        disabled={isDisabled}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
    </div>
  );
};
