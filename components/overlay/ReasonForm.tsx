import { type KeyboardEvent, useState } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { isComposingKey } from '../hooks/is-composing-key';
import { ActionButton } from './ActionButton';

interface ReasonFormProps {
  t: ConsoleCatalogue;
  onConfirm(reason: string): void;
  onCancel(): void;
}

/** A blocked sentence leaves as it is only with a reason: one of the usual ones, or a typed one. */
export function ReasonForm({ t, onConfirm, onCancel }: ReasonFormProps) {
  const [picked, setPicked] = useState('');
  const [typed, setTyped] = useState('');
  const reason = typed.trim() || picked;
  const confirm = () => {
    if (reason !== '') onConfirm(reason);
  };
  const { check, common } = t;
  return (
    <fieldset className="reason">
      <legend>{check.reasonTitle}</legend>
      {check.reasons.map((text, index) => (
        <label key={text} className="reason-choice">
          <input
            type="radio"
            name="reason"
            data-entry={index === 0 ? '' : undefined}
            checked={typed.trim() === '' && picked === text}
            onChange={() => {
              setPicked(text);
              setTyped('');
            }}
          />
          {text}
        </label>
      ))}
      <input
        className="reason-other"
        type="text"
        maxLength={80}
        placeholder={check.reasonOther}
        aria-label={check.reasonOther}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
          if (event.key === 'Enter' && event.isTrusted && !isComposingKey(event.nativeEvent)) confirm();
        }}
      />
      <div className="actions">
        <ActionButton className="button is-quiet" onAction={onCancel}>
          {common.cancel}
        </ActionButton>
        <ActionButton
          className="button is-danger"
          isDisabled={reason === ''}
          title={reason === '' ? check.reasonNeeded : undefined}
          onAction={confirm}
        >
          {check.confirmSend}
        </ActionButton>
      </div>
    </fieldset>
  );
}
