import { createSimBase, createSimStore, type SimBase, type SimStore, tick } from './sim-store';

/** The state of the small simulated consoles (Douyin, JD): customers, what was said, and who waits since when. */
export interface DeskMessage {
  /** As the page numbers it. */
  id: string;
  author: 'customer' | 'agent' | 'robot' | 'system';
  text: string;
  /** ms since 1970 on the page's clock. */
  at: number;
}

export interface DeskConversation {
  number: number;
  name: string;
  messages: DeskMessage[];
}

export interface DeskState extends SimBase {
  conversations: DeskConversation[];
  sent: { conversation: number; text: string }[];
}

export type DeskStore = SimStore<DeskState>;

export const createDeskStore = (): DeskStore =>
  createSimStore<DeskState>({ ...createSimBase(), conversations: [], sent: [] });

/** Since when a customer has had no answer of a person, ms since 1970; undefined where nobody waits. */
export const findWaitStart = ({ messages }: DeskConversation): number | undefined => {
  const answered = messages.findLastIndex(({ author }) => author === 'agent');
  return messages.slice(answered + 1).find(({ author }) => author === 'customer')?.at;
};

/** 45秒, 3分钟, 1小时: whole units, the largest alone (consoles.md A2). */
export const writeElapsed = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds}秒`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)}分钟` : `${Math.floor(seconds / 3600)}小时`;
};

export const findOpen = ({ conversations, active }: DeskState): DeskConversation | undefined =>
  conversations.find(({ number }) => number === active);

export const addMessage = (
  state: DeskState,
  number: number,
  message: Omit<DeskMessage, 'at'>,
  secondsAgo = 0,
): DeskState => {
  const next = tick(state);
  const added = { ...message, at: next.now - secondsAgo * 1000 };
  const conversations = next.conversations.map((it) =>
    it.number === number ? { ...it, messages: [...it.messages, added] } : it,
  );
  return { ...next, conversations };
};

export const openConversation = (state: DeskState, number: number): DeskState => ({
  ...state,
  active: number,
  draft: '',
});

export const sendDraft = (state: DeskState, id: string): DeskState => {
  if (!state.active || !state.draft.trim()) return state;
  const next = addMessage(state, state.active, { id, author: 'agent', text: state.draft });
  return { ...next, draft: '', sent: [...state.sent, { conversation: state.active, text: state.draft }] };
};
