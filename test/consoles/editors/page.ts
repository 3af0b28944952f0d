import { mountDraft } from './kinds/draft';
import { mountLexical } from './kinds/lexical';
import { mountPlain } from './kinds/plain';
import { mountProseMirror } from './kinds/prosemirror';
import { mountQuill } from './kinds/quill';
import { mountSlate } from './kinds/slate';
import { mountInput, mountTextarea } from './kinds/text-controls';
import type { OwnedEditor, TestedEditor } from './types';

const mounts: Record<TestedEditor, (host: HTMLElement) => OwnedEditor> = {
  textarea: mountTextarea,
  input: mountInput,
  plain: mountPlain,
  slate: mountSlate,
  lexical: mountLexical,
  prosemirror: mountProseMirror,
  quill: mountQuill,
  draft: mountDraft,
};

declare global {
  interface Window {
    mountEditor(kind: TestedEditor): void;
    isEditorSettled(): boolean;
  }
}

/**
 * Mounts one editor. The extension's world shares the DOM with the page but no values, so both talk by an attribute:
 * `test-set-text` takes the text from `data-text`, `test-read-model` leaves the model there.
 */
window.mountEditor = (kind) => {
  const host = document.querySelector<HTMLElement>('#host');
  if (!host) throw new Error('no host');
  const editor = mounts[kind](host);
  window.isEditorSettled = () => editor.isSettled?.() ?? true;
  const board = document.documentElement;
  document.addEventListener('test-set-text', () => {
    // As when the agent comes from elsewhere on the page.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    editor.setText(board.dataset.text ?? '');
  });
  document.addEventListener('test-read-model', () => {
    board.dataset.text = editor.readModel();
  });
};
