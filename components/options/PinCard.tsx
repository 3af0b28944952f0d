import { useState } from 'react';
import { Field } from './Field';
import type { SectionProps } from './section';

const minPinLength = 4;

/** Sets, changes or removes the PIN; typed twice, because nobody can read it back. */
export const PinCard = ({ t, io, supervisor, notify }: SectionProps) => {
  const words = t.options.supervisor;
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const { hasPin } = supervisor.state;
  const isShort = pin !== '' && pin.length < minPinLength;
  const isDifferent = again !== '' && pin !== again;
  const settle = async (doing: ReturnType<typeof io.supervisor.setPin>, done: string) => {
    const result = await doing;
    if (!result.ok) {
      notify(words.pinProblems[result.reason], 'bad');
      return supervisor.reload();
    }
    setPin('');
    setAgain('');
    supervisor.accept(result.value);
    notify(done);
  };
  const field = (label: string, value: string, fault: string | undefined, edit: (text: string) => void) => (
    <Field t={t} label={label} fault={fault}>
      {(attributes) => (
        <input
          {...attributes}
          className="input pin-input"
          type="password"
          autoComplete="new-password"
          maxLength={64}
          value={value}
          onChange={(event) => edit(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <form
      className="card stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void settle(io.supervisor.setPin(pin), words.pinSet);
      }}
    >
      <h3>{hasPin ? words.changePin : words.setPin}</h3>
      <p className="quiet">{words.pinNote}</p>
      <div className="field-grid">
        {field(words.newPin, pin, isShort ? words.pinProblems['bad-pin'] : undefined, setPin)}
        {field(words.pinAgain, again, isDifferent ? words.pinDiffers : undefined, setAgain)}
      </div>
      <div className="button-row">
        <button type="submit" className="button" disabled={pin.length < minPinLength || pin !== again}>
          {hasPin ? words.changePin : words.setPin}
        </button>
        {hasPin && (
          <button
            type="button"
            className="button"
            onClick={() => void settle(io.supervisor.removePin(), words.pinRemoved)}
          >
            {words.removePin}
          </button>
        )}
      </div>
    </form>
  );
};
