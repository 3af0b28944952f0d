import { useEffect, useState } from 'react';

export interface Size {
  width: number;
  height: number;
}

const readViewport = (): Size => ({ width: window.innerWidth, height: window.innerHeight });

/** The viewport in CSS px; follows window size and zoom. */
export function useViewport(): Size {
  const [size, setSize] = useState(readViewport);
  useEffect(() => {
    const update = () => setSize(readViewport());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return size;
}
