import { type SyntheticEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import {
  type DeskConversation,
  type DeskMessage,
  type DeskStore,
  findOpen,
  findWaitStart,
  openConversation,
  sendDraft,
  writeElapsed,
} from '../shared/desk-store';

export type Tab = '正在咨询' | '历史咨询';

interface PageProps {
  store: DeskStore;
  tab: Tab;
  nextId(author: DeskMessage['author']): string;
}

const rowPx = 60;
/** Rows that stand in the page, whatever the list holds. */
const rowsInPage = 10;

const whenTrusted = (event: SyntheticEvent, act: () => void): void => {
  if (event.isTrusted) act();
};
const pad = (value: number): string => String(value).padStart(2, '0');
const writeTime = (ms: number): string => {
  const at = new Date(ms);
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(pad).join(':')}`;
};

const Row = ({ conversation, store }: { conversation: DeskConversation; store: DeskStore }) => {
  const waitStart = findWaitStart(conversation);
  const last = conversation.messages.at(-1);
  const open = () => store.change((state) => openConversation(state, conversation.number));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: drawn as the console draws it
    // biome-ignore lint/a11y/noStaticElementInteractions: drawn as the console draws it
    <div className="alluser-item" onClick={(event) => whenTrusted(event, open)}>
      <span className="alluser-item-name">{conversation.name}</span>
      <span className="alluser-item-breifdesc">{last?.text}</span>
      <span className="alluser-item-date-w">{last && writeTime(last.at).slice(11, 16)}</span>
      {waitStart !== undefined && (
        <span className="user-state user-none-reply-t">{writeElapsed(store.read().now - waitStart)}</span>
      )}
    </div>
  );
};

/** Keyed by place: a row that comes into sight is written into the nodes of one that left. */
const VirtualList = ({ store }: { store: DeskStore }) => {
  const [first, setFirst] = useState(0);
  const { conversations } = store.read();
  const shown = conversations.slice(first, first + rowsInPage);
  return (
    <div className="alluser-scroll" onScroll={(event) => setFirst(Math.floor(event.currentTarget.scrollTop / rowPx))}>
      <div style={{ height: conversations.length * rowPx, position: 'relative' }}>
        <div style={{ position: 'absolute', insetInline: 0, top: first * rowPx }}>
          {shown.map((conversation, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: recycling nodes is the point
            <Row key={place} conversation={conversation} store={store} />
          ))}
        </div>
      </div>
    </div>
  );
};

const Message = ({ message: { id, author, text, at } }: { message: DeskMessage }) =>
  author === 'system' ? (
    <div className="message">
      <span className="notice">{text}</span>
    </div>
  ) : (
    <div className="message">
      <div className={author === 'customer' ? 'message_left' : 'message_right'} id={id}>
        <span className="message__time_str">{writeTime(at)}</span>
        <span className="message__content">{text}</span>
      </div>
    </div>
  );

/** Makes an element the editor, with listeners of its own as editor libraries have. Returns how to take them off. */
const startEditor = (area: HTMLElement, store: DeskStore, send: () => void): (() => void) => {
  const stop = new AbortController();
  area.addEventListener(
    'keydown',
    (event) => {
      const isSendKey = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.isComposing;
      if (!isSendKey || !event.isTrusted) return;
      event.preventDefault();
      send();
    },
    { signal: stop.signal },
  );
  // biome-ignore lint/performance/useDomNodeTextContent: `textContent` knows nothing of lines
  area.addEventListener('input', () => store.change((state) => ({ ...state, draft: area.innerText })), {
    signal: stop.signal,
  });
  return () => stop.abort();
};

const Composer = ({ store, nextId }: Omit<PageProps, 'tab'>) => {
  const area = useRef<HTMLDivElement>(null);
  const { draft } = store.read();
  const send = () => store.change((state) => sendDraft(state, nextId('agent')));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once
  useEffect(() => (area.current ? startEditor(area.current, store, send) : undefined), [store]);
  useEffect(() => {
    if (area.current && !draft) area.current.textContent = '';
  }, [draft]);
  return (
    <>
      <div ref={area} className="EditorContent" contentEditable suppressContentEditableWarning />
      <div className="SendButtonGroup">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: drawn as the console draws it */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: drawn as the console draws it */}
        <span className="send-button" onClick={(event) => whenTrusted(event, send)}>
          发送
        </span>
      </div>
    </>
  );
};

const Tabs = ({ tab }: { tab: Tab }) =>
  (['正在咨询', '历史咨询'] as const).map((title) => (
    <div key={title} className={title === tab ? 'c_tabs-tab c_tabs-tab_check' : 'c_tabs-tab'} title={title}>
      {title}
    </div>
  ));

const paneClass = (isShown: boolean): string => (isShown ? 'c_tabs-tabpane' : 'c_tabs-tabpane c_tabs-tab_inactive');

export const JdPage = ({ store, tab, nextId }: PageProps) => {
  const state = useSyncExternalStore(store.subscribe, store.read);
  const open = findOpen(state);
  return (
    <div className="page" key={state.mount}>
      <div id="t-alluser-wrap">
        <div className="c_tabs">
          <div className="c_tabs-nav-container">
            <Tabs tab={tab} />
          </div>
          <div className="c_tabs-content">
            <div className={paneClass(tab === '正在咨询')}>
              <div className="c_cas-head">全部客户</div>
              <VirtualList store={store} />
            </div>
            <div className={paneClass(tab === '历史咨询')}>
              <div className="alluser-item">
                <span className="alluser-item-name">上周的顾客</span>
                <span className="alluser-item-breifdesc">谢谢</span>
              </div>
            </div>
          </div>
        </div>
      </div>
      {open && (
        <div className="chat">
          <div className="chat-head-name">
            <span>{open.name}</span>
          </div>
          <div id="t-chat-scroll">
            {open.messages.map((message) => (
              <Message key={message.id} message={message} />
            ))}
          </div>
          <Composer key={open.number} store={store} nextId={nextId} />
        </div>
      )}
    </div>
  );
};
