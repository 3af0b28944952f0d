import type { Clock } from '@/utils/base/clock';
import type { ConsoleHandle } from '@/utils/consoles/types';
import type { ConversationKey } from '@/utils/conversation/types';
import type { Finding } from '@/utils/phrase-check/types';
import { isAtLeast, qualityCategory } from '@/utils/policy/rule-set';
import type { StripPlace } from '@/utils/policy/strip-place';
import { buildCalmIntents, openCalming } from './calm-session';
import { findInDraft, nameFalseAlarm, noteInserted } from './check-session';
import type { Store } from './create-store';
import { createInserter } from './insert-version';
import { buildQueueIntents } from './queue-intents';
import { readOpenConversation } from './read-open-conversation';
import { findNextSlot, findSentenceRange, selectInserted } from './replace-sentence';
import { reportFinding } from './report-finding';
import { beginRewrite, changeSuggestion, closeSuggestion, findShownSuggestion } from './rewrite-session';
import type { RewriteSuggestion, SessionLink, SessionParts, SessionState } from './types';

export interface IntentParts {
  store: Store<SessionState>;
  handle: ConsoleHandle;
  link: SessionLink;
  clock: Clock;
  copyText: SessionParts['copyText'];
  findMoodReader: SessionParts['findMoodReader'];
  createRequestId(): string;
  rephrase(finding: Finding): void;
  reloadPage(): void;
}

/** What the agent may ask for through the overlay. Nothing here sends, and nothing touches the page but through the handle. */
export const buildIntents = (parts: IntentParts) => ({
  ...buildStripIntents(parts),
  ...buildQueueIntents(parts),
  ...buildCheckIntents(parts),
  ...buildCalmIntents(parts),
  ...buildRewriteIntents(parts),
  rephrase: parts.rephrase,
  reloadPage: parts.reloadPage,
  showAgain: () => parts.link.send({ type: 'show-again', parts: [...parts.store.read().missingParts] }),
});

export type SessionIntents = ReturnType<typeof buildIntents>;

const buildStripIntents = ({ store, handle, link, clock }: IntentParts) => {
  const changeProfile = (change: Partial<NonNullable<SessionState['profile']>>) =>
    store.change((state) => (state.profile ? { ...state, profile: { ...state.profile, ...change } } : state));
  return {
    point: (conversation: ConversationKey) => handle.point(conversation),
    placeStrip: (place: StripPlace) => {
      changeProfile({ stripPlace: place });
      link.send({ type: 'set-strip-place', place });
    },
    hideStrip: (span: 'hour' | 'today' | 'site') => {
      if (span === 'site') {
        changeProfile({ isSiteEnabled: false });
        return link.send({ type: 'set-site-enabled', enabled: false });
      }
      const until = span === 'hour' ? clock.now() + 3_600_000 : findEndOfDay(clock.now());
      changeProfile({ hiddenUntil: until });
      link.send({ type: 'hide-until', until });
    },
    setSuggestions: (enabled: boolean) => {
      changeProfile({ suggestionsEnabled: enabled });
      link.send({ type: 'set-suggestions', enabled });
    },
    openSidePanel: () => link.send({ type: 'open-side-panel' }),
    openBoard: () => link.send({ type: 'open-board' }),
  };
};

const findEndOfDay = (now: number): number => new Date(now).setHours(24, 0, 0, 0);

