import { useEffect, useState } from 'react';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';
import type { BoardIo, WatchedSpan } from './types';

export type WaitsHold = { state: 'loading' | 'unreadable' } | { state: 'read'; rows: readonly WaitRow[] };

/** The record of a span; another span is read anew, and until then nothing of the last one is shown under its name. */
export const useWaits = (io: BoardIo, { from, liveFrom }: WatchedSpan): WaitsHold => {
  const [hold, setHold] = useState<WaitsHold>({ state: 'loading' });
  useEffect(() => {
    setHold({ state: 'loading' });
    return io.watchWaits({ from, liveFrom }, (rows) =>
      setHold(rows ? { state: 'read', rows } : { state: 'unreadable' }),
    );
  }, [io, from, liveFrom]);
  return hold;
};
