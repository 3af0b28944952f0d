const seenForMs = 500;
const reportDelayMs = 100;

export interface VisibilityWatch {
  /** Runs `action` once the element has been seen for 500 ms without a break; never while it is hidden or covered. */
  runWhenSeen(action: () => void): void;
  stop(): void;
}

/** Whether the browser can tell that an element is really painted and uncovered (IntersectionObserver v2). */
export const canWatchVisibility = (): boolean =>
  typeof IntersectionObserver !== 'undefined' && 'trackVisibility' in IntersectionObserver.prototype;

/**
 * Watches whether the agent can see an element: not covered, not faded, not transformed by the page.
 * The 500 ms count from the moment it appeared, so a click right after is only late by the rest of them.
 */
export function watchVisibility(element: Element, now: () => number = () => performance.now()): VisibilityWatch {
  if (!canWatchVisibility()) return { runWhenSeen: (action) => action(), stop: () => {} };

  let seenSince: number | undefined = now();
  let pending: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(pending);
    pending = undefined;
  };
  const options = { threshold: 0, trackVisibility: true, delay: reportDelayMs };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    const isSeen = last !== undefined && 'isVisible' in last && last.isVisible === true;
    if (isSeen) seenSince ??= now();
    else {
      seenSince = undefined;
      forget();
    }
  }, options);
  observer.observe(element);

  return {
    runWhenSeen(action) {
      if (seenSince === undefined || pending !== undefined) return;
      const restMs = seenSince + seenForMs - now();
      if (restMs <= 0) {
        action();
        return;
      }
      pending = setTimeout(() => {
        pending = undefined;
        action();
      }, restMs);
    },
    stop() {
      forget();
      observer.disconnect();
    },
  };
}
