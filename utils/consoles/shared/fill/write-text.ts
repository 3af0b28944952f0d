import type { TextRange } from '@/utils/consoles/types';
import { isTextControl, readComposerText, selectInComposer, type TextControl } from '../composer';
import { insertAtSelection } from './insert-at-selection';
import { normaliseEditorText, writeIntoEditor } from './rich-editor';

/**
 * Replaces `range` of the composer by `text` in one undo step, by the one way that its kind of editor takes well
 * (measured for 13 editors, reliability.md 2.7). Tries once: an editor that commits late would show the text twice.
 * Whether it arrived has to be read back.
 */
export const writeText = (composer: HTMLElement, range: TextRange, text: string): void => {
  selectInComposer(composer, range);
  if (isTextControl(composer)) writeIntoControl(composer, range, text);
  else writeIntoEditor(composer, text);
};

const writeIntoControl = (control: TextControl, range: TextRange, text: string) => {
  const before = control.value;
  if (insertAtSelection(control.ownerDocument, text)) return;
  const wanted = before.slice(0, range.start) + text + before.slice(range.end);
  // Only where the browser refused the edit; it costs the undo history.
  if (control.value === before && wanted !== before) setNatively(control, wanted, range.start + text.length);
};

/** Frameworks overwrite `value` on the element; the prototype's setter is what the browser itself uses. */
const setNatively = (control: TextControl, value: string, caret: number) => {
  const prototype = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  control.setSelectionRange(caret, caret);
  control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
};

/** True where the composer shows `wanted`; editors may turn one line break into a paragraph and spaces into hard spaces. */
export const doesComposerShow = (composer: HTMLElement, wanted: string): boolean =>
  isTextControl(composer)
    ? composer.value === wanted
    : normaliseEditorText(readComposerText(composer)) === normaliseEditorText(wanted);
