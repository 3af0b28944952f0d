import type { Size } from '../hooks/use-viewport';
import type { OverlayBox } from './types';

export interface Place {
  left: number;
  top: number;
}

/** Where a surface hangs above the composer: CSS px from the viewport's left and bottom edges. */
export interface Anchor {
  left: number;
  bottom: number;
  width: number;
  maxHeight: number;
}

const margin = 8;
/** Room for the composer chip between the composer and a surface above it. */
const chipRoom = 42;
/** Where the line over the chip begins, above the composer, and how wide it may be. */
const lineRoom = 36;
const widestLine = 380;
/** Below this the card or panel may cover the chip: it says the same and more. */
const comfortableHeight = 280;
const leastHeight = 160;
/** A dock gets at least this much before it scrolls: header and four rows, or the menu. */
const leastDockHeight = 172;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** Moves a place just so far that the whole surface stays in the viewport. */
export const clampPlace = (place: Place, size: Size, viewport: Size): Place => ({
  left: clamp(place.left, margin, Math.max(margin, viewport.width - size.width - margin)),
  top: clamp(place.top, margin, Math.max(margin, viewport.height - size.height - margin)),
});

const overlaps = (place: Place, size: Size, box: OverlayBox): boolean =>
  place.left < box.left + box.width &&
  place.left + size.width > box.left &&
  place.top < box.top + box.height &&
  place.top + size.height > box.top;

/**
 * Keeps the dock in the viewport and above the composer: in the composer's columns, the send button below it included,
 * nothing of ours may lie. A long queue scrolls instead of growing over it.
 */
export function fitDock(
  place: Place,
  size: Size,
  viewport: Size,
  composer: OverlayBox | undefined,
): Place & { maxHeight: number } {
  const { left } = clampPlace(place, size, viewport);
  const isInColumns = composer && left < composer.left + composer.width && left + size.width > composer.left;
  const ceiling = isInColumns ? composer.top - chipRoom : 0;
  const floor = ceiling > leastDockHeight + margin ? ceiling : viewport.height - margin;
  const top = clamp(place.top, margin, Math.max(margin, floor - Math.min(size.height, leastDockHeight)));
  return { left, top, maxHeight: floor - top };
}

/** First corner, right top first, where the strip covers none of `avoid` (composer, conversation list). */
export function chooseFirstPlace(size: Size, viewport: Size, avoid: readonly OverlayBox[]): Place {
  const right = viewport.width - size.width - 16;
  const middle = (viewport.width - size.width) / 2;
  const bottom = viewport.height - size.height - 16;
  const corners: Place[] = [
    { left: right, top: 72 },
    { left: middle, top: 16 },
    { left: 16, top: 72 },
    { left: right, top: bottom },
  ].map((corner) => clampPlace(corner, size, viewport));
  const free = corners.find((corner) => !avoid.some((box) => overlaps(corner, size, box)));
  return free ?? clampPlace({ left: right, top: 72 }, size, viewport);
}

/** Stands a line in the row over the composer chip's, at the composer's right edge, no wider than the composer. */
export const standAbove = (box: OverlayBox, viewport: Size): { right: number; bottom: number; maxWidth: number } => ({
  right: clamp(viewport.width - box.left - box.width, margin / 2, viewport.width),
  bottom: viewport.height - box.top + lineRoom,
  maxWidth: Math.min(box.width, widestLine, viewport.width - margin),
});

/** Hangs a surface above the composer, at its left or right edge; without a composer, in the lower right corner. */
export function hangAbove(box: OverlayBox | undefined, side: 'left' | 'right', wanted: Size, viewport: Size): Anchor {
  const width = Math.min(wanted.width, viewport.width - 2 * margin);
  const edge = box ?? { left: 0, top: viewport.height - margin, width: viewport.width - margin, height: 0 };
  const left = side === 'left' ? edge.left : edge.left + edge.width - width;
  const gap = edge.top - chipRoom - margin < comfortableHeight ? margin / 2 : chipRoom;
  const bottom = clamp(viewport.height - edge.top + gap, margin, viewport.height - leastHeight - margin);
  return {
    left: clamp(left, margin, viewport.width - width - margin),
    bottom,
    width,
    maxHeight: Math.min(wanted.height, viewport.height - bottom - margin),
  };
}

/** The part of a row that may show, as a CSS clip-path inset; undefined when nothing of it is inside the list. */
export function findClipInset(box: OverlayBox): string | undefined {
  const { clip } = box;
  if (!clip) return 'none';
  const top = Math.max(0, clip.top - box.top);
  const left = Math.max(0, clip.left - box.left);
  const bottom = Math.max(0, box.top + box.height - clip.top - clip.height);
  const right = Math.max(0, box.left + box.width - clip.left - clip.width);
  if (top + bottom >= box.height || left + right >= box.width) return undefined;
  return `inset(${top}px ${right}px ${bottom}px ${left}px)`;
}
