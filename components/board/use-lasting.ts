import { useEffect, useState } from 'react';

/** True once `value` has been true for so long without a break. */
export const useLasting = (value: boolean, forMs: number): boolean => {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!value) return setHasLasted(false);
    const timer = setTimeout(() => setHasLasted(true), forMs);
    return () => clearTimeout(timer);
  }, [value, forMs]);
  return value && hasLasted;
};
