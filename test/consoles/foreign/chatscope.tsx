import {
  Avatar,
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  MessageSeparator,
  Sidebar,
} from '@chatscope/chat-ui-kit-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type ForeignMessage, longTalkStep, openCustomer, otherCustomers, type RemountPart, readTalk } from './sim-api';

const face = 'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>';
/** As many stand in the page at most: it is a window that moves over the talk, and its nodes are written over. */
const windowSize = 2 * longTalkStep;
const sent: string[] = [];
let addMessage: (message: ForeignMessage) => void = () => undefined;
let remount: (part: RemountPart) => void = () => undefined;

const toPlainText = (html: string): string => {
  const holder = document.createElement('div');
  holder.innerHTML = html.replaceAll('<br>', '\n');
  return holder.textContent ?? '';
};

const senders = { customer: openCustomer.name, agent: '客服', robot: '机器人', system: '' };

const drawMessage = ({ from, text }: ForeignMessage, place: number) =>
  from === 'system' ? (
    <MessageSeparator key={place} content={text} />
  ) : (
    <Message
      key={place}
      model={{
        message: text,
        sender: senders[from],
        direction: from === 'customer' ? 'incoming' : 'outgoing',
        position: 'single',
      }}
    >
      {from === 'robot' && <Message.Header sender={senders.robot} />}
    </Message>
  );

const Page = () => {
  const [messages, setMessages] = useState(readTalk(location.search));
  const [first, setFirst] = useState(Math.max(0, messages.length - longTalkStep));
  const [mounts, setMounts] = useState({ messages: 0, composer: 0, all: 0 });
  const shown = messages.slice(first, first + windowSize);
  // The newest are in sight: the window goes with what is written.
  const isAtEnd = first + windowSize >= messages.length;
  addMessage = (message) => {
    setMessages((before) => [...before, message]);
    if (isAtEnd && shown.length === windowSize) setFirst(first + 1);
  };
  remount = (part) => setMounts((before) => ({ ...before, [part]: before[part] + 1 }));
  const send = (html: string) => {
    const text = toPlainText(html);
    sent.push(text);
    addMessage({ id: `s${String(sent.length)}`, from: 'agent', text });
  };
  return (
    <div style={{ height: '100vh' }}>
      <MainContainer key={mounts.all}>
        <Sidebar position="left">
          <ConversationList>
            <Conversation
              name={openCustomer.name}
              info={messages.at(-1)?.text}
              lastActivityTime={openCustomer.time}
              active
            >
              <Avatar src={face} name={openCustomer.name} />
            </Conversation>
            {otherCustomers.map(({ id, name, preview, unread, time }) => (
              <Conversation key={id} name={name} info={preview} lastActivityTime={time} unreadCnt={unread}>
                <Avatar src={face} name={name} />
              </Conversation>
            ))}
          </ConversationList>
        </Sidebar>
        <ChatContainer>
          <ConversationHeader>
            <Avatar src={face} name={openCustomer.name} />
            <ConversationHeader.Content userName={openCustomer.name} info="在线" />
          </ConversationHeader>
          <MessageList
            key={`messages-${String(mounts.messages)}`}
            disableOnYReachWhenNoScroll
            onYReachStart={() => setFirst(Math.max(0, first - longTalkStep))}
            onYReachEnd={() => setFirst(isAtEnd ? first : Math.min(messages.length - windowSize, first + longTalkStep))}
          >
            {shown.map(drawMessage)}
          </MessageList>
          <MessageInput key={`composer-${String(mounts.composer)}`} placeholder="输入消息" onSend={send} />
        </ChatContainer>
      </MainContainer>
    </div>
  );
};

window.foreign = {
  customerWrites: (text) => addMessage({ id: `c${text}`, from: 'customer', text }),
  says: (from, text) => addMessage({ id: `r${text}`, from, text }),
  remount: (part) => remount(part),
  sent: () => [...sent],
};
const mount = document.querySelector('#root');
if (!mount) throw new Error('the page has no #root');
createRoot(mount).render(<Page />);
