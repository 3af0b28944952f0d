import { createRoot } from 'react-dom/client';
import type { GuideIntents, GuideView } from '@/utils/conversation/calibration/guide-view';
import type { CalibrateCatalogue } from '@/utils/i18n/calibrate-catalogue';
import { attachEventBarrier } from '../overlay/event-barrier';
import { Calibrate } from './Calibrate';
import { focusPrimary } from './GuideCard';

/** What the overlay needs of a guide. */
export interface CalibrateSource {
  readView(): GuideView;
  intents: GuideIntents;
  lookForArrival(): void;
}

interface MountParts {
  root: Document;
  t: CalibrateCatalogue;
  css: string;
  signal: AbortSignal;
  /** Our hosts are no part of the page: `isOwn` knows them. `draw` is to be called when something has changed. */
  createSource(isOwn: (element: Element) => boolean, draw: () => void): CalibrateSource;
}

/** Often enough for frames to follow a page that scrolls or draws anew, and seldom enough not to be felt. */
const lookEveryMs = 120;

/** Elements of ours begin so; a page's own custom elements do not. */
const isOwn = (element: Element): boolean => element.localName.startsWith('warm-reply');

/**
 * Draws the calibration in one open shadow root under the document element. The page scrolls, moves and draws anew meanwhile,
 * in frames of its own as well: the frames are looked up again while the tab is visible, and drawn where something changed.
 */
export const mountCalibrate = ({ root, t, css, signal, createSource }: MountParts): void => {
  const host = root.createElement('warm-reply-calibrate');
  const shadow = host.attachShadow({ mode: 'open' });
  const container = root.createElement('div');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(container);
  root.documentElement.append(host);
  attachEventBarrier(host, signal);

  const reactRoot = createRoot(container);
  let drawn = '';
  const draw = () => {
    if (signal.aborted) return;
    // Pages that rewrite their whole document drop the host with it.
    if (!host.isConnected) root.documentElement.append(host);
    const view = source.readView();
    const next = JSON.stringify(view);
    if (next === drawn) return;
    drawn = next;
    reactRoot.render(<Calibrate t={t} view={view} intents={source.intents} />);
  };
  const source = createSource(isOwn, draw);

  let lookedAt = 0;
  const look = (at: number) => {
    if (signal.aborted) return;
    if (at - lookedAt >= lookEveryMs) {
      lookedAt = at;
      source.lookForArrival();
      draw();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const { defaultView } = root;
  root.addEventListener('scroll', draw, { capture: true, passive: true, signal });
  defaultView?.addEventListener('resize', draw, { passive: true, signal });
  // The page may take the focus at any time; this brings it back.
  defaultView?.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || !event.altKey || event.code !== 'KeyJ') return;
      focusPrimary(shadow);
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
  draw();

  signal.addEventListener('abort', () => {
    reactRoot.unmount();
    host.remove();
  });
};
