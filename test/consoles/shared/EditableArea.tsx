import { createElement, useEffect, useRef } from 'react';
import { type NamedStore, sendDraft } from './named-store';

const startEditor = (area: HTMLElement, store: NamedStore): (() => void) => {
  const stop = new AbortController();
  area.addEventListener(
    'keydown',
    (event) => {
      const isSendKey = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.isComposing;
      if (!isSendKey || !event.isTrusted) return;
      event.preventDefault();
      store.change(sendDraft);
    },
    { signal: stop.signal },
  );
  // innerText and not textContent: lines are elements here, and the customer gets them as lines.
  area.addEventListener('input', () => store.change((state) => ({ ...state, draft: area.innerText.trimEnd() })), {
    signal: stop.signal,
  });
  return () => stop.abort();
};

interface EditableAreaProps {
  store: NamedStore;
  tag: 'pre' | 'div';
  className?: string;
  /** What stands in it while it is empty. */
  emptyHtml: string;
}

/** A contenteditable that belongs to the browser; React only empties it when the model's draft is gone. */
export const EditableArea = ({ store, tag, className, emptyHtml }: EditableAreaProps) => {
  const area = useRef<HTMLElement>(null);
  const { draft } = store.read();
  useEffect(() => (area.current ? startEditor(area.current, store) : undefined), [store]);
  useEffect(() => {
    if (area.current && !draft) area.current.innerHTML = emptyHtml;
  }, [draft, emptyHtml]);
  return createElement(tag, {
    ref: area,
    className,
    contentEditable: true,
    suppressContentEditableWarning: true,
    style: { minHeight: 48, outline: 0 },
  });
};
