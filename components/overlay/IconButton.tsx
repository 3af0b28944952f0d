import { ActionButton, type ActionButtonProps } from './ActionButton';
import { Icon } from './Icon';
import type { IconName } from './icon-names';

interface IconButtonProps extends Omit<ActionButtonProps, 'children' | 'title'> {
  icon: IconName;
  label: string;
}

/** A square button with a drawing; its label is also the tooltip. */
export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <ActionButton {...rest} className={`icon-button ${className}`} aria-label={label} title={label}>
      <Icon name={icon} />
    </ActionButton>
  );
}
