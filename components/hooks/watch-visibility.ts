const seenForMs = 500;
const reportDelayMs = 100;
/** A row that was just scrolled into view is reported seen this much later at most. */
const reportWithinMs = 400;

export interface VisibilityWatch {
  /**
   * Runs `action` once the element has been seen for 500 ms without a break; `atMs` is the event's own timeStamp.
   * Returns false, and never runs it, when the element is hidden or covered.
   */
  runWhenSeen(action: () => void, atMs: number): boolean;
  stop(): void;
}

/** Whether the browser can tell that an element is really painted and uncovered (IntersectionObserver v2). */
const canWatchVisibility = (): boolean =>
  typeof IntersectionObserver !== 'undefined' && 'trackVisibility' in IntersectionObserver.prototype;

const runNow = (action: () => void): boolean => {
  action();
  return true;
};

/**
 * Watches whether the agent can see an element: not covered, not faded, not transformed by the page.
 * The 500 ms count from the moment it appeared, so a click right after is only late by the rest of them.
 * Without IntersectionObserver v2 every element counts as seen.
 */
export function watchVisibility(element: Element): VisibilityWatch {
  if (!canWatchVisibility()) return { runWhenSeen: runNow, stop: () => {} };

  let state: { isSeen: boolean; isInView: boolean; sinceMs?: number } = { isSeen: true, isInView: true };
  /** Clicked right after it was scrolled into view, before the browser could report. */
  let early: { action: () => void; atMs: number } | undefined;
  let pending: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(pending);
    pending = undefined;
  };
  const options = { threshold: 0, trackVisibility: true, delay: reportDelayMs };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    if (!last) return;
    const isSeen = 'isVisible' in last && last.isVisible === true;
    if (!isSeen) forget();
    const { isIntersecting: isInView } = last;
    if (!isSeen || !state.isSeen || state.sinceMs === undefined) state = { isSeen, isInView, sinceMs: last.time };
    if (isSeen && early && last.time - early.atMs <= reportWithinMs) runWhenSeen(early.action, last.time);
    early = undefined;
  }, options);
  observer.observe(element);

  const runWhenSeen = (action: () => void, atMs: number): boolean => {
    if (!state.isSeen) {
      // Covered or faded is a refusal; out of view at the last report means that it was scrolled here since.
      if (!state.isInView) early = { action, atMs };
      return !state.isInView;
    }
    if (pending !== undefined) return true;
    const restMs = (state.sinceMs ?? atMs) + seenForMs - atMs;
    if (restMs <= 0) return runNow(action);
    pending = setTimeout(() => {
      pending = undefined;
      action();
    }, restMs);
    return true;
  };

  return {
    runWhenSeen,
    stop() {
      forget();
      observer.disconnect();
    },
  };
}
