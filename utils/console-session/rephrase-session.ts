import { readCustomerTexts } from '@/utils/conversation/find-wait';
import type { RephraseAnswer } from '@/utils/messaging/console-port';
import type { Finding } from '@/utils/phrase-check/types';
import type { Store } from './create-store';
import { readOpenConversation } from './read-open-conversation';
import { findSentenceRange } from './replace-sentence';
import type { Rephrase, SessionLink, SessionState } from './types';

interface RephraserParts {
  store: Store<SessionState>;
  link: SessionLink;
  createRequestId(): string;
}

/** What the knowledge base can answer: where the agent says no, it may know what can be done. */
const answerable: readonly Finding['category'][] = ['blunt-refusal', 'rights-denial', 'buck-passing'];

/** Asks the background for further alternatives, and tells it when nobody waits for them any more. */
export const createRephraser = ({ store, link, createRequestId }: RephraserParts) => {
  let asked: readonly Rephrase[] = [];

  const ask = (finding: Finding, by: Rephrase['by'] = 'llm') => {
    const state = store.read();
    const open = readOpenConversation(state);
    const draft = state.held ?? { conversation: open?.key, text: state.conversations.draft };
    const { start, end } = findSentenceRange(draft.text, finding);
    const { category } = finding;
    const requestId = createRequestId();
    const others = state.rephrases.filter((it) => it.by !== by || it.start !== finding.start);
    const added = { requestId, by, start: finding.start, draft, answer: undefined };
    store.change((now) => ({ ...now, rephrases: [...others, added] }));
    const customerText = by === 'llm' ? '' : readCustomerTexts(open, 1).join();
    link.send({ type: 'rephrase', requestId, by, category, text: draft.text.slice(start, end), customerText });
  };

  return {
    ask: (finding: Finding) => ask(finding),
    /** Once for a burst of changes: looks a held draft up in the knowledge base, and cancels what went with its draft. */
    follow: () => {
      const { card, findings, rephrases } = store.read();
      for (const { requestId, answer } of asked) {
        if (!answer && !rephrases.some((it) => it.requestId === requestId))
          link.send({ type: 'cancel-rewrite', requestId });
      }
      asked = rephrases;
      if (card !== 'held' || rephrases.some(({ by }) => by === 'knowledge')) return;
      const finding = findings.find(({ category }) => answerable.includes(category));
      if (finding) ask(finding, 'knowledge');
    },
  };
};

/** An answer to a text that has changed finds nobody. */
export const applyRephrase = (state: SessionState, answer: RephraseAnswer): SessionState => ({
  ...state,
  rephrases: state.rephrases.map((it) => (it.requestId === answer.requestId ? { ...it, answer } : it)),
});

/** The worker died: what was on its way can be asked for again. */
export const failRephrases = (state: SessionState): SessionState =>
  state.rephrases.reduce(
    (next, { requestId, answer }) =>
      answer ? next : applyRephrase(next, { type: 'rephrase-failed', requestId, reason: 'worker-lost' }),
    state,
  );
