import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Range, Transforms } from 'slate';
import { HistoryEditor, withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { type OwnedEditor, placeholder } from '../types';

const toParagraphs = (text: string): Descendant[] => text.split('\n').map((line) => ({ children: [{ text: line }] }));

export const mountSlate = (host: HTMLElement): OwnedEditor => {
  const editor = withHistory(withReact(createEditor()));
  flushSync(() =>
    createRoot(host).render(
      <Slate editor={editor} initialValue={toParagraphs('')}>
        <Editable placeholder={placeholder} />
      </Slate>,
    ),
  );
  return {
    setText(text) {
      HistoryEditor.withoutSaving(editor, () =>
        Editor.withoutNormalizing(editor, () => {
          Transforms.deselect(editor);
          while (editor.children.length > 0) Transforms.removeNodes(editor, { at: [0] });
          Transforms.insertNodes(editor, toParagraphs(text), { at: [0] });
        }),
      );
      editor.history = { undos: [], redos: [] };
    },
    readModel: () => editor.children.map((node) => Node.string(node)).join('\n'),
    isSettled() {
      const shown = document.getSelection();
      if (!shown?.anchorNode || !host.contains(shown.anchorNode) || !editor.selection) return false;
      const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true });
      return range !== null && Range.equals(range, editor.selection);
    },
  };
};
