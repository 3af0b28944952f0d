/** Not by `instanceof`: an editor in a frame of the page belongs to another realm. */
const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;

/** Chromium alone lets a shadow root tell its own selection; the document names the host in its place. */
type Selecting = DocumentOrShadowRoot & { getSelection?: () => Selection | null };

/** The document, or the open shadow root in which the editor stands: that is where its focus and its selection are told. */
const readEditorRoot = (editor: Element): Selecting => {
  const root = editor.getRootNode();
  return isShadowRoot(root) ? root : editor.ownerDocument;
};

export const isEditorFocused = (editor: Element): boolean => editor.contains(readEditorRoot(editor).activeElement);

export const findSelection = (editor: Element): Selection | null =>
  readEditorRoot(editor).getSelection?.() ?? editor.ownerDocument.getSelection();
