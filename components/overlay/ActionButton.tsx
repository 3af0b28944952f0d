import type { ButtonHTMLAttributes } from 'react';
import { useTrustedAction } from '../hooks/use-trusted-action';

type Attributes = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled' | 'type'>;

export interface ActionButtonProps extends Attributes {
  onAction(): void;
  /** Stays focusable, so that its reason can be read. */
  isDisabled?: boolean;
}

/** The only kind of button the overlay has: it acts on trusted events and only while it can be seen. */
export function ActionButton({ onAction, isDisabled = false, ...attributes }: ActionButtonProps) {
  const { ref, onClick } = useTrustedAction(() => {
    if (!isDisabled) onAction();
  });
  return <button type="button" {...attributes} ref={ref} onClick={onClick} aria-disabled={isDisabled || undefined} />;
}
