import { useEffect, useRef, useState } from 'react';
import type { Capture } from './types';

/** The capture that still waits to be kept or put aside; `onArrived` hears each once. */
export const useCapture = (arrived: Capture | undefined, onArrived: (capture: Capture) => void) => {
  const [capture, setCapture] = useState<Capture>();
  const handledId = useRef(0);
  useEffect(() => {
    if (!arrived || handledId.current === arrived.id) return;
    handledId.current = arrived.id;
    setCapture(arrived);
    onArrived(arrived);
  });
  return { capture, done: () => setCapture(undefined) };
};
