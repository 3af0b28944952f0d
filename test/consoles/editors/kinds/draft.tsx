import { ContentState, Editor, EditorState } from 'draft-js';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type OwnedEditor, placeholder } from '../types';

interface HeldState {
  state: EditorState;
  setState(state: EditorState): void;
}

/** Draws `held` and keeps it up to date: React's state is the model. */
const Composer = ({ held }: { held: HeldState }) => {
  const [state, setState] = useState(held.state);
  Object.assign(held, { state, setState });
  return <Editor editorState={state} onChange={setState} placeholder={placeholder} />;
};

export const mountDraft = (host: HTMLElement): OwnedEditor => {
  const held: HeldState = { state: EditorState.createEmpty(), setState: () => undefined };
  flushSync(() => createRoot(host).render(<Composer held={held} />));
  return {
    setText: (text) =>
      flushSync(() => held.setState(EditorState.createWithContent(ContentState.createFromText(text, '\n')))),
    readModel: () => held.state.getCurrentContent().getPlainText('\n'),
  };
};
