import { type IconName, type IconShape, iconShapes } from './icon-paths';

/** One drawing in the colour of the text around it. Hidden from screen readers: a label or text stands beside it. */
export function Icon({ name, size = 14 }: { name: IconName; size?: number }) {
  const shape: IconShape = iconShapes[name];
  return (
    <svg className="icon" data-icon={name} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {shape.fill && <path d={shape.fill} />}
      {shape.line && <path className="icon-line" d={shape.line} />}
    </svg>
  );
}
