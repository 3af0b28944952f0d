import { type RefObject, useLayoutEffect } from 'react';
import { hasFocusInside } from './has-focus-inside';

/** A surface that goes away with the focus inside hands it back: the keyboard is never left nowhere. */
export function useFocusReturn(surface: RefObject<HTMLElement | null>, giveBack: () => void): void {
  useLayoutEffect(() => {
    const element = surface.current;
    return () => {
      if (hasFocusInside(element)) giveBack();
    };
  }, [surface, giveBack]);
}
