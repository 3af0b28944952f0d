import { createSimBase, createSimStore, readSimClock, type SimBase, type SimStore } from '../shared/sim-store';

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

export interface PlainState extends SimBase {
  conversations: PlainConversation[];
  sent: { conversation: number; text: string; at: number }[];
}

export type Store = SimStore<PlainState>;

export const createStore = (): Store => createSimStore<PlainState>({ ...createSimBase(), conversations: [], sent: [] });

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
  const at = readSimClock(state);
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

/** Older messages come in on top, as when the list was scrolled up. */
export const addOlder = (state: PlainState, number: number, texts: readonly string[]): PlainState => ({
  ...state,
  conversations: state.conversations.map((it) => {
    const at = (it.messages[0]?.at ?? state.now) - texts.length * 60_000;
    const older = texts.map((text, index): PlainMessage => ({ author: 'customer', text, at: at + index * 60_000 }));
    return it.number === number ? { ...it, messages: [...older, ...it.messages] } : it;
  }),
});

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
