import { type SyntheticEvent, useEffect, useRef, useSyncExternalStore } from 'react';
import { openConversation, type PlainConversation, type PlainMessage, type Store, sendDraft } from './store';

/** Class names as a CSS-modules build leaves them: they say nothing and change with every release. */
const bubbleClass: Record<PlainMessage['author'], string> = {
  customer: '_1kd8s',
  agent: '_1kd8s _9fj2m',
  robot: '_1kd8s _9fj2m _p4x0w',
  system: '_u77ya',
};

const describeAge = (at: number, now: number): string => {
  const minutes = Math.floor((now - at) / 60_000);
  return minutes < 1 ? '刚刚' : `${minutes}分钟前`;
};

const whenTrusted = (event: SyntheticEvent, act: () => void): void => {
  if (event.isTrusted) act();
};

const Row = ({ conversation, store }: { conversation: PlainConversation; store: Store }) => {
  const { active, now } = store.read();
  const last = conversation.messages.at(-1);
  const open = () => store.change((state) => openConversation(state, conversation.number));
  return (
    <button
      type="button"
      className={conversation.number === active ? '_c0q3e _zz81b' : '_c0q3e'}
      onClick={(event) => whenTrusted(event, open)}
    >
      <span className="_av5t1">{conversation.name.slice(0, 1)}</span>
      <div className="_n6w2k">
        <div className="_h3l9d">{conversation.name}</div>
        <div className="_b8r7v">{last?.text}</div>
      </div>
      <div className="_t2y4j">
        {last && describeAge(last.at, now)}
        {conversation.hasUnread && <b>1</b>}
      </div>
    </button>
  );
};

/** Makes an element the editor, with listeners of its own as editor libraries have. Returns how to take them off. */
const startEditor = (area: HTMLElement, store: Store): (() => void) => {
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
  area.addEventListener('input', () => store.change((state) => ({ ...state, draft: area.innerText })), {
    signal: stop.signal,
  });
  return () => stop.abort();
};

/** The editable area belongs to the browser; React only empties it when the model's draft is gone. */
const Composer = ({ store }: { store: Store }) => {
  const area = useRef<HTMLDivElement>(null);
  const { draft } = store.read();
  useEffect(() => (area.current ? startEditor(area.current, store) : undefined), [store]);
  useEffect(() => {
    if (area.current && !draft) area.current.textContent = '';
  }, [draft]);
  return (
    <div className="_m1g5x">
      <div ref={area} className="_e0d6z" contentEditable suppressContentEditableWarning />
      <button type="button" className="_s5q8n" onClick={(event) => whenTrusted(event, () => store.change(sendDraft))}>
        发送
      </button>
    </div>
  );
};

export const PlainshopPage = ({ store }: { store: Store }) => {
  const state = useSyncExternalStore(store.subscribe, store.read);
  const open = state.conversations.find((conversation) => conversation.number === state.active);
  return (
    <div className="_a9k1r" key={state.mount}>
      <header className="_w3f7p">
        PlainShop 客服工作台<span>素色生活馆</span>
      </header>
      <main className="_o2v6h">
        <section className="_l8j0c">
          {state.conversations.map((conversation) => (
            <Row key={conversation.number} conversation={conversation} store={store} />
          ))}
        </section>
        {open ? (
          <section className="_x7b4g">
            <h2 className="_h3l9d">{open.name}</h2>
            <div className="_d6s1u">
              {open.messages.map((message, index) => (
                <div key={`${message.at}-${String(index)}`} className={bubbleClass[message.author]}>
                  {message.text}
                </div>
              ))}
            </div>
            <Composer key={open.number} store={store} />
          </section>
        ) : (
          <section className="_x7b4g _q1i3o">请选择一位顾客</section>
        )}
      </main>
    </div>
  );
};
