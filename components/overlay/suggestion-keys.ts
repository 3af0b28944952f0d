import { isComposingKey } from '../hooks/is-composing-key';
import { isAtComposer } from './is-at-composer';
import type { Suggester } from './suggester';
import type { OverlayView } from './types';

interface SuggestionKeyParts {
  root: Document;
  signal: AbortSignal;
  readView(): OverlayView;
  /** Whether the suggestion can be seen: nothing of ours stands in its place. */
  isShown(): boolean;
  suggester: Pick<Suggester, 'readView' | 'isExpectingKey' | 'accept' | 'dismiss'>;
}

/**
 * Alt+Enter takes the ready reply, Esc in the composer sends it away. Only while there is one, never during composition.
 * The whole press is ours, held key and release included: of an Enter nothing may be left over for a page that sends by it.
 * So an Alt+Enter that comes just too late, or while a panel stands over the reply, does nothing at all: there are pages that
 * would send the draft by it.
 */
export const attachSuggestionKeys = ({ root, signal, readView, isShown, suggester }: SuggestionKeyParts): void => {
  let pressed: string | undefined;
  const take = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const isInDraft = ({ target }: KeyboardEvent): boolean => {
    const { composer } = readView();
    return composer !== undefined && isAtComposer(target, composer.box);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || isComposingKey(event)) return;
    if (event.repeat && event.code === pressed) return take(event);
    pressed = undefined;
    if (event.shiftKey || event.ctrlKey || event.metaKey || !suggester.isExpectingKey()) return;
    const isThere = suggester.readView() !== undefined && isShown();
    if (event.key === 'Enter' && event.altKey) {
      // Right after the click on a customer's row the focus is nowhere. Another field's keys are its own.
      if (event.target !== root.body && !isInDraft(event)) return;
      take(event);
      pressed = event.code;
      if (isThere) suggester.accept();
    } else if (isThere && event.key === 'Escape' && !event.altKey && isInDraft(event)) {
      take(event);
      pressed = event.code;
      suggester.dismiss();
    }
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.code !== pressed) return;
    pressed = undefined;
    take(event);
  };
  root.defaultView?.addEventListener('keydown', onKeyDown, { capture: true, signal });
  root.defaultView?.addEventListener('keyup', onKeyUp, { capture: true, signal });
};
