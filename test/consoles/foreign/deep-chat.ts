import 'deep-chat';
import { firstMessages } from './sim-api';

/** The parts of the element that its documentation names: what it shows first, who answers, and how to add a message. */
interface DeepChatElement extends HTMLElement {
  history: { role: string; text: string }[];
  connect: { handler(body: unknown, signals: { onResponse(response: { text?: string }): Promise<void> }): void };
  addMessage(message: { role: string; text: string }): void;
}

const sent: string[] = [];

const readText = (body: unknown): string => {
  const messages = typeof body === 'object' && body !== null && 'messages' in body ? body.messages : undefined;
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
  return typeof last === 'object' && last !== null && 'text' in last ? String(last.text) : '';
};

const chat: DeepChatElement = Object.assign(document.createElement('deep-chat') as DeepChatElement, {
  // Whoever writes in it is its `user`: here the agent.
  history: firstMessages.map(({ from, text }) => ({ role: from === 'agent' ? 'user' : 'ai', text })),
  connect: {
    handler(body: unknown, signals: { onResponse(response: { text?: string }): Promise<void> }) {
      const text = readText(body);
      sent.push(text);
      void signals.onResponse({ text: `收到：${text}` });
    },
  },
});
chat.style.width = '720px';
chat.style.height = '640px';

window.foreign = {
  customerWrites: (text) => chat.addMessage({ role: 'ai', text }),
  sent: () => [...sent],
};
document.body.append(chat);
