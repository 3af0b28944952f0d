import { systemClock } from '@/utils/base/clock';
import { createPace } from '@/utils/base/pace';

/** However much changes, drawing it takes at most this part of a core. */
const share = 0.01;
const longestWaitMs = 300;

/** Draws at most once per frame, and less often where drawing is dear; hidden tabs draw nothing. */
export const createFrameScheduler = (root: Document, draw: () => void) => {
  const pace = createPace(systemClock.now, share, longestWaitMs);
  let isScheduled = false;
  let isWaiting = false;
  const drawPaced = () => {
    isScheduled = false;
    pace.run(draw);
  };
  const schedule = () => {
    if (isScheduled || root.visibilityState === 'hidden') return;
    isScheduled = true;
    requestAnimationFrame(() => runAfterLayout(root, drawPaced));
  };
  const scheduleWhenFree = () => {
    if (isScheduled || isWaiting) return;
    const waitMs = pace.waitMs();
    if (waitMs <= 0) return schedule();
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      schedule();
    }, waitMs);
  };
  return { schedule, scheduleWhenFree };
};

/**
 * Runs the work in this frame, once the browser has laid the page out: boxes are read there for free, where a frame
 * callback would force a layout of whatever the page has just changed.
 */
const runAfterLayout = (root: Document, work: () => void) => {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    work();
  });
  observer.observe(root.documentElement);
};
