import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { isComposingKey } from '../hooks/is-composing-key';
import type { OverlayIntents } from './types';

interface OverlayFrameProps {
  /** The landmark's name; the panels stand in none of their own. */
  label?: string;
  isPaused?: boolean;
  intents: Pick<OverlayIntents, 'returnToDraft'>;
  children: ReactNode;
}

/** Pressing a button with the pointer must not take the caret out of the console's composer. */
const keepCaret = (event: MouseEvent<HTMLElement>) => {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
};

/** What holds for everything in the shadow root: the caret stays, and Esc leads back to it. */
export function OverlayFrame({ label, isPaused, intents, children }: OverlayFrameProps) {
  /** What no surface used for itself leads back to the composer. */
  const leaveOnEscape = ({ key, nativeEvent }: KeyboardEvent<HTMLElement>) => {
    if (key === 'Escape' && !nativeEvent.defaultPrevented && !isComposingKey(nativeEvent)) intents.returnToDraft();
  };
  return (
    <section
      className={isPaused ? 'overlay is-paused' : 'overlay'}
      aria-label={label}
      onMouseDown={keepCaret}
      onKeyDown={leaveOnEscape}
    >
      {children}
    </section>
  );
}
