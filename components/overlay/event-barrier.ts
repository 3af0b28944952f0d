const barredEvents = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'contextmenu',
  'wheel',
] as const;

/**
 * Stops events of the overlay's own controls at the host element, so that typing a reason never triggers the page's
 * shortcuts. Our listeners sit inside the shadow root and have run by then; the page's capture listeners still see them.
 */
export function attachEventBarrier(host: HTMLElement, signal: AbortSignal): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const name of barredEvents) host.addEventListener(name, stop, { signal, passive: true });
}
