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
  Sidebar,
} from '@chatscope/chat-ui-kit-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type ForeignMessage, firstMessages, openCustomer, otherCustomers } from './sim-api';

const face = 'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>';
const sent: string[] = [];
let addMessage: (message: ForeignMessage) => void = () => undefined;

const toPlainText = (html: string): string => {
  const holder = document.createElement('div');
  holder.innerHTML = html.replaceAll('<br>', '\n');
  return holder.textContent ?? '';
};

const Page = () => {
  const [messages, setMessages] = useState<readonly ForeignMessage[]>(firstMessages);
  addMessage = (message) => setMessages((before) => [...before, message]);
  const send = (html: string) => {
    const text = toPlainText(html);
    sent.push(text);
    addMessage({ id: `s${String(sent.length)}`, from: 'agent', text });
  };
  return (
    <div style={{ height: '100vh' }}>
      <MainContainer>
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
          <MessageList>
            {messages.map(({ id, from, text }) => (
              <Message
                key={id}
                model={{
                  message: text,
                  sender: from === 'customer' ? openCustomer.name : '客服',
                  direction: from === 'customer' ? 'incoming' : 'outgoing',
                  position: 'single',
                }}
              />
            ))}
          </MessageList>
          <MessageInput placeholder="输入消息" onSend={send} />
        </ChatContainer>
      </MainContainer>
    </div>
  );
};

window.foreign = {
  customerWrites: (text) => addMessage({ id: `c${text}`, from: 'customer', text }),
  sent: () => [...sent],
};
const mount = document.querySelector('#root');
if (!mount) throw new Error('the page has no #root');
createRoot(mount).render(<Page />);
