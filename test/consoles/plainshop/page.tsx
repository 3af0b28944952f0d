import { createRoot } from 'react-dom/client';
import { recordUntrustedEvents } from '../shared/record-untrusted';
import { passTime, remount, tick } from '../shared/sim-store';
import { PlainshopPage } from './PlainshopPage';
import type { PlainshopSim } from './sim-api';
import { addConversation, addMessage, addOlder, createStore, openConversation, type PlainMessage } from './store';

const store = createStore();
const untrusted = recordUntrustedEvents(window);

const sayAs = (author: PlainMessage['author']) => (conversation: number, text: string) =>
  store.change((state) => addMessage(state, conversation, author, text));

const sim: PlainshopSim = {
  addCustomer(name) {
    store.change((state) => addConversation(state, name));
    return store.read().conversations.length;
  },
  customerWrites: sayAs('customer'),
  robotAnswers: sayAs('robot'),
  agentAnswersElsewhere: sayAs('agent'),
  systemNotice: sayAs('system'),
  loadOlder: (conversation, texts) => store.change((state) => addOlder(state, conversation, texts)),
  openConversation: (conversation) => store.change((state) => openConversation(state, conversation)),
  passTime: (seconds) => passTime(store, seconds),
  remount: () => remount(store),
  lastSent: () => store.read().sent,
  untrustedEvents: () => untrusted.map((event) => ({ ...event })),
  modelDraft: () => store.read().draft,
};

window.plainshop = sim;
window.setInterval(() => store.change(tick), 1000);
const mount = document.querySelector('#root');
if (!mount) throw new Error('the page has no #root');
createRoot(mount).render(<PlainshopPage store={store} />);
