/** Editors that keep their own model of the text and draw the DOM from it; `plain` is any other contenteditable. */
export type EditorKind = 'slate' | 'lexical' | 'prosemirror' | 'quill' | 'draft' | 'plain';

/** Marks the libraries themselves set on the editable element (slate-react 0.146, Lexical 0.52, prosemirror-view 1.42, Quill 2.0, Draft 0.11). */
const marks: readonly { kind: EditorKind; selector: string }[] = [
  { kind: 'slate', selector: '[data-slate-editor]' },
  { kind: 'lexical', selector: '[data-lexical-editor]' },
  { kind: 'prosemirror', selector: '.ProseMirror' },
  { kind: 'quill', selector: '.ql-editor' },
  { kind: 'draft', selector: '.public-DraftEditor-content' },
];

/** Whose editor it is; one inside another counts as the outer one. */
export const findEditorKind = (editor: Element): EditorKind =>
  marks.find(({ selector }) => editor.closest(selector))?.kind ?? 'plain';
