import { focusOverlay } from './focus-overlay';

interface HotkeyParts {
  root: Document;
  shadow: ShadowRoot;
  intents: { openCard(): void; rewriteDraft(): void; moveToSlot(step: 1 | -1): boolean };
  signal: AbortSignal;
}

/**
 * Alt+J: to the check card, the rewrite panel or the strip. Alt+K: 说人话 for the draft. Tab: from slot to slot of a draft.
 * Capture on window, before the page; never during composition, when every key belongs to the IME.
 */
export const attachHotkeys = ({ root, shadow, intents, signal }: HotkeyParts): void => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Tab' && !event.altKey) {
      if (!intents.moveToSlot(event.shiftKey ? -1 : 1)) return;
    } else if (!event.altKey || event.shiftKey) return;
    else if (event.code === 'KeyJ') {
      intents.openCard();
      // A card or panel that stands there takes the focus at once; a new one is drawn in the next frame.
      if (shadow.querySelector('[data-surface="card"], [data-surface="rewrite"]')) focusOverlay(shadow);
      else requestAnimationFrame(() => requestAnimationFrame(() => focusOverlay(shadow)));
    } else if (event.code === 'KeyK') intents.rewriteDraft();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  root.defaultView?.addEventListener('keydown', onKeyDown, { capture: true, signal });
};