const buildCheckIntents = ({ store, handle, link, copyText, findMoodReader }: IntentParts) => {
  const report = reportFinding.bind(undefined, link);
  return {
    openCard: () =>
      store.change((state) =>
        state.findings.length > 0 ? { ...state, card: state.card ?? 'peek' } : openCalming(state, findMoodReader()),
      ),
    closeCard: () => store.change((state) => ({ ...state, card: undefined, calming: undefined })),
    returnToDraft: () => handle.selectRange(handle.readDraft().selection),
    useAlternative: async (finding: Finding, alternative: string) => {
      const draft = handle.readDraft();
      if (!draft.conversation) return copyText(alternative);
      // A right character or number stands for the marked one, not for its sentence.
      const isQuality = finding.category === qualityCategory;
      const range = isQuality ? finding : findSentenceRange(draft.text, finding);
      const filled = await handle.fillDraft({ conversation: draft.conversation, text: alternative, range });
      if (!filled.ok) return copyText(alternative);
      const { conversation } = draft;
      if (!isQuality) store.change((state) => noteInserted(state, conversation, alternative));
      report(finding, 'edited');
      selectInserted(handle, alternative, range.start);
    },
    /** Tab in the composer while it holds slots: on to the next one; false where the key belongs to the page. */
    moveToSlot: (step: 1 | -1): boolean => {
      const { text, selection, isFocused } = handle.readDraft();
      const slot = isFocused ? findNextSlot(text, selection, step) : undefined;
      if (slot) handle.selectRange(slot);
      return slot !== undefined;
    },
    editFinding: (finding: Finding) => {
      store.change((state) => ({ ...state, card: undefined }));
      handle.selectRange({ start: finding.start, end: finding.end });
    },
    sendAsIs: (reason?: string) => {
      const { held, findings } = store.read();
      const needsReason = findings.some((finding) => finding.severity === 'block');
      if (!held || (needsReason && !reason?.trim())) return;
      for (const finding of findings.filter((it) => isAtLeast(it.severity, 'warn')))
        report(finding, 'sent-as-is', reason);
      store.change((state) => ({ ...state, armed: held }));
      handle.selectRange({ start: held.text.length, end: held.text.length });
    },
    markFalseAlarm: (finding: Finding) => {
      report(finding, 'false-alarm');
      // A red line stays: it can only go out with a reason.
      if (finding.severity === 'block') return;
      store.change((state) => {
        const marked = { ...state, falseAlarms: new Set(state.falseAlarms).add(nameFalseAlarm(finding)) };
        const draft = handle.readDraft();
        const findings = findInDraft(marked, draft.text, draft.conversation);
        return { ...marked, findings, card: findings.length > 0 ? state.card : undefined };
      });
    },
  };
};

const buildRewriteIntents = (parts: IntentParts) => {
  const { store, handle, link, copyText, createRequestId } = parts;
  const insertVersion = createInserter(parts);

  const begin = (source: RewriteSuggestion['source'], text: string) => {
    const open = readOpenConversation(store.read());
    if (!open || text.trim() === '') return;
    const requestId = createRequestId();
    const hasLlm = store.read().profile?.hasEndpoint ?? false;
    store.change((state) => beginRewrite(state, { requestId, source, text, conversation: open.key, hasLlm }));
    link.send({ type: 'rewrite', requestId, text, wants: hasLlm ? 'both' : 'offline' });
  };

  const withShown = (act: (shown: NonNullable<ReturnType<typeof findShownSuggestion>>) => void) => {
    const shown = findShownSuggestion(store.read());
    if (shown) act(shown);
  };

  return {
    rewriteDraft: () => begin('draft', handle.readDraft().text),
    rewriteSelection: () => begin('selection', store.read().selection?.text ?? ''),
    rewriteArticle: (text: string) => begin('article', text),
    insertVersion: (origin: 'offline' | 'llm') => withShown((shown) => void insertVersion(shown, origin)),
    copyVersion: (origin: 'offline' | 'llm') =>
      withShown((shown) => {
        const text = origin === 'offline' ? shown.offline.text : shown.llm?.status === 'done' ? shown.llm.text : '';
        if (text) void copyText(text);
      }),
    undoInsert: () =>
      withShown((shown) => {
        if (!shown.inserted?.ok) return;
        void shown.inserted
          .undo()
          .then((undone) =>
            store.change((state) =>
              changeSuggestion(state, shown.requestId, (it) => ({ ...it, inserted: undone.ok ? undefined : undone })),
            ),
          );
      }),
    retryLlm: () =>
      withShown((shown) => {
        const requestId = createRequestId();
        store.change((state) =>
          changeSuggestion(state, shown.requestId, (it) => ({
            ...it,
            requestId,
            llm: { status: 'streaming', text: '', problems: [] },
          })),
        );
        link.send({ type: 'rewrite', requestId, text: shown.sourceText, wants: 'llm' });
      }),
    closeRewrite: () =>
      withShown((shown) => {
        if (shown.llm?.status === 'streaming') link.send({ type: 'cancel-rewrite', requestId: shown.requestId });
        store.change((state) => closeSuggestion(state, shown.requestId));
      }),
  };
};
