import type { IconName } from './icon-names';

/** One drawing in the colour of the text around it. Hidden from screen readers: a label or text stands beside it. */
export function Icon({ name, size = 14 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" data-icon={name} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path className="icon-fill" />
      <path className="icon-line" />
    </svg>
  );
}
