export interface CompositionWatch {
  isComposing(): boolean;
  /** Resolves when the input method stopped, at the latest after `limitMs`. */
  whenComposed(limitMs: number): Promise<void>;
}

/** Follows whether an input method is composing anywhere in the document. */
export const watchComposition = (root: Document, signal: AbortSignal): CompositionWatch => {
  let isComposing = false;
  const set = (value: boolean) => () => {
    isComposing = value;
  };
  root.addEventListener('compositionstart', set(true), { capture: true, signal });
  root.addEventListener('compositionend', set(false), { capture: true, signal });
  // A composition whose field vanished never ends by itself.
  root.addEventListener('focusout', set(false), { capture: true, signal });

  return {
    isComposing: () => isComposing,
    whenComposed: (limitMs) =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          root.removeEventListener('compositionend', finishLater, { capture: true });
          resolve();
        };
        // The text of the composition is in the field only after its own event has been handled.
        const finishLater = () => setTimeout(finish, 0);
        const timer = setTimeout(finish, limitMs);
        root.addEventListener('compositionend', finishLater, { capture: true, signal });
        if (!isComposing || signal.aborted) finish();
      }),
  };
};
