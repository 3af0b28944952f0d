import type { PlainBox } from '../layout';
import { readFrameOrigin } from './walk-tree';

/** Where an element stands in the top window (CSS px of its viewport); undefined where nothing of it is drawn. */
export const readPageBox = (element: Element): PlainBox | undefined => {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (!element.isConnected || width <= 0 || height <= 0) return undefined;
  const box = { left, top, width, height };
  let frame = element.ownerDocument.defaultView?.frameElement;
  while (frame) {
    const origin = readFrameOrigin(frame);
    box.left += origin.left;
    box.top += origin.top;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return box;
};

/** The part of a box that shows inside another; undefined where none does. */
export const clipBox = (box: PlainBox, { left, top, width, height }: PlainBox): PlainBox | undefined => {
  const right = Math.min(box.left + box.width, left + width);
  const bottom = Math.min(box.top + box.height, top + height);
  const clipped = { left: Math.max(box.left, left), top: Math.max(box.top, top) };
  const isSeen = right - clipped.left > 2 && bottom - clipped.top > 2;
  return isSeen ? { ...clipped, width: right - clipped.left, height: bottom - clipped.top } : undefined;
};
