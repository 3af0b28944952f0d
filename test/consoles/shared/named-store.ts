import { createSimBase, createSimStore, readSimClock, type SimBase, type SimStore } from './sim-store';

/** The state of a simulated console that knows its customers by name only. Names may collide. */
export interface NamedMessage {
  author: 'customer' | 'agent' | 'system';
  kind: 'text' | 'image' | 'card';
  text: string;
  /** ms since 1970 on the page's clock. */
  at: number;
}

export interface NamedCustomer {
  number: number;
  name: string;
  messages: NamedMessage[];
  /** Customer messages since the agent last answered or looked. */
  unread: number;
  /** The first of them, ms since 1970 on the page's clock. */
  waitingSince: number | undefined;
}

export interface NamedState extends SimBase {
  customers: NamedCustomer[];
  sent: { conversation: number; text: string; at: number }[];
  /** Names (classes, ids, values, texts) that a release of the page has changed. */
  renamed: readonly string[];
}

export type NamedStore = SimStore<NamedState>;

export const createNamedStore = (): NamedStore =>
  createSimStore<NamedState>({ ...createSimBase(), customers: [], sent: [], renamed: [] });

export const addCustomer = (state: NamedState, name: string): NamedState => ({
  ...state,
  customers: [
    ...state.customers,
    { number: state.customers.length + 1, name, messages: [], unread: 0, waitingSince: undefined },
  ],
});

const changeCustomer = (
  state: NamedState,
  number: number,
  change: (customer: NamedCustomer) => NamedCustomer,
): NamedCustomer[] => state.customers.map((it) => (it.number === number ? change(it) : it));

const countWait = (customer: NamedCustomer, author: NamedMessage['author'], at: number): Partial<NamedCustomer> => {
  if (author === 'customer') return { unread: customer.unread + 1, waitingSince: customer.waitingSince ?? at };
  return author === 'agent' ? { unread: 0, waitingSince: undefined } : {};
};

export const addMessage = (state: NamedState, number: number, message: Omit<NamedMessage, 'at'>): NamedState => {
  const at = readSimClock(state);
  const customers = changeCustomer(state, number, (it) => ({
    ...it,
    ...countWait(it, message.author, at),
    messages: [...it.messages, { ...message, at }],
  }));
  return { ...state, customers, now: at };
};

/** Another conversation opens with an empty composer: these consoles are not known to keep drafts. */
export const openConversation = (state: NamedState, number: number): NamedState => ({
  ...state,
  active: number,
  draft: '',
});

export const sendDraft = (state: NamedState): NamedState => {
  if (!state.active || !state.draft.trim()) return state;
  const next = addMessage(state, state.active, { author: 'agent', kind: 'text', text: state.draft });
  return { ...next, draft: '', sent: [...state.sent, { conversation: state.active, text: state.draft, at: next.now }] };
};

/** Writes the page's names as the release in force has them: a renamed one says nothing of what it was. */
export const createNames =
  ({ renamed }: NamedState) =>
  (names: string): string =>
    names
      .split(' ')
      .map((name) => (renamed.includes(name) ? `q${renamed.indexOf(name)}z` : name))
      .join(' ');
