import { createRoot } from 'react-dom/client';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { attachEventBarrier } from './event-barrier';
import { createFrameScheduler } from './frame-scheduler';
import { attachHotkeys } from './hotkeys';
import { Overlay } from './Overlay';
import { readPanelHolder } from './panel-holder';
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

  const holder = readPanelHolder();
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
    if (t) holder.drawPanels?.(t, view);
  };
  const { schedule, scheduleWhenFree } = createFrameScheduler(root, draw);
  holder.overlay = { root, shadow, source, signal, schedule };
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
