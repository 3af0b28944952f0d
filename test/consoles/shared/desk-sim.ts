import { addMessage, type DeskMessage, type DeskStore, openConversation } from './desk-store';
import { type RecordedEvent, recordUntrustedEvents } from './record-untrusted';
import { startRenaming } from './rename-parts';
import { passTime, remount } from './sim-store';

/** The script API of the small simulated consoles. Customers are known by name only; names may collide. */
export interface DeskSim {
  /** Adds a customer at the end of the list and returns the number by which the other calls know the conversation. */
  addCustomer(name: string): number;
  customerWrites(conversation: number, text: string, secondsAgo?: number): void;
  robotAnswers(conversation: number, text: string): void;
  agentAnswersElsewhere(conversation: number, text: string): void;
  systemNotice(conversation: number, text: string): void;
  openConversation(conversation: number): void;
  /** The customer has left the list. */
  closeConversation(conversation: number): void;
  /** Moves the page's own clock on. */
  passTime(seconds: number): void;
  /** Replaces every node of the page; the content stays. */
  remount(): void;
  lastSent(): { conversation: number; text: string }[];
  modelDraft(): string;
  untrustedEvents(): RecordedEvent[];
  /** A release of the page: from now on nothing in it is found by this selector. Returns how many elements were. */
  rename(css: string): number;
}

/** `numberMessage` gives the ids that the console's page would give. */
export const createDeskSim = (
  store: DeskStore,
  numberMessage: (author: DeskMessage['author'], count: number) => string,
): DeskSim & { nextId(author: DeskMessage['author']): string } => {
  const untrusted = recordUntrustedEvents(window);
  let count = 0;
  const nextId = (author: DeskMessage['author']) => {
    count += 1;
    return numberMessage(author, count);
  };
  const sayAs =
    (author: DeskMessage['author']) =>
    (conversation: number, text: string, secondsAgo = 0) =>
      store.change((state) => addMessage(state, conversation, { id: nextId(author), author, text }, secondsAgo));

  return {
    nextId,
    addCustomer(name) {
      const number = Math.max(0, ...store.read().conversations.map((it) => it.number)) + 1;
      store.change((state) => ({ ...state, conversations: [...state.conversations, { number, name, messages: [] }] }));
      return number;
    },
    customerWrites: sayAs('customer'),
    robotAnswers: sayAs('robot'),
    agentAnswersElsewhere: sayAs('agent'),
    systemNotice: sayAs('system'),
    openConversation: (conversation) => store.change((state) => openConversation(state, conversation)),
    closeConversation: (conversation) =>
      store.change((state) => ({
        ...state,
        conversations: state.conversations.filter(({ number }) => number !== conversation),
      })),
    passTime: (seconds) => passTime(store, seconds),
    remount: () => remount(store),
    lastSent: () => store.read().sent,
    modelDraft: () => store.read().draft,
    untrustedEvents: () => untrusted.map((event) => ({ ...event })),
    rename: startRenaming,
  };
};
