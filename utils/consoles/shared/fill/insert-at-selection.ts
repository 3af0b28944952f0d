/** Types as the agent would, so that the page's undo knows it. False where the browser refused. */
export const insertAtSelection = (document: Document, text: string): boolean =>
  text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
