import type { ConsoleHandle } from '@/utils/consoles/types';
import type { Store } from './create-store';
import type { SessionState } from './types';

interface SelectionParts {
  root: Document;
  signal: AbortSignal;
  handle: ConsoleHandle;
  store: Store<SessionState>;
}

/** A single word is not worth an offer. */
const shortestLength = 6;

/** Offers 说人话 for text selected in the page, once the pointer or the key is up. */
export const watchSelection = ({ root, signal, handle, store }: SelectionParts): void => {
  const read = () => {
    const selected = handle.readSelection();
    const range = root.getSelection()?.rangeCount ? root.getSelection()?.getRangeAt(0) : undefined;
    if (!selected || !range || selected.text.trim().length < shortestLength) {
      return store.change((state) => (state.selection ? { ...state, selection: undefined } : state));
    }
    const { left, top, width, height } = range.getBoundingClientRect();
    store.change((state) => ({ ...state, selection: { text: selected.text, box: { left, top, width, height } } }));
  };
  for (const type of ['pointerup', 'keyup'])
    root.addEventListener(type, read, { signal, passive: true, capture: true });
};
