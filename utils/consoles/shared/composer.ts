import type { TextRange } from '@/utils/consoles/types';
import { readEditorSelection, readEditorText, selectEditorRange } from './fill/rich-editor';

export type TextControl = HTMLTextAreaElement | HTMLInputElement;

export const isTextControl = (composer: HTMLElement): composer is TextControl =>
  composer instanceof HTMLTextAreaElement || composer instanceof HTMLInputElement;

/** The draft as the agent sees it; lines are separated by '\n'. */
export const readComposerText = (composer: HTMLElement): string =>
  isTextControl(composer) ? composer.value : readEditorText(composer).text;

export const readComposerSelection = (composer: HTMLElement): TextRange => {
  if (!isTextControl(composer)) return readEditorSelection(composer);
  const end = composer.selectionEnd ?? composer.value.length;
  return { start: composer.selectionStart ?? end, end };
};

/** Focuses the composer and selects `range` (UTF-16 units). */
export const selectInComposer = (composer: HTMLElement, range: TextRange): void => {
  composer.focus({ preventScroll: true });
  if (isTextControl(composer)) composer.setSelectionRange(range.start, range.end);
  else selectEditorRange(composer, range);
};
