import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { anyComposerAccess } from '@/utils/consoles/shared/fill/editors/any-composer-access';
import type { FillProblem, Undo } from '@/utils/consoles/types';
import type { ConversationKey } from '@/utils/conversation/types';

export interface FillProbe {
  /** Fills the editor with this id at its caret. */
  fill(id: string, text: string, range: 'caret' | 'all'): Promise<FillProblem | 'filled'>;
  undo(): Promise<FillProblem | 'undone'>;
  read(id: string): string;
  /** What the page's own model of the editor holds. */
  models: Record<string, string>;
}

declare global {
  interface Window {
    fillProbe: FillProbe;
  }
}

const models: Record<string, string> = {};

/** A React form whose state decides what the fields show. */
const Controlled = () => {
  const [text, setText] = useState('');
  const [line, setLine] = useState('');
  models['react-textarea'] = text;
  models['react-input'] = line;
  return (
    <>
      <textarea id="react-textarea" value={text} onChange={(event) => setText(event.target.value)} />
      <input id="react-input" value={line} onChange={(event) => setLine(event.target.value)} />
      <textarea id="stubborn" value="固定" onChange={() => undefined} />
    </>
  );
};

/** An editor that takes pastes itself, a moment later, as Lexical and its like do. */
const createPastingEditor = () => {
  const editor = document.createElement('div');
  editor.id = 'pasting';
  editor.contentEditable = 'true';
  editor.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    setTimeout(() => {
      editor.textContent += text;
      models.pasting = editor.textContent ?? '';
    }, 100);
  });
  return editor;
};

const createEditable = (id: string, kind: string, prepare: (editor: HTMLElement) => void = () => undefined) => {
  const editor = document.createElement('div');
  editor.id = id;
  editor.contentEditable = kind;
  prepare(editor);
  return editor;
};

const conversation: ConversationKey = { console: 'practice', shop: '', customer: '1', identity: 'stable' };
let lastUndo: Undo | undefined;
const find = (id: string): HTMLElement | undefined =>
  document.getElementById(id) ?? document.querySelector('#shadow')?.shadowRoot?.getElementById(id) ?? undefined;

/** A console made of web components: its composers stand in an open shadow root. */
const createShadow = () => {
  const element = document.createElement('div');
  element.id = 'shadow';
  const control = document.createElement('textarea');
  control.id = 'shadow-textarea';
  const slate = createEditable('shadow-slate', 'true', (editor) => editor.setAttribute('data-slate-editor', 'true'));
  element.attachShadow({ mode: 'open' }).append(control, createEditable('shadow-plain', 'true'), slate);
  return element;
};

window.fillProbe = {
  models,
  async fill(id, text, range) {
    const place = {
      findComposer: () => find(id),
      findOpenConversation: () => conversation,
      isComposing: () => false,
      whenComposed: () => Promise.resolve(),
      wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    };
    const filled = await anyComposerAccess.fill(place, { conversation, text, range });
    if (!filled.ok) return filled.reason;
    lastUndo = filled.value;
    return 'filled';
  },
  async undo() {
    const undone = await lastUndo?.();
    return undone?.ok ? 'undone' : (undone?.reason ?? 'not-taken');
  },
  read: (id) => anyComposerAccess.readText(find(id) ?? document.body),
};

const host = document.createElement('div');
document.body.append(
  host,
  createEditable('plain', 'true'),
  createEditable('plaintext', 'plaintext-only'),
  createEditable('slate', 'true', (editor) => editor.setAttribute('data-slate-editor', 'true')),
  createPastingEditor(),
  createShadow(),
);
createRoot(host).render(<Controlled />);
