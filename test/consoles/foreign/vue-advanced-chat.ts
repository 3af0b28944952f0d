import { register } from 'vue-advanced-chat';
import { type ForeignMessage, firstMessages, openCustomer, otherCustomers } from './sim-api';

/** The element takes its data as JSON in properties and tells what happened by events with `detail[0]`. */
interface ChatElement extends HTMLElement {
  rooms: string;
  messages: string;
}

const agentId = 'agent-7';
const sent: string[] = [];
let messages: readonly ForeignMessage[] = firstMessages;

const drawRooms = () => {
  const last = messages.at(-1);
  const users = [
    { _id: agentId, username: '客服' },
    { _id: openCustomer.id, username: openCustomer.name },
  ];
  const open = {
    roomId: openCustomer.id,
    roomName: openCustomer.name,
    index: 9,
    lastMessage: { content: last?.text, senderId: last?.from, timestamp: openCustomer.time },
    users,
  };
  const others = otherCustomers.map(({ id, name, preview, unread, time }, index) => ({
    roomId: id,
    roomName: name,
    index: 8 - index,
    unreadCount: unread,
    lastMessage: { content: preview, senderId: id, timestamp: time },
    users,
  }));
  return JSON.stringify([open, ...others]);
};

const drawMessages = () =>
  JSON.stringify(
    messages.map(({ id, from, text }, index) => ({
      _id: id,
      content: text,
      senderId: from === 'agent' ? agentId : openCustomer.id,
      date: '今天',
      timestamp: `10:${String(20 + index)}`,
    })),
  );

register();
const chat: ChatElement = Object.assign(document.createElement('vue-advanced-chat'), {
  currentUserId: agentId,
  roomId: openCustomer.id,
  roomsLoaded: true,
  messagesLoaded: true,
  height: '100vh',
  rooms: drawRooms(),
  messages: '[]',
});

const add = (message: ForeignMessage) => {
  messages = [...messages, message];
  chat.messages = drawMessages();
  chat.rooms = drawRooms();
};

const readSentText = (event: Event): string | undefined => {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  const first: unknown = Array.isArray(detail) ? detail[0] : undefined;
  return typeof first === 'object' && first !== null && 'content' in first ? String(first.content) : undefined;
};

chat.addEventListener('fetch-messages', () => {
  setTimeout(() => {
    chat.messages = drawMessages();
  });
});
chat.addEventListener('send-message', (event) => {
  const text = readSentText(event);
  if (text === undefined) return;
  sent.push(text);
  add({ id: `s${String(sent.length)}`, from: 'agent', text });
});

window.foreign = {
  customerWrites: (text) => add({ id: `c${text}`, from: 'customer', text }),
  sent: () => [...sent],
};
document.body.append(chat);
