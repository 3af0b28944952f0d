import type { Box } from '@/utils/consoles/types';

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What the ancestors of a row let through is the same for its neighbours: kept for one pass of reading. */
let clips = new Map<Element, Edges>();

/**
 * Where an element stands in the viewport (CSS px), and how much of it its scrolling ancestors let through.
 * Reads the layout: for drawing code, once per frame, never for observers. Undefined where nothing is drawn.
 */
export const readBox = (element: Element | undefined): Box | undefined => {
  if (!element?.isConnected) return undefined;
  const rect = element.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) return undefined;
  if (clips.size === 0) {
    queueMicrotask(() => {
      clips = new Map();
    });
  }
  return { ...toBox(rect), clip: toBox(readClip(element.parentElement, element.ownerDocument)) };
};

const readClip = (parent: Element | null, document: Document): Edges => {
  const view = document.documentElement;
  if (!parent || parent === document.body)
    return { left: 0, top: 0, right: view.clientWidth, bottom: view.clientHeight };
  const known = clips.get(parent);
  if (known) return known;
  const around = readClip(parent.parentElement, document);
  const clip = isClipping(parent) ? intersect(around, parent.getBoundingClientRect()) : around;
  clips.set(parent, clip);
  return clip;
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
