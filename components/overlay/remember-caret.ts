/**
 * Remembers where the page's caret stands; the answer puts it back. A text field keeps its own caret while ours has the
 * focus, an editable element loses it to any field that is focused.
 */
export const rememberCaret = (root: Document): (() => void) => {
  const selection = root.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
  const start = range?.startContainer;
  const place = start instanceof Element ? start : start?.parentElement;
  const editor = place?.closest<HTMLElement>('[contenteditable]:not([contenteditable="false"])');
  return () => {
    if (!range || !editor?.isConnected) return;
    editor.focus({ preventScroll: true });
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
};
