import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { type OwnedEditor, placeholder } from '../types';

/** The usual recipe: a widget that stands inside the empty document. */
const createHint = (): Plugin =>
  new Plugin({
    props: {
      decorations: ({ doc }) => {
        if (doc.textContent !== '' || doc.childCount > 1) return DecorationSet.empty;
        const hint = document.createElement('span');
        hint.textContent = placeholder;
        return DecorationSet.create(doc, [Decoration.widget(1, hint)]);
      },
    },
  });

const createState = (text: string): EditorState => {
  const paragraphs = text.split('\n').map((line) => schema.node('paragraph', null, line ? [schema.text(line)] : []));
  const keys = keymap({ ...baseKeymap, 'Mod-z': undo, 'Mod-y': redo });
  return EditorState.create({ doc: schema.node('doc', null, paragraphs), plugins: [history(), keys, createHint()] });
};

export const mountProseMirror = (host: HTMLElement): OwnedEditor => {
  const view = new EditorView(host, { state: createState('') });
  return {
    setText: (text) => view.updateState(createState(text)),
    readModel: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
  };
};
