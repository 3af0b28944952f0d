import { isComposingKey } from '../hooks/is-composing-key';
import { isAtComposer } from './is-at-composer';
import type { Picker } from './picker';
import type { OverlayView } from './types';

interface PickerKeyParts {
  root: Document;
  signal: AbortSignal;
  readView(): OverlayView;
  picker: Pick<Picker, 'open' | 'hasPhrases'>;
}

/** What the slash key gives: with a Chinese input method often its full-width form or 、, which starts no message. */
const slashes = ['/', '／', '、'];

/**
 * Opens the phrase picker: Alt+/ in the composer, or `/` as the first character of an empty one, once there are phrases. Capture on window,
 * before the page. `/` is taken at beforeinput, where an input method that commits it without composing can be heard too;
 * what is being composed is never touched.
 */
export const attachPickerKeys = ({ root, signal, readView, picker }: PickerKeyParts): void => {
  const canOpen = (target: EventTarget | null): boolean => {
    const { isVisible, composer, banners } = readView();
    const isAlive = !banners.some(({ kind }) => kind === 'refresh-needed');
    return isVisible && isAlive && composer !== undefined && isAtComposer(target, composer.box);
  };
  const take = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    picker.open();
  };
  const onBeforeInput = (event: InputEvent) => {
    if (!event.isTrusted || event.isComposing || event.inputType !== 'insertText' || !picker.hasPhrases()) return;
    if (!slashes.includes(event.data ?? '') || readText(event.target) !== '' || !canOpen(event.target)) return;
    take(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || isComposingKey(event) || event.code !== 'Slash') return;
    if (!event.altKey || event.shiftKey || event.ctrlKey || event.metaKey || !canOpen(event.target)) return;
    take(event);
  };
  root.defaultView?.addEventListener('beforeinput', onBeforeInput, { capture: true, signal });
  root.defaultView?.addEventListener('keydown', onKeyDown, { capture: true, signal });
};

/** What stands in the field at this very moment. */
const readText = (target: EventTarget | null): string | null => {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return target.value;
  return target instanceof HTMLElement ? target.textContent : null;
};
