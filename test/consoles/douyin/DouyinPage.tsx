import { type SyntheticEvent, useSyncExternalStore } from 'react';
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

export type ListFrame = 'old' | 'rebuilt';

interface PageProps {
  store: DeskStore;
  frame: ListFrame;
  nextId(author: DeskMessage['author']): string;
}

/** 飞鸽's clock (consoles.md B2); which rows stand under 超时 is ours. */
const limitMs = 180_000;
const footnotes: Partial<Record<DeskMessage['author'], string>> = { robot: '此消息由机器人自动回复' };

const whenTrusted = (event: SyntheticEvent, act: () => void): void => {
  if (event.isTrusted) act();
};

const writeClock = (ms: number): string => new Date(ms).toTimeString().slice(0, 5);

const Row = ({ conversation, store, frame }: { conversation: DeskConversation } & Omit<PageProps, 'nextId'>) => {
  const { active, now } = store.read();
  const waitStart = findWaitStart(conversation);
  const last = conversation.messages.at(-1);
  const open = () => store.change((state) => openConversation(state, conversation.number));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: drawn as the console draws it
    // biome-ignore lint/a11y/noStaticElementInteractions: drawn as the console draws it
    <div
      className={`Kc81uLdo__row ${waitStart === undefined ? '' : 'needReply__Qa2'} ${conversation.number === active ? 'tYq0zOpen' : ''}`}
      data-qa-id="qa-conversation-chat-item"
      data-kora="conversation"
      data-btm-id={`a4977.b7440.${frame === 'old' ? 'current' : 'recent'}`}
      onClick={(event) => whenTrusted(event, open)}
    >
      <div className="nameLine__3XcP" title={conversation.name}>
        <span>{conversation.name.length > 5 ? `${conversation.name.slice(0, 4)}…` : conversation.name}</span>
      </div>
      <div className="badge-count__1k">服务态度预警</div>
      <div className="bottomLine__8" data-btm="d089038">
        <div className="msgContent__9dR">
          <span>{last?.text}</span>
        </div>
        {waitStart !== undefined && <span className="FDBMBK87T0SHSZ_4swP6">{writeElapsed(now - waitStart)}</span>}
        <span className="timerParticular__2w">{last && writeClock(last.at)}</span>
      </div>
    </div>
  );
};

const Section = ({ header, title, children }: { header: string; title: string; children: React.ReactNode[] }) =>
  children.length > 0 && (
    <div className="list_items__7fK">
      <div data-btm={`message_group_name_${header}`}>{title}</div>
      {children}
    </div>
  );

const List = ({ store, frame }: Omit<PageProps, 'nextId'>) => {
  const { conversations, now } = store.read();
  const draw = (isIn: (it: DeskConversation, waitedMs: number | undefined) => boolean) =>
    conversations
      .filter((it) => {
        const start = findWaitStart(it);
        return isIn(it, start === undefined ? undefined : now - start);
      })
      .map((it) => <Row key={it.number} conversation={it} store={store} frame={frame} />);
  const notice = (
    <div className="Kc81uLdo__row" data-qa-id="qa-conversation-chat-item" data-btm-id="a4977.b7440.systemConv">
      <div className="nameLine__3XcP">平台通知</div>
      <div className="msgContent__9dR">您有新的规则</div>
    </div>
  );
  if (frame === 'rebuilt') {
    return (
      <div id="chantListScrollArea" className="Sc2aBox">
        {draw(() => true)}
        {notice}
      </div>
    );
  }
  return (
    <>
      <div className="pigeonChatNotScrollBox">
        <Section header="overtime" title="超时">
          {draw((_, waitedMs) => waitedMs !== undefined && waitedMs > limitMs)}
        </Section>
        <Section header="waitReply" title="待回复">
          {draw((_, waitedMs) => waitedMs !== undefined && waitedMs <= limitMs)}
        </Section>
      </div>
      <div id="chantListScrollArea" className="Sc2aBox">
        <div className="pigeonChatScrollBox">
          {draw((_, waitedMs) => waitedMs === undefined)}
          {notice}
        </div>
      </div>
    </>
  );
};

const Message = ({ message: { id, author, text } }: { message: DeskMessage }) => (
  <div className="Wr4pLine" data-qa-id="qa-message-warpper">
    <div data-id={id}>
      {author === 'system' ? (
        <div className="Uu1Notice">{text}</div>
      ) : (
        <div
          className={author === 'customer' ? 'messageNotMe' : 'messageIsMe'}
          style={{ display: 'flex', flexDirection: author === 'customer' ? 'row' : 'row-reverse' }}
        >
          <div className="Bb7Bubble">
            <pre>
              <span>{text}</span>
            </pre>
            {footnotes[author] && <div className="Fn2Note">{footnotes[author]}</div>}
          </div>
        </div>
      )}
    </div>
  </div>
);

const Composer = ({ store, name, nextId }: { name: string } & Omit<PageProps, 'frame'>) => {
  const send = () => store.change((state) => sendDraft(state, nextId('agent')));
  return (
    <div className="Inp1Box">
      <textarea
        data-qa-id="qa-send-message-textarea"
        placeholder={`发送给 ${name}，使用Enter 发送消息`}
        value={store.read().draft}
        onChange={(event) => {
          const draft = event.target.value;
          store.change((state) => ({ ...state, draft }));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !event.isTrusted) return;
          event.preventDefault();
          send();
        }}
      />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: drawn as the console draws it */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: drawn as the console draws it */}
      <div className="Sd3Button" data-qa-id="qa-send-message-button" onClick={(event) => whenTrusted(event, send)}>
        发送
      </div>
    </div>
  );
};

export const DouyinPage = ({ store, frame, nextId }: PageProps) => {
  const state = useSyncExternalStore(store.subscribe, store.read);
  const open = findOpen(state);
  return (
    <div className="Lay0out" key={state.mount}>
      <div className="Lft1Side">
        <div data-qa-id="qa-active-chat-tab">当前会话</div>
        <div data-qa-id="qa-last-chat-tab">最近联系</div>
        <List store={store} frame={frame} />
      </div>
      {open ? (
        <div id="workspace-chat">
          <div id="topbar-left-info">
            <span data-qa-id="qa-chat-user-name">{open.name}</span>
          </div>
          <div className="Lst1Scroll">
            <div>
              {open.messages.map((message) => (
                <Message key={message.id} message={message} />
              ))}
            </div>
          </div>
          <Composer key={open.number} store={store} name={open.name} nextId={nextId} />
        </div>
      ) : (
        <div className="Empt1Hint">请选择会话</div>
      )}
    </div>
  );
};
