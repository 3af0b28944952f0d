export interface PlainMessage {
  author: 'customer' | 'agent' | 'robot' | 'system';
  text: string;
  /** ms since 1970 on the page's clock. */
  at: number;
}

export interface PlainConversation {
  number: number;
  name: string;
  messages: PlainMessage[];
  hasUnread: boolean;
}

export interface PlainState {
  conversations: PlainConversation[];
  active: number;
  draft: string;
  sent: { conversation: number; text: string; at: number }[];
  /** ms the page's clock is ahead of the browser's. */
  clockOffsetMs: number;
  now: number;
  mount: number;
}

export interface Store {
  read(): PlainState;
  change(update: (state: PlainState) => PlainState): void;
  subscribe(listen: () => void): () => void;
}

/** The page's state outside React, replaced on every change. */
export const createStore = (): Store => {
  let state: PlainState = {
    conversations: [],
    active: 0,
    draft: '',
    sent: [],
    clockOffsetMs: 0,
    now: Date.now(),
    mount: 0,
  };
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    change(update) {
      state = update(state);
      for (const listen of listeners) listen();
    },
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
};

const readClock = (state: PlainState): number => Date.now() + state.clockOffsetMs;

export const tick = (state: PlainState): PlainState => ({ ...state, now: readClock(state) });

export const addConversation = (state: PlainState, name: string): PlainState => ({
  ...state,
  conversations: [
    ...state.conversations,
    { number: state.conversations.length + 1, name, messages: [], hasUnread: false },
  ],
});

export const addMessage = (
  state: PlainState,
  number: number,
  author: PlainMessage['author'],
  text: string,
): PlainState => {
  const at = readClock(state);
  const conversations = state.conversations.map((conversation) =>
    conversation.number === number
      ? {
          ...conversation,
          messages: [...conversation.messages, { author, text, at }],
          hasUnread: author === 'customer' && state.active !== number,
        }
      : conversation,
  );
  return { ...state, conversations, now: at };
};

/** Another conversation opens with an empty composer: this console keeps no drafts. */
export const openConversation = (state: PlainState, number: number): PlainState => ({
  ...state,
  active: number,
  draft: '',
  conversations: state.conversations.map((conversation) =>
    conversation.number === number ? { ...conversation, hasUnread: false } : conversation,
  ),
});

export const sendDraft = (state: PlainState): PlainState => {
  if (!state.active || !state.draft.trim()) return state;
  const next = addMessage(state, state.active, 'agent', state.draft);
  const sent = { conversation: state.active, text: state.draft, at: next.now };
  return { ...next, draft: '', sent: [...state.sent, sent] };
};
