/**
 * The one ticking source of a page: all countdowns are redrawn together. Times are recomputed from timestamps. `tick` is
 * for a hidden page, whose own timers sleep.
 */
export const createTicker = (signal: AbortSignal) => {
  const listeners = new Set<() => void>();
  const tick = () => {
    for (const listener of listeners) listener();
  };
  const timer = setInterval(tick, 1000);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return { tick, subscribe: (listener: () => void) => void listeners.add(listener) };
};
