import { ActionButton } from './ActionButton';

/** A short word that acts, at the end of a line. */
export const SmallButton = ({ text, onAction }: { text: string; onAction(): void }) => (
  <ActionButton className="button is-small" onAction={onAction}>
    {text}
  </ActionButton>
);
