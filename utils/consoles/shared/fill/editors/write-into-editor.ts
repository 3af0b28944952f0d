import type { TextRange } from '@/utils/consoles/types';
import { insertAtSelection } from '../insert-at-selection';
import { type EditorKind, findEditorKind } from './editor-kind';
import { findPoints, selectEditorRange } from './editor-selection';

/**
 * Replaces `range` of the editor by `text` in one step of its own history, by the one way that its kind takes well
 * (reliability.md 2.7): Slate by `beforeinput`, which alone carries the range; others by paste; a contenteditable that leaves
 * the paste to the browser by the editing command. Tries once: an editor that commits late would show the text twice.
 * Whether it arrived has to be read back.
 */
export const writeIntoEditor = (editor: HTMLElement, range: TextRange, text: string): void => {
  const kind = findEditorKind(editor);
  selectEditorRange(editor, range);
  if (text === '' && range.start === range.end) return;
  if (kind === 'slate') writeIntoSlate(editor, range, text);
  else if (text === '') removeSelection(editor, kind);
  else paste(editor, kind, text);
};

const paste = (editor: HTMLElement, kind: EditorKind, text: string) => {
  const isTaken = !editor.dispatchEvent(createClipboardEvent('paste', buildClipboard(text, kind)));
  // Behind the back of an editor with a model the DOM would show one text and the page would send another.
  if (!isTaken && kind === 'plain') insertAtSelection(editor.ownerDocument, keepSpaces(editor, text));
};

/** The browser shows two spaces, or one at the edge of a line, only as hard ones: typed spaces it turns into them itself. */
const keepSpaces = (editor: HTMLElement, text: string): string =>
  getComputedStyle(editor).whiteSpace === 'normal' ? text.replace(/ (?= )|^ | $/gm, '\u00a0') : text;

const writeIntoSlate = (editor: HTMLElement, range: TextRange, text: string) => {
  const { start, end } = findPoints(editor, range);
  const target = new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
  editor.dispatchEvent(
    new InputEvent('beforeinput', {
      inputType: text === '' ? 'deleteContentBackward' : 'insertFromPaste',
      dataTransfer: text === '' ? null : buildClipboard(text, 'slate'),
      targetRanges: [target],
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
};

const removeSelection = (editor: HTMLElement, kind: EditorKind) => {
  if (kind === 'plain') insertAtSelection(editor.ownerDocument, '');
  else editor.dispatchEvent(createClipboardEvent('cut', new DataTransfer()));
};

const createClipboardEvent = (type: 'paste' | 'cut', clipboardData: DataTransfer) =>
  new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true, composed: true });

const buildClipboard = (text: string, kind: EditorKind): DataTransfer => {
  const clipboard = new DataTransfer();
  clipboard.setData('text/plain', text);
  // ProseMirror drops empty lines of plain text, but keeps those of its own clipboard format.
  if (kind === 'prosemirror' && text.includes('\n\n')) clipboard.setData('text/html', toProseMirrorSlice(text));
  return clipboard;
};

/** Paragraphs that join the lines they are put between. Exact white space, as this format has it. */
const toProseMirrorSlice = (text: string): string => {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const [first = '', ...lines] = escaped.split('\n');
  return `<p data-pm-slice="1 1 []">${first}</p>${lines.map((line) => `<p>${line}</p>`).join('')}`;
};
