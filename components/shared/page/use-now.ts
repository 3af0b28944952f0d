import { useEffect, useState } from 'react';
import type { Clock } from '@/utils/base/clock';

/** The current time, ms since 1970, renewed once a second: one ticking source per page. */
export const useNow = (clock: Clock, everyMs = 1000): number => {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
};
