import { createRoot } from 'react-dom/client';
import { systemClock } from '@/utils/base/clock';
import { createPace } from '@/utils/base/pace';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { attachEventBarrier } from './event-barrier';
import { attachHotkeys } from './hotkeys';
import { Overlay } from './Overlay';
import type { OverlayIntents, OverlayView } from './types';
import { Wordless } from './Wordless';

/** What the overlay needs of a console session. */
export interface OverlaySource {
  readView(): OverlayView;
  /** ms since 1970; stands still while the timers do. */
  readNow(): number;
  /** undefined until the background has answered. */
  readWords(): ConsoleCatalogue | undefined;
  /** CSS, there as soon as the words are. */
  readStyles(): string;
  subscribe(listener: () => void): void;
  intents: OverlayIntents;
}

interface MountParts {
  root: Document;
  source: OverlaySource;
  signal: AbortSignal;
}

/**
 * Draws the overlay in one open shadow root under the document element, never inside nodes that the page's framework
 * owns. Draws once per frame while visible; a hidden tab draws nothing and catches up when it is shown.
 */
export const mountOverlay = ({ root, source, signal }: MountParts): void => {
  const host = root.createElement('warm-reply');
  const shadow = host.attachShadow({ mode: 'open' });
  const container = root.createElement('div');
  shadow.append(container);
  root.documentElement.append(host);
  attachEventBarrier(host, signal);
  attachHotkeys({ root, shadow, intents: source.intents, signal });

  const reactRoot = createRoot(container);
  const draw = () => {
    if (signal.aborted) return;
    // Pages that rewrite their whole document drop the host with it.
    if (!host.isConnected) root.documentElement.append(host);
    const t = source.readWords();
    if (t && shadow.adoptedStyleSheets.length === 0) shadow.adoptedStyleSheets = [createSheet(source.readStyles())];
    const view = source.readView();
    reactRoot.render(
      t ? (
        <Overlay t={t} view={view} intents={source.intents} now={source.readNow()} />
      ) : (
        <Wordless banners={view.banners} />
      ),
    );
  };
  const { schedule, scheduleWhenFree } = createFrameScheduler(root, draw);
  source.subscribe(scheduleWhenFree);
  // Rows move under our marks when any container scrolls: the next frame, whatever it costs.
  root.addEventListener('scroll', schedule, { capture: true, passive: true, signal });
  root.addEventListener('visibilitychange', schedule, { signal });
  root.defaultView?.addEventListener('resize', schedule, { passive: true, signal });
  schedule();

  signal.addEventListener('abort', () => {
    reactRoot.unmount();
    host.remove();
  });
};

const createSheet = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/** However much changes, drawing it takes at most this part of a core. */
const share = 0.01;
const longestWaitMs = 400;

const createFrameScheduler = (root: Document, draw: () => void) => {
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
