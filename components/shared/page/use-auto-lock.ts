import { useEffect, useState } from 'react';
import type { Clock } from '@/utils/base/clock';

/** What the lock does to the world; times in ms since 1970. */
export interface AutoLockIo {
  clock: Clock;
  /** When the agent's hand was last seen anywhere; undefined: not since the browser was started. */
  read(): Promise<number | undefined>;
  /** The agent typed or clicked here; counts only while nothing is locked. */
  note(limitMs: number): Promise<void>;
  resume(): Promise<void>;
  watch(callback: (lastInputAt: number) => void, signal: AbortSignal): void;
}

/** `unknown`: nothing has been read yet, so nothing is shown yet. */
export type LockState = 'unknown' | 'open' | 'locked';

/** A sleeping computer stops timers: looked at again at least this often. */
const lookEveryMs = 20_000;
const inputs = ['pointerdown', 'keydown', 'wheel'] as const;

/** Whether this page hides its content. `minutes` without the agent's hand; 0: never. */
export const useAutoLock = (io: AutoLockIo, minutes: number): LockState => {
  const limitMs = minutes * 60_000;
  const [state, setState] = useState<LockState>(limitMs > 0 ? 'unknown' : 'open');
  useEffect(() => {
    if (limitMs === 0) {
      setState('open');
      return;
    }
    const leaving = new AbortController();
    const { signal } = leaving;
    let last: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (signal.aborted) return;
      const passedMs = last === undefined ? 0 : io.clock.now() - last;
      setState(passedMs >= limitMs ? 'locked' : 'open');
      timer = setTimeout(look, Math.max(0, Math.min(limitMs - passedMs, lookEveryMs)) || lookEveryMs);
    };
    const hear = (at: number | undefined) => {
      last = at;
      look();
    };
    // What cannot be kept cannot lock: the page stays usable, as everything of ours does when we break.
    const note = () => void io.note(limitMs).catch(() => undefined);
    const start = async () => {
      const known = await io.read().catch(() => undefined);
      // Opening the first page is the agent's doing too.
      if (known === undefined) note();
      hear(last ?? known ?? io.clock.now());
    };
    io.watch(hear, signal);
    void start();
    for (const name of inputs) window.addEventListener(name, note, { signal, capture: true, passive: true });
    document.addEventListener('visibilitychange', look, { signal });
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [io, limitMs]);
  return state;
};
