import type { Box } from '@/utils/consoles/types';

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Where an element stands in the viewport (CSS px), and how much of it its scrolling ancestors let through.
 * Reads the layout: for drawing code, once per frame, never for observers. Undefined where nothing is drawn.
 */
export const readBox = (element: Element | undefined): Box | undefined => {
  if (!element?.isConnected) return undefined;
  const rect = element.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) return undefined;
  const view = element.ownerDocument.documentElement;
  let clip: Edges = { left: 0, top: 0, right: view.clientWidth, bottom: view.clientHeight };
  for (let up = element.parentElement; up && up !== element.ownerDocument.body; up = up.parentElement) {
    if (isClipping(up)) clip = intersect(clip, up.getBoundingClientRect());
  }
  return { ...toBox(rect), clip: toBox(clip) };
};

const isClipping = (element: Element) => {
  const { overflowX, overflowY } = getComputedStyle(element);
  return overflowX !== 'visible' || overflowY !== 'visible';
};

const intersect = (a: Edges, b: Edges): Edges => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

const toBox = ({ left, top, right, bottom }: Edges) => ({
  left,
  top,
  width: Math.max(0, right - left),
  height: Math.max(0, bottom - top),
});
