import { useRef, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { maxOwnRules } from '@/utils/policy/own-rules';
import { Field } from './Field';
import { LockNote } from './LockNote';
import { LockToggle } from './LockToggle';
import { findPhraseFault } from './own-phrase-draft';
import type { SectionProps } from './section';

/** Expressions that may be written although they hold marked words. */
export const AllowedCard = ({ t, snapshot, access, change }: SectionProps) => {
  const words = t.options.ownRules;
  const { allowed } = snapshot.settings.policy.check;
  const [typed, setTyped] = useState('');
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const guard = { access, path: 'check.allowed' };
  const isDisabled = !access.isEditable(guard.path);
  const isFull = allowed.length >= maxOwnRules;
  const fault = isFull ? words.isFull(maxOwnRules) : findPhraseFault(t, typed, allowed);
  const save = (next: string[]) => change({ policy: { check: { allowed: next } } });
  const focusField = () => form.current?.querySelector('input')?.focus();
  const add = async () => {
    setIsTried(true);
    if (fault) return focusField();
    if (await save([...allowed, typed.trim()])) return;
    setTyped('');
    setIsTried(false);
  };
  const remove = async (text: string) => {
    if (!(await save(allowed.filter((it) => it !== text)))) focusField();
  };
  return (
    <section className="card stack" aria-label={words.allowed}>
      <div className="card-head">
        <h3>{words.allowed}</h3>
        <LockNote t={t} guard={guard} />
        <span className="spring" />
        <LockToggle t={t} guard={guard} />
      </div>
      <p className="quiet">{words.allowedNote}</p>
      {allowed.length === 0 && <p className="quiet">{words.noAllowed}</p>}
      {allowed.length > 0 && (
        <ul className="own-list">
          {allowed.map((text) => (
            <li key={text} className="own-line">
              <span className="own-words own-phrase">{text}</span>
              <button
                type="button"
                className="link"
                aria-label={words.removeOf(text)}
                disabled={isDisabled}
                onClick={() => void remove(text)}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        ref={form}
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field t={t} label={words.newAllowed} fault={isTried || typed !== '' ? fault : undefined}>
          {(attributes) => (
            <input
              {...attributes}
              className="input"
              autoComplete="off"
              value={typed}
              disabled={isDisabled}
              onChange={(event) => {
                setTyped(event.target.value);
                setIsTried(false);
              }}
            />
          )}
        </Field>
        <button type="submit" className="button" disabled={isDisabled}>
          <Icon name="plus" />
          {words.allow}
        </button>
      </form>
    </section>
  );
};
