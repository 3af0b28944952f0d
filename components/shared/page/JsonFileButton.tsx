import { useId } from 'react';
import { Icon } from './Icon';

interface JsonFileButtonProps {
  label: string;
  /** Endings of the files that may be chosen. */
  accept?: string;
  /** The id of what says what became of the file. */
  describedBy?: string;
  onFile(file: File | undefined): void;
}

/** A button that lets a file be chosen, JSON unless told otherwise; reachable by key, since the input is only hidden from sight. */
export const JsonFileButton = ({
  label,
  accept = '.json,application/json',
  describedBy,
  onFile,
}: JsonFileButtonProps) => {
  const id = useId();
  return (
    <label className="button file-button" htmlFor={id}>
      <Icon name="box" />
      {label}
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept={accept}
        aria-describedby={describedBy}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = ''; // the same file may be chosen again after it was mended
        }}
      />
    </label>
  );
};
