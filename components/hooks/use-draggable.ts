import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';

export interface Point {
  left: number;
  top: number;
}

interface DraggableOptions {
  place: Point;
  /** Keeps a place inside the viewport. */
  clamp(place: Point): Point;
  /** The place after a drag or an arrow key. */
  onPlace(place: Point): void;
}

const stepPx = 16;
const bigStepPx = 64;
const arrows: Record<string, Point> = {
  ArrowLeft: { left: -1, top: 0 },
  ArrowRight: { left: 1, top: 0 },
  ArrowUp: { left: 0, top: -1 },
  ArrowDown: { left: 0, top: 1 },
};

/** Moves a floating surface by its handle: with the pointer, or with arrow keys (Shift: four steps at once). */
export function useDraggable({ place, clamp, onPlace }: DraggableOptions) {
  const start = useRef<{ x: number; y: number; place: Point } | undefined>(undefined);
  const [dragged, setDragged] = useState<Point | undefined>(undefined);

  const end = () => {
    start.current = undefined;
    if (dragged) onPlace(dragged);
    setDragged(undefined);
  };
  const handleProps = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!event.isTrusted || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, y: event.clientY, place };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!start.current || !event.isTrusted) return;
      const { x, y, place: from } = start.current;
      setDragged(clamp({ left: from.left + event.clientX - x, top: from.top + event.clientY - y }));
    },
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const arrow = arrows[event.key];
      if (!arrow || !event.isTrusted) return;
      event.preventDefault();
      const step = event.shiftKey ? bigStepPx : stepPx;
      onPlace(clamp({ left: place.left + arrow.left * step, top: place.top + arrow.top * step }));
    },
  };
  return { place: dragged ?? place, isDragging: dragged !== undefined, handleProps };
}
