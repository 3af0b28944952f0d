import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { type VisibilityWatch, watchVisibility } from './watch-visibility';

interface ActivationEvent {
  isTrusted: boolean;
  /** 0 when a key pressed the button. */
  detail: number;
  timeStamp: number;
}

/**
 * Click handling for one button in a page that may be hostile: synthetic clicks do nothing, and a pointer counts only
 * while the button is really visible. A key press needs the focus to be there, which shows; it counts as it is.
 */
export function useTrustedAction(action: () => void): {
  ref: RefObject<HTMLButtonElement | null>;
  onClick(event: ActivationEvent): void;
} {
  const ref = useRef<HTMLButtonElement>(null);
  const latest = useRef(action);
  const watch = useRef<VisibilityWatch | undefined>(undefined);
  useLayoutEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    if (!ref.current) return;
    const started = watchVisibility(ref.current);
    watch.current = started;
    return () => started.stop();
  }, []);
  const onClick = useCallback((event: ActivationEvent) => {
    if (!event.isTrusted) return;
    const run = () => latest.current();
    if (event.detail === 0) run();
    // A page may grey itself out as a whole (days of mourning), which counts as hidden: Enter then still works.
    else if (watch.current?.runWhenSeen(run, event.timeStamp) === false) ref.current?.focus();
  }, []);
  return { ref, onClick };
}
