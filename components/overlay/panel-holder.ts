import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { readMood } from '@/utils/phrase-check/read-mood';
import type { OverlaySource } from './mount-overlay';
import type { OverlayView } from './types';

/** What the panels need of the overlay that stands in the page already. */
export interface MountedOverlay {
  root: Document;
  shadow: ShadowRoot;
  source: OverlaySource;
  signal: AbortSignal;
  /** Draws overlay and panels in the next frame. */
  schedule(): void;
}

/**
 * console.content and panels.content share the isolated world but not modules: they meet in one object on globalThis.
 * The panels, the check card among them, are a script of their own: strip and send guard stand before it is compiled
 * (performance.md 3: the stub pattern).
 */
export interface PanelHolder {
  overlay?: MountedOverlay;
  /**
   * There is never a second set of panels in one page. Drawn with the overlay, from the one view that was read for the
   * frame: a second reading after the overlay has been drawn would force a layout.
   */
  drawPanels?: (t: ConsoleCatalogue, view: OverlayView) => void;
  /** Only the panels help with an upset customer: who reads whether one is comes with them. */
  readMood?: typeof readMood;
}

const holderKey = Symbol.for('warmreply.panel-holder');

type WithHolder = { [holderKey]?: PanelHolder };

/** The one holder of this page, created on first use. */
export const readPanelHolder = (scope: object = globalThis): PanelHolder => {
  const withHolder: WithHolder = scope;
  withHolder[holderKey] ??= {};
  return withHolder[holderKey];
};

/** Without panels a held send could not be explained or let go. */
export const arePanelsMounted = (): boolean => readPanelHolder().drawPanels !== undefined;

/** Who reads a customer's mood; undefined until the panels have come. */
export const findMoodReader = () => readPanelHolder().readMood;
