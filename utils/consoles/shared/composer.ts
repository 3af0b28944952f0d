import type { TextRange } from '@/utils/consoles/types';

export type TextControl = HTMLTextAreaElement | HTMLInputElement;

/** Not by `instanceof`: a control in a frame of the page belongs to another realm. */
export const isTextControl = (composer: HTMLElement): composer is TextControl => 'value' in composer;

/** The draft as the agent sees it; lines are separated by '\n'. */
export const readControlText = (composer: HTMLElement): string => (isTextControl(composer) ? composer.value : '');

export const readControlSelection = (composer: HTMLElement): TextRange => {
  if (!isTextControl(composer)) return { start: 0, end: 0 };
  const end = composer.selectionEnd ?? composer.value.length;
  return { start: composer.selectionStart ?? end, end };
};

/** Focuses the control and selects `range` (UTF-16 units). */
export const selectInControl = (composer: HTMLElement, range: TextRange): void => {
  composer.focus({ preventScroll: true });
  if (isTextControl(composer)) composer.setSelectionRange(range.start, range.end);
};
