const deeds = ['keydown', 'beforeinput', 'compositionstart', 'paste', 'cut', 'drop'] as const;

/** Tells whether the agent's own hand has reached the editor since the call; events made by scripts do not count. */
export const watchHands = (editor: HTMLElement, signal: AbortSignal): (() => boolean) => {
  let isTouched = false;
  const note = (event: Event) => {
    // Out of a shadow root the event names its host.
    const [target] = event.composedPath();
    isTouched ||= event.isTrusted && target instanceof Node && editor.contains(target);
  };
  for (const deed of deeds) editor.ownerDocument.addEventListener(deed, note, { capture: true, signal });
  return () => isTouched;
};
