const deeds = ['keydown', 'beforeinput', 'compositionstart', 'paste', 'cut', 'drop'] as const;

/** Tells whether the agent's own hand has reached the editor since the call; events made by scripts do not count. */
export const watchHands = (editor: HTMLElement, signal: AbortSignal): (() => boolean) => {
  let isTouched = false;
  const note = (event: Event) => {
    isTouched ||= event.isTrusted && event.target instanceof Node && editor.contains(event.target);
  };
  for (const deed of deeds) editor.ownerDocument.addEventListener(deed, note, { capture: true, signal });
  return () => isTouched;
};
