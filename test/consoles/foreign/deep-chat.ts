import 'deep-chat';
import { type ForeignMessage, longTalkStep, readTalk } from './sim-api';

interface DeepChatMessage {
  role: string;
  text: string;
}

/** The parts of the element that its documentation names: what it shows, who answers, and how to add a message. */
interface DeepChatElement extends HTMLElement {
  /** Asked at first, and for more when the list is scrolled to its top; `false` among them: there is more. */
  loadHistory: (index: number) => (DeepChatMessage | false)[];
  connect: { handler(body: unknown, signals: { onResponse(response: { text?: string }): Promise<void> }): void };
  addMessage(message: DeepChatMessage): void;
}

const sent: string[] = [];
let talk: readonly ForeignMessage[] = readTalk(location.search);
/** The oldest message that the element has. */
let first = Math.max(0, talk.length - longTalkStep);

const readText = (body: unknown): string => {
  const messages = typeof body === 'object' && body !== null && 'messages' in body ? body.messages : undefined;
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
  return typeof last === 'object' && last !== null && 'text' in last ? String(last.text) : '';
};

/** Whoever writes in it is its `user`: here the agent. Any other role is drawn after its name. */
const roles = { agent: 'user', customer: 'ai', robot: 'robot', system: 'system' };
const toDeepChat = ({ from, text }: ForeignMessage): DeepChatMessage => ({ role: roles[from], text });

const loadHistory = (index: number): (DeepChatMessage | false)[] => {
  const end = index === 0 ? talk.length : first;
  if (index > 0) first = Math.max(0, first - longTalkStep);
  const loaded = talk.slice(first, end).map(toDeepChat);
  return first > 0 ? [false as const, ...loaded] : loaded;
};

const createChat = (): DeepChatElement => {
  const chat: DeepChatElement = Object.assign(document.createElement('deep-chat') as DeepChatElement, {
    loadHistory,
    connect: {
      handler(body: unknown, signals: { onResponse(response: { text?: string }): Promise<void> }) {
        const text = readText(body);
        sent.push(text);
        talk = [...talk, { id: '', from: 'agent', text }, { id: '', from: 'customer', text: `收到：${text}` }];
        void signals.onResponse({ text: `收到：${text}` });
      },
    },
  });
  chat.style.width = '720px';
  chat.style.height = '640px';
  return chat;
};

let chat = createChat();

const add = (message: ForeignMessage) => {
  talk = [...talk, message];
  chat.addMessage(toDeepChat(message));
};

window.foreign = {
  customerWrites: (text) => add({ id: '', from: 'customer', text }),
  says: (from, text) => add({ id: '', from, text }),
  remount(part) {
    if (part === 'composer') throw new Error('deep-chat draws its composer with its messages only');
    if (part === 'messages') {
      // Any of its properties set anew makes it draw all that is inside it anew.
      chat.loadHistory = (index) => loadHistory(index);
      return;
    }
    const former = chat;
    chat = createChat();
    former.replaceWith(chat);
  },
  sent: () => [...sent],
};
document.body.append(chat);
