import type { OverlayBox } from './types';

type Rect = Pick<OverlayBox, 'left' | 'top' | 'width' | 'height'>;

/** The composer itself or the editor in it: each holds the other's middle. */
export const isAtComposer = (target: EventTarget | null, box: OverlayBox): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  const own = target.getBoundingClientRect();
  return holdsMiddle(own, box) && holdsMiddle(box, own);
};

const holdsMiddle = (outer: Rect, inner: Rect): boolean => {
  const x = inner.left + inner.width / 2;
  const y = inner.top + inner.height / 2;
  return x >= outer.left && x <= outer.left + outer.width && y >= outer.top && y <= outer.top + outer.height;
};
