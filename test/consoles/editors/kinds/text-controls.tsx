import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type OwnedEditor, placeholder } from '../types';

/** A field whose text React holds; `useState` is the model. */
const mountControl = (host: HTMLElement, Control: 'textarea' | 'input'): OwnedEditor => {
  let model = '';
  let setText: (text: string) => void = () => undefined;
  const Field = () => {
    const [text, setState] = useState('');
    model = text;
    setText = setState;
    return <Control value={text} placeholder={placeholder} onChange={(event) => setState(event.target.value)} />;
  };
  flushSync(() => createRoot(host).render(<Field />));
  return { setText: (text) => flushSync(() => setText(text)), readModel: () => model };
};

export const mountTextarea = (host: HTMLElement): OwnedEditor => mountControl(host, 'textarea');
export const mountInput = (host: HTMLElement): OwnedEditor => mountControl(host, 'input');
