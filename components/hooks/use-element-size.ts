import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Size } from './use-viewport';

/** The border box of an element, told by a ResizeObserver: nothing forces a layout. `initial` holds until the first report. */
export function useElementSize(initial: Size): { ref: RefObject<HTMLDivElement | null>; size: Size } {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(initial);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.borderBoxSize[0];
      if (box) setSize({ width: box.inlineSize, height: box.blockSize });
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, size };
}
