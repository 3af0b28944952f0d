import { register } from 'vue-advanced-chat';
import { type ForeignMessage, longTalkStep, openCustomer, otherCustomers, readTalk } from './sim-api';

/** The element takes its data as JSON in properties and tells what happened by events with `detail[0]`. */
interface ChatElement extends HTMLElement {
  rooms: string;
  messages: string;
  messagesLoaded: boolean;
}

const agentId = 'agent-7';
const robot = { _id: 'robot-1', username: '机器人' };
const sent: string[] = [];
let messages: readonly ForeignMessage[] = readTalk(location.search);
/** The oldest message that the element has. */
let first = Math.max(0, messages.length - longTalkStep);

const drawRooms = () => {
  const last = messages.at(-1);
  const users = [
    { _id: agentId, username: '客服' },
    { _id: openCustomer.id, username: openCustomer.name },
    // With a third in the room, the element writes above each message of the others who says it.
    ...(messages.some(({ from }) => from === 'robot') ? [robot] : []),
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

const senders = { agent: agentId, customer: openCustomer.id, robot: robot._id, system: agentId };

const drawTime = (index: number): string => {
  const minutes = 10 * 60 + 20 + index;
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
};

const drawMessages = () =>
  JSON.stringify(
    messages.slice(first).map(({ id, from, text }, index) => ({
      _id: id,
      content: text,
      senderId: senders[from],
      ...(from === 'robot' && { username: robot.username }),
      ...(from === 'customer' && { username: openCustomer.name }),
      ...(from === 'system' && { system: true }),
      date: '今天',
      timestamp: drawTime(first + index),
    })),
  );

const giveMessages = () => {
  chat.messages = drawMessages();
  chat.messagesLoaded = first === 0;
};

const add = (message: ForeignMessage) => {
  messages = [...messages, message];
  giveMessages();
  chat.rooms = drawRooms();
};

const readSentText = (event: Event): string | undefined => {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  const first: unknown = Array.isArray(detail) ? detail[0] : undefined;
  return typeof first === 'object' && first !== null && 'content' in first ? String(first.content) : undefined;
};

const isReset = (event: Event): boolean =>
  event instanceof CustomEvent && JSON.stringify(event.detail).includes('"reset":true');

const createChat = (): ChatElement => {
  const created: ChatElement = Object.assign(document.createElement('vue-advanced-chat'), {
    currentUserId: agentId,
    roomId: openCustomer.id,
    roomsLoaded: true,
    messagesLoaded: first === 0,
    height: '100vh',
    rooms: drawRooms(),
    messages: '[]',
  });
  created.addEventListener('fetch-messages', (event) => {
    if (!isReset(event)) first = Math.max(0, first - longTalkStep);
    setTimeout(giveMessages);
  });
  created.addEventListener('send-message', (event) => {
    const text = readSentText(event);
    if (text === undefined) return;
    sent.push(text);
    add({ id: `s${String(sent.length)}`, from: 'agent', text });
  });
  return created;
};

register();
let chat = createChat();

window.foreign = {
  customerWrites: (text) => add({ id: `c${text}`, from: 'customer', text }),
  says: (from, text) => add({ id: `r${text}`, from, text }),
  remount(part) {
    if (part === 'composer') throw new Error('vue-advanced-chat only hides its composer');
    if (part === 'messages') {
      chat.messages = '[]';
      setTimeout(giveMessages);
      return;
    }
    const former = chat;
    chat = createChat();
    former.replaceWith(chat);
  },
  sent: () => [...sent],
};
document.body.append(chat);
