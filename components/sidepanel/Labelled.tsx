import { type ReactNode, useId } from 'react';

/** A control under its label; give it the id. */
export const Labelled = ({ label, children }: { label: string; children(id: string): ReactNode }) => {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
};
