import type { Box, GuideView } from '@/utils/conversation/calibration/guide-view';
import type { Size } from '../hooks/use-viewport';
import { clampPlace, type Place } from '../overlay/place';

const margin = 16;
/** A list is only framed; what stands in it is what has to be seen. */
const listWeight = 0.1;
/** Moving away has to be worth it: a card that jumps about is worse than one that covers a corner. */
const worthMoving = 0.7;

interface Avoided {
  box: Box;
  weight: number;
}

/** What the card must not lie on: what is framed, and what is pointed at. */
export const listAvoided = ({ picking, outlines }: GuideView): Avoided[] =>
  picking
    ? picking.box
      ? [{ box: picking.box, weight: 1 }]
      : []
    : outlines.map(({ box, kind }) => ({ box, weight: kind === 'list' ? listWeight : 1 }));

const readCovered = (place: Place, size: Size, { box, weight }: Avoided): number => {
  const width = Math.min(place.left + size.width, box.left + box.width) - Math.max(place.left, box.left);
  const height = Math.min(place.top + size.height, box.top + box.height) - Math.max(place.top, box.top);
  return Math.max(0, width) * Math.max(0, height) * weight;
};

/** The corner or edge where the card covers least; where it was, unless another place is clearly better. */
export const chooseCardPlace = (
  size: Size,
  viewport: Size,
  avoided: readonly Avoided[],
  last: Place | undefined,
): Place => {
  const right = viewport.width - size.width - margin;
  const bottom = viewport.height - size.height - margin;
  const middle = { left: (viewport.width - size.width) / 2, top: (viewport.height - size.height) / 2 };
  const places = [
    { left: right, top: margin },
    { left: right, top: middle.top },
    { left: right, top: bottom },
    { left: middle.left, top: margin },
    { left: middle.left, top: middle.top },
    { left: middle.left, top: bottom },
    { left: margin, top: bottom },
    { left: margin, top: middle.top },
    { left: margin, top: margin },
  ].map((place) => clampPlace(place, size, viewport));
  const rate = (place: Place) => avoided.reduce((sum, it) => sum + readCovered(place, size, it), 0);
  const best = places.reduce((a, b) => (rate(b) < rate(a) ? b : a));
  const kept = last && clampPlace(last, size, viewport);
  return kept && (rate(kept) <= size.width || rate(best) > rate(kept) * worthMoving) ? kept : best;
};
