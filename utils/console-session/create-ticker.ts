/** A few ms late rather than early: early, nothing would have changed yet. */
const lateMs = 5;
const longestMs = 1000;
/** However many countdowns turn over at different moments, the page is told so often at most. */
const shortestMs = 250;

/**
 * The one ticking source of a page: all countdowns are redrawn together, at the moment at which the next of them changes and
 * once a second at least. Times are recomputed from timestamps. `tick` is for a hidden page, whose own timers sleep.
 * @param readNextAt when something changes by itself after `at`; both ms since 1970
 */
export const createTicker = (signal: AbortSignal, now: () => number, readNextAt: (at: number) => number) => {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = () => {
    clearTimeout(timer);
    if (signal.aborted) return;
    const at = now();
    timer = setTimeout(tick, Math.min(longestMs, Math.max(shortestMs, readNextAt(at) + lateMs - at)));
  };
  const tick = () => {
    plan();
    for (const listener of listeners) listener();
  };
  plan();
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return { tick, subscribe: (listener: () => void) => void listeners.add(listener) };
};
