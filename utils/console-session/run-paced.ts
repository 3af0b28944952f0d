import { createPace } from '@/utils/base/pace';

/** However many customers wait, telling about them takes at most this part of a core. */
const share = 0.01;
const longestWaitMs = 300;

/**
 * Runs the work once for a burst of requests, after it, and in a storm of them only so often.
 * @param now ms since 1970
 */
export const createPacedRunner = (work: () => void, now: () => number): (() => void) => {
  const pace = createPace(now, share, longestWaitMs);
  let isDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    isDue = false;
    pace.run(work);
  };
  return () => {
    if (isDue) return;
    const waitMs = pace.waitMs();
    // Not `isDue`: a hidden tab's timers stand still, and the next request may run in this one's place.
    if (waitMs > 0) timer ??= setTimeout(run, waitMs);
    else {
      isDue = true;
      queueMicrotask(run);
    }
  };
};
