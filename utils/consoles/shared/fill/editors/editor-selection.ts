import type { TextRange } from '@/utils/consoles/types';
import { findSelection, isEditorFocused } from './editor-root';
import { readEditor, type TextPiece } from './read-editor';

export interface DomPoint {
  node: Node;
  offset: number;
}

export const readEditorText = (editor: Element): string => readEditor(editor).text;

/** The selection inside the editor as offsets into its text; the end of the text where the selection is elsewhere. */
export const readEditorSelection = (editor: Element): TextRange => {
  const { text, pieces } = readEditor(editor);
  const selection = findSelection(editor);
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode || !editor.contains(anchorNode) || !editor.contains(focusNode)) {
    return { start: text.length, end: text.length };
  }
  const anchor = toOffset(pieces, text.length, anchorNode, selection.anchorOffset);
  const focus = toOffset(pieces, text.length, focusNode, selection.focusOffset);
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
};

/**
 * Selects `range` and tells a focused editor at once: libraries that keep their own selection hear of it a task later
 * otherwise, and a key the agent presses in between would replace the selected text. One that is focused only now hears it
 * from the browser: Draft ignores a selection as long as it has not drawn its focus, and React never reports it twice.
 */
export const selectEditorRange = (editor: HTMLElement, range: TextRange): void => {
  const { ownerDocument } = editor;
  const wasFocused = isEditorFocused(editor);
  if (!wasFocused) editor.focus({ preventScroll: true });
  const { start, end } = findPoints(editor, range);
  findSelection(editor)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  if (wasFocused) ownerDocument.dispatchEvent(new Event('selectionchange'));
};

/** Where `range` of the text begins and ends in the DOM. */
export const findPoints = (editor: Element, range: TextRange): { start: DomPoint; end: DomPoint } => {
  const { pieces } = readEditor(editor);
  return { start: toPoint(pieces, editor, range.start), end: toPoint(pieces, editor, range.end) };
};

const toPoint = (pieces: TextPiece[], editor: Element, offset: number): DomPoint => {
  const around = pieces.filter(({ start, length }) => start <= offset && offset <= start + length);
  const piece = around.find(({ length }) => length > 0) ?? around[0];
  return piece ? { node: piece.node, offset: piece.from + offset - piece.start } : { node: editor, offset: 0 };
};

const endOf = ({ start, length }: TextPiece) => start + length;

const toOffset = (pieces: TextPiece[], textLength: number, node: Node, offset: number): number => {
  const own = pieces.filter((piece) => piece.node === node && node.nodeType === Node.TEXT_NODE);
  const inside = own.findLast(({ from }) => from <= offset) ?? own[0];
  if (inside) return inside.start + Math.max(0, Math.min(offset - inside.from, inside.length));

  const [next, previous] = [node.childNodes[offset], node.childNodes[offset - 1]];
  const isIn = (child: Node | undefined) => (piece: TextPiece) =>
    child !== undefined &&
    (child.contains(piece.node) || (piece.node === node && node.childNodes[piece.from] === child));
  const following = pieces.find(isIn(next));
  if (following) return following.start;
  const preceding = pieces.findLast(isIn(previous));
  if (preceding) return endOf(preceding);
  const later = pieces.find((piece) => follows(node, piece.node));
  return later?.start ?? textLength;
};

const follows = (node: Node, other: Node) =>
  (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
