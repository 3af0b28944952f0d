import { useEffect, useState } from 'react';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';
import type { BoardIo } from './types';

export type WaitsHold = { state: 'loading' | 'unreadable' } | { state: 'read'; rows: readonly WaitRow[] };

/** The record since `from` (ms since 1970), read again whenever it changes. */
export const useWaits = (io: BoardIo, from: number): WaitsHold => {
  const [hold, setHold] = useState<WaitsHold>({ state: 'loading' });
  useEffect(
    () => io.watchWaits(from, (rows) => setHold(rows ? { state: 'read', rows } : { state: 'unreadable' })),
    [io, from],
  );
  return hold;
};
