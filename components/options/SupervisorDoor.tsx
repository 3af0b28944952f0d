import { useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { Field } from './Field';
import type { SectionProps } from './section';
import type { PinReason } from './types';

/** The way into the supervisor's part, and out of it. */
export const SupervisorDoor = ({ t, io, access, supervisor, notify }: SectionProps) => {
  const words = t.options.supervisor;
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<PinReason>();
  const [isTrying, setIsTrying] = useState(false);
  const { hasPin } = supervisor.state;
  const enter = async () => {
    setIsTrying(true);
    try {
      const result = await io.supervisor.unlock(pin);
      setPin('');
      setFault(result.ok ? undefined : result.reason);
      if (!result.ok) return await supervisor.reload();
      supervisor.accept(result.value);
      notify(words.entered);
    } catch {
      notify(t.options.problems['storage-failed'], 'bad'); // the background did not answer
    } finally {
      setIsTrying(false);
    }
  };
  const leave = async () => {
    supervisor.accept(await io.supervisor.lock());
    notify(words.left);
  };
  if (access.isSupervisor) {
    return (
      <div className="card stack">
        <p>{words.inside}</p>
        {!hasPin && (
          <p className="problem">
            <Icon name="alert" />
            {words.noPin}
          </p>
        )}
        <div className="button-row">
          <button type="button" className="button button-primary" onClick={() => void leave()}>
            <Icon name="lock" />
            {words.leave}
          </button>
        </div>
      </div>
    );
  }
  const seconds = Math.ceil((supervisor.state.retryAt - io.clock.now()) / 1000);
  return (
    <form
      className="card stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      {hasPin ? (
        <Field
          t={t}
          label={words.pin}
          fault={fault && (seconds > 0 ? words.waitFor(seconds) : words.pinProblems[fault])}
        >
          {(attributes) => (
            <input
              {...attributes}
              className="input pin-input"
              type="password"
              autoComplete="off"
              maxLength={64}
              value={pin}
              onChange={(event) => setPin(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <p>{words.openToAll}</p>
      )}
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={isTrying || (hasPin && pin === '')}>
          <Icon name="unlock" />
          {words.enter}
        </button>
      </div>
    </form>
  );
};
