import { useCallback, useEffect, useState } from 'react';
import type { Clock } from '@/utils/base/clock';
import type { SupervisorIo, SupervisorState } from './types';

/** Nothing is open until the background has said so. */
const unknown: SupervisorState = {
  hasPin: true,
  unlockedUntil: 0,
  retryAt: 0,
  managedPaths: [],
  hasManagedFault: false,
};

export interface SupervisorHold {
  state: SupervisorState;
  accept(state: SupervisorState): void;
  /** Asks again: after a change, which keeps the supervisor's part open for another while, or a refusal. */
  reload(): Promise<void>;
}

/** The supervisor's part as it stands; asked again when it should have closed, and when the page comes to the front. */
export const useSupervisor = (io: SupervisorIo, clock: Clock): SupervisorHold => {
  const [state, setState] = useState(unknown);
  const reload = useCallback(async () => {
    try {
      setState(await io.read());
    } catch {
      setState(unknown); // the background does not answer: the page itself says so when something is changed
    }
  }, [io]);
  useEffect(() => {
    const reloadWhenShown = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    void reload();
    document.addEventListener('visibilitychange', reloadWhenShown);
    return () => document.removeEventListener('visibilitychange', reloadWhenShown);
  }, [reload]);
  const { unlockedUntil } = state;
  useEffect(() => {
    if (unlockedUntil === 0) return;
    const timer = setTimeout(() => void reload(), Math.max(0, unlockedUntil - clock.now()) + 50);
    return () => clearTimeout(timer);
  }, [unlockedUntil, clock, reload]);
  return { state, accept: setState, reload };
};
