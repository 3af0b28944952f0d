/** The one ticking source of a page: all countdowns are redrawn together. Times are recomputed from timestamps. */
export const createTicker = (signal: AbortSignal) => {
  const listeners = new Set<() => void>();
  const timer = setInterval(() => {
    for (const listener of listeners) listener();
  }, 1000);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return { subscribe: (listener: () => void) => void listeners.add(listener) };
};
