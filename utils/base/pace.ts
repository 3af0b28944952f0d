export interface Pace {
  /** How long the next run should wait, ms; 0: it may run now. */
  waitMs(): number;
  /** Runs the work and measures it. */
  run(work: () => void): void;
}

/**
 * Holds repeated work to a share of the time: after a run of 2 ms at a share of 0.04 the next one waits 50 ms. Cheap
 * work is never held up, so that a quiet page answers at once and a storm costs a fixed part of a core.
 * @param now ms, of any steady origin
 * @param longestMs no run waits longer than this
 */
export const createPace = (now: () => number, share: number, longestMs: number): Pace => {
  let freeAt = Number.NEGATIVE_INFINITY;
  return {
    waitMs: () => Math.max(0, freeAt - now()),
    run: (work) => {
      const startedAt = now();
      work();
      const endedAt = now();
      freeAt = endedAt + Math.min(longestMs, (endedAt - startedAt) / share);
    },
  };
};
