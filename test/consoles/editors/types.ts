export const editorKinds = ['textarea', 'input', 'plain', 'slate', 'lexical', 'prosemirror', 'quill', 'draft'] as const;

export type TestedEditor = (typeof editorKinds)[number];

/** One editor on a test page, as the page that owns it sees it. Lines are separated by '\n'. */
export interface OwnedEditor {
  /** Puts text into the editor by its own means and forgets what could be undone. */
  setText(text: string): void;
  /** What the page would send: the editor's own model, never our reading of the DOM. */
  readModel(): string;
  /** Whether the editor has taken note of the selection that the browser shows; missing where it does so at once. */
  isSettled?(): boolean;
}

export const placeholder = '请输入回复';
