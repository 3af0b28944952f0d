import type { ConsoleHandle } from '@/utils/consoles/types';
import { noteInserted } from './check-session';
import type { Store } from './create-store';
import { changeSuggestion } from './rewrite-session';
import type { RewriteSuggestion, SessionParts, SessionState } from './types';

interface InserterParts {
  store: Store<SessionState>;
  handle: ConsoleHandle;
  copyText: SessionParts['copyText'];
}

/**
 * Puts a finished version into the draft of the conversation it was made for, and nowhere else.
 * A version with a broken fact, a partial one or one of a draft that changed meanwhile is refused.
 */
export const createInserter = ({ store, handle, copyText }: InserterParts) => {
  const record = (requestId: string, inserted: RewriteSuggestion['inserted']) =>
    store.change((state) => changeSuggestion(state, requestId, (it) => ({ ...it, inserted })));

  return async (suggestion: RewriteSuggestion, origin: 'offline' | 'llm'): Promise<void> => {
    const version = origin === 'offline' ? suggestion.offline : suggestion.llm;
    if (!version || (origin === 'llm' && suggestion.llm?.status !== 'done')) return;
    const { requestId, conversation, source, sourceText } = suggestion;
    if (version.problems.length > 0) return record(requestId, { ok: false, reason: 'facts-broken' });
    if (source === 'draft' && handle.readDraft().text !== sourceText) {
      return record(requestId, { ok: false, reason: 'changed-meanwhile' });
    }
    const range = source === 'draft' ? 'all' : 'caret';
    const filled = await handle.fillDraft({ conversation, text: version.text, range });
    // Nothing is lost: what the composer does not take can be pasted.
    if (!filled.ok && filled.reason === 'not-taken') await copyText(version.text);
    if (filled.ok) store.change((state) => noteInserted(state, conversation, version.text));
    record(requestId, filled.ok ? { ok: true, undo: filled.value } : filled);
  };
};
