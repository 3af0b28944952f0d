import { type ReactNode, useId } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { type Guard, LockNote } from './LockNote';
import { LockToggle } from './LockToggle';

interface FieldProps {
  t: PageCatalogue;
  label: ReactNode;
  note?: ReactNode;
  /** What is wrong with the value, in words. */
  fault?: string;
  /** For a field of the policy: it may be locked. */
  guard?: Guard;
  /** Renders the control; spread the given attributes on it. */
  children(attributes: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
    disabled: boolean;
  }): ReactNode;
}

/** A labelled control with its lock, its note and its fault, tied together for screen readers. */
export const Field = ({ t, label, note, fault, guard, children }: FieldProps) => {
  const id = useId();
  const describedBy = [note && `${id}-note`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {label}
          {guard && <LockNote t={t} guard={guard} />}
        </label>
        {guard && <LockToggle t={t} guard={guard} />}
      </div>
      {children({
        id,
        'aria-describedby': describedBy,
        'aria-invalid': fault !== undefined,
        disabled: guard !== undefined && !guard.access.isEditable(guard.path),
      })}
      {note && (
        <p className="quiet" id={`${id}-note`}>
          {note}
        </p>
      )}
      {fault && (
        <p className="field-fault" id={`${id}-fault`}>
          <Icon name="alert" />
          {fault}
        </p>
      )}
    </div>
  );
};
