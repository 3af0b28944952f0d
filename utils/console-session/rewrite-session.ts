import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import type { RewriteProgress } from '@/utils/messaging/console-port';
import type { SpokenVersion } from '@/utils/rewrite/types';
import type { RewriteSuggestion, SessionState } from './types';

/** Begins a rewrite for one conversation. */
export const beginRewrite = (
  state: SessionState,
  request: {
    requestId: string;
    source: RewriteSuggestion['source'];
    text: string;
    conversation: ConversationKey;
    hasLlm: boolean;
  },
): SessionState => {
  const id = formatConversationKey(request.conversation);
  const suggestion: RewriteSuggestion = {
    requestId: request.requestId,
    source: request.source,
    sourceText: request.text,
    conversation: request.conversation,
    customerName: state.conversations.conversations.get(id)?.name ?? '',
    offline: undefined,
    llm: request.hasLlm ? { status: 'streaming', text: '', problems: [] } : undefined,
    inserted: undefined,
  };
  // One thing at a time stands over the composer.
  return { ...state, card: undefined, calming: undefined, rewrites: new Map(state.rewrites).set(id, suggestion) };
};

/** Every answer goes to the suggestion that asked for it, whichever conversation is open now. */
export const applyProgress = (state: SessionState, progress: RewriteProgress): SessionState =>
  changeSuggestion(state, progress.requestId, (it) => {
    if (progress.type === 'rewrite-offline') {
      return { ...it, offline: { origin: 'offline', text: progress.text, problems: progress.problems } };
    }
    if (progress.type === 'rewrite-partial')
      return { ...it, llm: { status: 'streaming', text: progress.text, problems: [] } };
    if (progress.type === 'rewrite-done') {
      return { ...it, llm: { status: 'done', text: progress.text, problems: progress.problems } };
    }
    // Nothing partial is kept: half a sentence must not be copied by mistake.
    return { ...it, llm: { status: 'failed', text: '', problems: [], reason: progress.reason } };
  });

/** The worker died: whatever was streaming has failed and can be asked for again. */
export const failStreaming = (state: SessionState): SessionState =>
  [...state.rewrites.values()]
    .filter((it) => it.llm?.status === 'streaming')
    .reduce(
      (next, it) => applyProgress(next, { type: 'rewrite-failed', requestId: it.requestId, reason: 'worker-lost' }),
      state,
    );

export const changeSuggestion = (
  state: SessionState,
  requestId: string,
  change: (suggestion: RewriteSuggestion) => RewriteSuggestion,
): SessionState => {
  const found = [...state.rewrites].find(([, it]) => it.requestId === requestId);
  if (!found) return state;
  const [id, suggestion] = found;
  return { ...state, rewrites: new Map(state.rewrites).set(id, change(suggestion)) };
};

export const closeSuggestion = (state: SessionState, requestId: string): SessionState => ({
  ...state,
  rewrites: new Map([...state.rewrites].filter(([, it]) => it.requestId !== requestId)),
});

/** Asked for, but the worker died before it could make even the offline version: these are asked for again. */
export const listUnanswered = (state: SessionState): RewriteSuggestion[] =>
  [...state.rewrites.values()].filter((it) => !it.offline);

/** The open conversation's own suggestion, else one not yet used that waits for its conversation to be opened again. */
export const findShownSuggestion = (state: SessionState): AnsweredSuggestion | undefined => {
  const own = state.conversations.openId ? state.rewrites.get(state.conversations.openId) : undefined;
  const parked = [...state.rewrites.values()].filter((it) => !it.inserted?.ok).reverse();
  return [own, ...parked].find(isAnswered);
};

export type AnsweredSuggestion = RewriteSuggestion & { offline: SpokenVersion };

const isAnswered = (it: RewriteSuggestion | undefined): it is AnsweredSuggestion => it?.offline !== undefined;
