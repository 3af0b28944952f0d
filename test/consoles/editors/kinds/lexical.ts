import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, CLEAR_HISTORY_COMMAND, createEditor } from 'lexical';
import { type OwnedEditor, placeholder } from '../types';

export const mountLexical = (host: HTMLElement): OwnedEditor => {
  const root = document.createElement('div');
  const hint = document.createElement('div');
  hint.textContent = placeholder;
  root.contentEditable = 'true';
  host.append(root, hint);
  const editor = createEditor({
    namespace: 'composer',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(root);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  const readModel = () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((node) => node.getTextContent())
        .join('\n'),
    );
  editor.registerUpdateListener(() => {
    hint.hidden = readModel() !== '';
  });
  const setText = (text: string) => {
    const write = () => {
      const paragraphs = text.split('\n').map((line) => {
        const paragraph = $createParagraphNode();
        return line === '' ? paragraph : paragraph.append($createTextNode(line));
      });
      $getRoot()
        .clear()
        .append(...paragraphs);
    };
    editor.update(write, { discrete: true });
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  };
  setText('');
  return { setText, readModel };
};
