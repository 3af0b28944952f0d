import { type PracticeCustomerId, practiceCustomers, practiceScript } from './practice-script';

export interface PracticeMessage {
  id: string;
  author: 'customer' | 'robot' | 'system' | 'agent';
  text: string;
  /** ms since 1970. */
  sentAt: number;
}

export interface PracticeConversation {
  id: PracticeCustomerId;
  name: string;
  messages: readonly PracticeMessage[];
  draft: string;
  /** ms since 1970; undefined while nobody waits. */
  waitingSince: number | undefined;
}

export interface PracticeState {
  /** ms since 1970. */
  startedAt: number;
  /** How many lines of the script were said. */
  saidCount: number;
  openId: PracticeCustomerId | undefined;
  conversations: readonly PracticeConversation[];
}

export type PracticeAction =
  | { type: 'ticked'; now: number }
  | { type: 'opened'; id: PracticeCustomerId }
  | { type: 'drafted'; text: string }
  | { type: 'sent'; now: number }
  | { type: 'replayed'; now: number };

/** @param now ms since 1970 */
export const startPractice = (now: number): PracticeState => ({
  startedAt: now,
  saidCount: 0,
  openId: undefined,
  conversations: practiceCustomers.map((customer) => ({
    ...customer,
    messages: [],
    draft: '',
    waitingSince: undefined,
  })),
});

/** The conversation that is open now. */
export const findOpen = ({ conversations, openId }: PracticeState): PracticeConversation | undefined =>
  conversations.find(({ id }) => id === openId);

/** Who has waited longest; undefined when nobody waits. */
export const findLongestWaiting = ({ conversations }: PracticeState): PracticeConversation | undefined =>
  conversations
    .filter(({ waitingSince }) => waitingSince !== undefined)
    .sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0))[0];

/** Plays the script and takes in what the learner does. A robot's answer ends no wait. */
export const reducePractice = (state: PracticeState, action: PracticeAction): PracticeState => {
  switch (action.type) {
    case 'ticked':
      return sayDueLines(state, action.now);
    case 'opened':
      return { ...state, openId: action.id };
    case 'drafted':
      return changeConversation(state, state.openId, (conversation) => ({ ...conversation, draft: action.text }));
    case 'sent':
      return changeConversation(state, state.openId, (conversation) => sendDraft(conversation, action.now));
    case 'replayed':
      return startPractice(action.now);
  }
};

const changeConversation = (
  state: PracticeState,
  id: PracticeCustomerId | undefined,
  change: (conversation: PracticeConversation) => PracticeConversation,
): PracticeState => ({
  ...state,
  conversations: state.conversations.map((one) => (one.id === id ? change(one) : one)),
});

const sendDraft = (conversation: PracticeConversation, now: number): PracticeConversation => {
  const text = conversation.draft.trim();
  if (!text) return conversation;
  const message = {
    id: `${conversation.id}-${conversation.messages.length}`,
    author: 'agent',
    text,
    sentAt: now,
  } as const;
  return { ...conversation, draft: '', waitingSince: undefined, messages: [...conversation.messages, message] };
};

const sayDueLines = (state: PracticeState, now: number): PracticeState => {
  const dueCount = practiceScript.filter(({ afterSeconds }) => state.startedAt + afterSeconds * 1000 <= now).length;
  if (dueCount <= state.saidCount) return state;
  const due = practiceScript.slice(state.saidCount, dueCount);
  const said = due.reduce(
    (next, { customer, author, text, afterSeconds }) =>
      changeConversation(next, customer, (conversation) => {
        const sentAt = state.startedAt + afterSeconds * 1000;
        const id = `${customer}-${conversation.messages.length}`;
        return {
          ...conversation,
          messages: [...conversation.messages, { id, author, text, sentAt }],
          waitingSince: author === 'customer' ? (conversation.waitingSince ?? sentAt) : conversation.waitingSince,
        };
      }),
    state,
  );
  return { ...said, saidCount: dueCount };
};
