import { type ReactNode, useId } from 'react';
import { Icon } from '@/components/shared/page/Icon';

interface FieldProps {
  label: ReactNode;
  note?: ReactNode;
  /** What is wrong with the value, in words. */
  fault?: string;
  /** Renders the control; spread the given attributes on it. */
  children(attributes: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }): ReactNode;
}

/** A labelled control with its note and its fault, tied together for screen readers. */
export const Field = ({ label, note, fault, children }: FieldProps) => {
  const id = useId();
  const describedBy = [note && `${id}-note`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': fault !== undefined })}
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
