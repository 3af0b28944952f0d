/** A stretch of the text and where it lives in the DOM; length 0 marks a place for the caret where no text stands. */
export interface TextPiece {
  node: Node;
  /** Offset inside `node` at which the stretch begins. */
  from: number;
  /** Offset of the stretch in the editor's text. */
  start: number;
  length: number;
}

/** The text of a contenteditable editor as lines, and where each piece of it lives. */
export interface EditorText {
  text: string;
  pieces: TextPiece[];
}

const blockTags = new Set(['DIV', 'P', 'LI', 'UL', 'OL', 'PRE', 'BLOCKQUOTE', 'SECTION', 'ARTICLE', 'H1', 'H2', 'H3']);

/** Drawn inside the editable element, yet no part of the draft: placeholders and the library's own furniture. */
const furniture = '[data-slate-placeholder], .ProseMirror-widget, .ql-ui';

/** Editors prop empty lines and the edges of inline elements open with these. */
const visibleRuns = /[^\u200b\ufeff]+/g;

/**
 * Reads an editor the way `innerText` would, without asking the browser for a layout: lines separated by '\n', hard
 * spaces as spaces, zero-width props left out.
 */
export const readEditor = (editor: Element): EditorText => {
  const pieces: TextPiece[] = [];
  let text = '';
  let isLineOpen = false;
  let mustBreak = false;
  let endsInBreak = false;

  const add = (node: Node, from: number, content: string) => {
    if (mustBreak) text += '\n';
    mustBreak = false;
    isLineOpen = true;
    pieces.push({ node, from, start: text.length, length: content.length });
    text += content;
  };
  const endBlock = () => {
    // The last break of a block only props its line open.
    if (endsInBreak) {
      text = text.slice(0, -1);
      const last = pieces.at(-1);
      if (last && last.length > 0) last.length -= 1;
    }
    endsInBreak = false;
    mustBreak ||= isLineOpen;
    isLineOpen = false;
  };
  const addText = (node: Text) => {
    if (node.data === '') return;
    const runs = [...node.data.matchAll(visibleRuns)];
    if (runs.length === 0) add(node, 0, '');
    for (const run of runs) {
      add(node, run.index, run[0].replaceAll('\u00a0', ' '));
      endsInBreak = run[0].endsWith('\n');
    }
  };
  const visit = (node: Node, index: number, parent: Node) => {
    if (isText(node)) return addText(node);
    if (!isElement(node) || node.matches(furniture)) return;
    if (node.tagName === 'BR') {
      add(parent, index, '');
      text += '\n';
      endsInBreak = true;
      return;
    }
    if (node.tagName === 'IMG') {
      add(parent, index, '');
      endsInBreak = false;
      return;
    }
    const isBlock = blockTags.has(node.tagName);
    if (isBlock) endBlock();
    visitChildren(node);
    if (isBlock) endBlock();
  };
  const visitChildren = (parent: Element) => {
    for (const [index, child] of parent.childNodes.entries()) visit(child, index, parent);
  };
  visitChildren(editor);
  endBlock();
  return { text, pieces };
};

/** Not by `instanceof`: an editor in a frame of the page belongs to another realm. */
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
