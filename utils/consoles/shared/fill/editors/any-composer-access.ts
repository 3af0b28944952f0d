import { isTextControl } from '../../composer';
import type { ComposerAccess } from '../composer-access';
import { textControlAccess } from '../text-control-access';
import { readEditorSelection, readEditorText, selectEditorRange } from './editor-selection';
import { fillEditor } from './fill-editor';

const editorAccess: ComposerAccess = {
  readText: readEditorText,
  readSelection: readEditorSelection,
  select: selectEditorRange,
  fill: fillEditor,
};

const findAccess = (composer: HTMLElement | undefined): ComposerAccess =>
  composer && !isTextControl(composer) ? editorAccess : textControlAccess;

/** Composers of every kind known: text controls, and contenteditable with or without one of five libraries. For pages not known in advance. */
export const anyComposerAccess: ComposerAccess = {
  readText: (composer) => findAccess(composer).readText(composer),
  readSelection: (composer) => findAccess(composer).readSelection(composer),
  select: (composer, range) => findAccess(composer).select(composer, range),
  fill: (place, fill) => findAccess(place.findComposer()).fill(place, fill),
};
