/** Viewport coordinates in CSS px. */
export interface PlainBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where an element stands; undefined where nothing of it is drawn. Injected, so that tests need no browser. */
export type ReadLayout = (element: Element) => PlainBox | undefined;

/** The real one. Asks the browser for a layout: for calibration and, where nothing else tells who wrote, once per message. */
export const readPageLayout: ReadLayout = (element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
};

export type Side = 'left' | 'right' | 'middle';

/** On which side of a list a bubble stands; undefined where it is as wide as the list. */
export const readSide = (list: PlainBox | undefined, bubble: PlainBox | undefined): Side | undefined => {
  if (!list || !bubble || bubble.width > list.width * 0.92) return undefined;
  const before = bubble.left - list.left;
  const after = list.left + list.width - (bubble.left + bubble.width);
  if (Math.abs(before - after) < list.width * 0.08) return 'middle';
  return before < after ? 'left' : 'right';
};
