import { addCustomer, addMessage, type NamedMessage, type NamedStore, openConversation } from './named-store';
import { type RecordedEvent, recordUntrustedEvents } from './record-untrusted';
import { passTime, remount, tick } from './sim-store';

/** The script API of the simulated consoles without customer ids (`window.namedSim`): WeChat shop, 1688, Kuaishou. */
export interface NamedSim {
  /** Adds a customer at the end of the list and returns the number by which the other calls know the conversation. */
  addCustomer(name: string): number;
  customerWrites(conversation: number, text: string): void;
  customerSends(conversation: number, kind: 'image' | 'card', text: string): void;
  agentAnswersElsewhere(conversation: number, text: string): void;
  systemNotice(conversation: number, text: string): void;
  /** 0 closes the open one. */
  openConversation(conversation: number): void;
  /** Moves the page's own clock on. */
  passTime(seconds: number): void;
  /** Replaces every node of the page; the content stays. */
  remount(): void;
  /** A release of the page: these names (classes, ids, values, texts) are others from now on. An empty list takes it back. */
  rename(names: readonly string[]): void;
  /** Everything that really went out, oldest first; `at` in ms since 1970 on the page's clock. */
  lastSent(): { conversation: number; text: string; at: number }[];
  untrustedEvents(): RecordedEvent[];
  modelDraft(): string;
}

declare global {
  interface Window {
    namedSim: NamedSim;
  }
}

/** Puts the script API of one simulated page on its window and lets the page's clock run. */
export const exposeNamedSim = (store: NamedStore): void => {
  const untrusted = recordUntrustedEvents(window);
  const say = (conversation: number, message: Omit<NamedMessage, 'at'>) =>
    store.change((state) => addMessage(state, conversation, message));
  const sayAs = (author: NamedMessage['author']) => (conversation: number, text: string) =>
    say(conversation, { author, kind: 'text', text });
  window.namedSim = {
    addCustomer(name) {
      store.change((state) => addCustomer(state, name));
      return store.read().customers.length;
    },
    customerWrites: sayAs('customer'),
    customerSends: (conversation, kind, text) => say(conversation, { author: 'customer', kind, text }),
    agentAnswersElsewhere: sayAs('agent'),
    systemNotice: sayAs('system'),
    openConversation: (conversation) => store.change((state) => openConversation(state, conversation)),
    passTime: (seconds) => passTime(store, seconds),
    remount: () => remount(store),
    rename: (names) => store.change((state) => ({ ...state, renamed: names })),
    lastSent: () => store.read().sent,
    untrustedEvents: () => untrusted.map((event) => ({ ...event })),
    modelDraft: () => store.read().draft,
  };
  window.setInterval(() => store.change(tick), 1000);
};
