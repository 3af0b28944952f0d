import type { TextRange } from '@/utils/consoles/types';
import { insertAtSelection } from './insert-at-selection';

interface TextPiece {
  node: Text;
  start: number;
}

/** The text of a contenteditable editor as lines, and where each piece of it lives in the DOM. */
interface EditorText {
  text: string;
  pieces: TextPiece[];
}

const blockTags = new Set(['DIV', 'P', 'LI', 'UL', 'OL', 'PRE', 'BLOCKQUOTE', 'SECTION', 'ARTICLE']);

/** Reads an editor the way `innerText` would, without asking the browser for a layout. */
export const readEditorText = (editor: Element): EditorText => {
  const pieces: TextPiece[] = [];
  let text = '';
  let isLineOpen = false;
  let mustBreak = false;

  const openLine = () => {
    if (mustBreak) text += '\n';
    mustBreak = false;
    isLineOpen = true;
  };
  const endBlock = () => {
    mustBreak ||= isLineOpen;
    isLineOpen = false;
  };
  const visit = (node: Node) => {
    if (node instanceof Text) {
      if (node.data === '') return;
      openLine();
      pieces.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof Element) {
      const isBlock = blockTags.has(node.tagName);
      if (isBlock) endBlock();
      if (node.tagName === 'BR') {
        openLine();
        // The last <br> of a block only props its line open.
        if (node.nextSibling) text += '\n';
      }
      for (const child of node.childNodes) visit(child);
      if (isBlock) endBlock();
    }
  };
  for (const child of editor.childNodes) visit(child);
  return { text, pieces };
};

/** The selection inside the editor as offsets into its text; the end of the text where the selection is elsewhere. */
export const readEditorSelection = (editor: Element): TextRange => {
  const { text, pieces } = readEditorText(editor);
  const selection = editor.ownerDocument.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || !editor.contains(selection.anchorNode)) {
    return { start: text.length, end: text.length };
  }
  const anchor = toOffset(pieces, text.length, selection.anchorNode, selection.anchorOffset);
  const focus = toOffset(pieces, text.length, selection.focusNode, selection.focusOffset);
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
};

export const selectEditorRange = (editor: Element, range: TextRange): void => {
  const { pieces } = readEditorText(editor);
  const start = toPoint(pieces, editor, range.start);
  const end = toPoint(pieces, editor, range.end);
  editor.ownerDocument.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
};

const toOffset = (pieces: TextPiece[], length: number, node: Node, offset: number): number => {
  const own = pieces.find((piece) => piece.node === node);
  if (own) return own.start + offset;
  const child = node.childNodes[offset];
  const next = pieces.find((piece) =>
    child
      ? child.contains(piece.node) || follows(child, piece.node)
      : follows(node, piece.node) && !node.contains(piece.node),
  );
  return next?.start ?? length;
};

const follows = (node: Node, other: Node) =>
  (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const toPoint = (pieces: TextPiece[], editor: Element, offset: number): { node: Node; offset: number } => {
  const piece = pieces.findLast(({ start }) => start <= offset);
  if (!piece) return { node: editor, offset: 0 };
  return { node: piece.node, offset: Math.min(offset - piece.start, piece.node.data.length) };
};

/** By paste, which every framework's editor understands. */
export const writeIntoEditor = (editor: HTMLElement, text: string) => {
  const isSlate = editor.closest('[data-slate-editor]') !== null;
  if (text === '') {
    if (!isSlate) insertAtSelection(editor.ownerDocument, text);
    return;
  }
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  const isTaken = !editor.dispatchEvent(paste);
  // Behind Slate's back the DOM would show one text and the page would send another.
  if (!isTaken && !isSlate) insertAtSelection(editor.ownerDocument, text);
};

/** Editors may turn one line break into a paragraph and spaces into hard spaces. */
export const normaliseEditorText = (text: string) =>
  text
    .replaceAll('\u00a0', ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\n+/g, '\n')
    .replace(/\n$/, '');
