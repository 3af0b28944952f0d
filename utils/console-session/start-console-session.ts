import type { ConsoleProblem } from '@/utils/consoles/types';
import { reduceConversations } from '@/utils/conversation/reduce-conversations';
import type { ConsoleEvent } from '@/utils/conversation/types';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { unpackCatalogue } from '@/utils/i18n/packed-catalogue';
import type { ConsoleProfile } from '@/utils/messaging/profile';
import { readRuleProgram } from '@/utils/phrase-check/rule-program';
import { applySituation } from './apply-situation';
import { buildIntents, type SessionIntents } from './build-intents';
import { buildView, type SessionView } from './build-view';
import { failHandOver } from './calm-session';
import { checkCountdowns } from './check-countdowns';
import { applyDraft, decideSend, noteInserted } from './check-session';
import { createStore } from './create-store';
import { createTicker } from './create-ticker';
import { describeReply } from './describe-reply';
import { createPanelAsker } from './panel-asker';
import { readOpenConversation } from './read-open-conversation';
import { createQueueReader, findNextTurn } from './read-queue';
import { applyRephrase, createRephraser, failRephrases } from './rephrase-session';
import { reportFinding } from './report-finding';
import { createQueueReporter } from './report-queue';
import { applyProgress, failStreaming, listUnanswered } from './rewrite-session';
import { createPacedRunner } from './run-paced';
import { initialSessionState, refreshPause } from './session-state';
import type { SessionParts, SessionState } from './types';
import { noteTyping } from './typing';
import { watchSelection } from './watch-selection';
import { createTitleWriter } from './write-title';

export interface ConsoleSession {
  /** The view at this moment; reads the page's layout, so call it once per frame. */
  readView(): SessionView;
  /** The moment the view is drawn for: it stands still while the timers do. ms since 1970. */
  readNow(): number;
  /** undefined until the background has answered. */
  readWords(): ConsoleCatalogue | undefined;
  /** CSS; '' until the words are there. */
  readStyles(): string;
  /** Told after every change and each second; the caller draws once per frame. */
  subscribe(listener: () => void): void;
  intents: SessionIntents;
}

/** Assembles adapter, state, timer, check and rewrite for one page. Everything stops with the signal, but the send guard. */
export const startConsoleSession = (parts: SessionParts): ConsoleSession => {
  const { adapter, root, link, clock, signal, copyText, findMoodReader } = parts;
  const store = createStore<SessionState>({ ...initialSessionState, isCalibrated: adapter.isCalibrated ?? false });
  const now = () => clock.now();
  const readQueue = createQueueReader();

  const applyEvent = (event: ConsoleEvent) => {
    const before = store.read();
    const after = applyConsoleEvent(before, event, now());
    store.change(() => after);
    const reply = describeReply(before, after, event);
    if (reply) link.send(reply);
    if (event.type === 'countdown-seen') compareCountdowns();
  };

  const applyProblem = (problem: ConsoleProblem) =>
    store.change((state) => {
      const missingParts = new Set(state.missingParts);
      if (problem.kind === 'missing-part') missingParts.add(problem.part);
      else missingParts.delete(problem.part);
      return refreshPause({ ...state, missingParts }, now());
    });

  const compareCountdowns = () => {
    const problem = checkCountdowns(store.read(), now());
    if (problem) applyProblem(problem);
  };

  const handle = adapter.start({ root, signal, now, emit: applyEvent, report: applyProblem });
  handle.guardSend((attempt) => {
    const before = store.read();
    const decision = decideSend(before, attempt, parts.canShowCard());
    store.change(() => decision.next);
    if (decision.verdict === 'hold' && before.held?.text !== attempt.draft) {
      for (const finding of decision.next.findings) {
        if (finding.severity !== 'hint') reportFinding(link, finding, 'shown');
      }
    }
    return decision.verdict;
  });

  const fillFromOutside = async (request: {
    requestId: string;
    conversation: Parameters<typeof handle.point>[0];
    text: string;
  }) => {
    const filled = await handle.fillDraft({ ...request, range: 'caret' });
    if (!filled.ok && filled.reason === 'not-taken') await copyText(request.text);
    if (filled.ok) store.change((state) => noteInserted(state, request.conversation, request.text));
    link.send({ type: 'fill-result', requestId: request.requestId, ...(filled.ok ? { ok: true } : filled) });
  };

  const ticker = createTicker(signal, now, (at) => findNextTurn(readQueue(store.read(), at), at));
  link.start((message) => {
    switch (message.type) {
      case 'rules': {
        link.send({ type: 'knows-rules', rulesId: message.rulesId });
        const rules = readRuleProgram(message.program);
        return store.change((state) => recheckDraft({ ...state, rules, wasUnchecked: false }));
      }
      case 'profile':
        store.change((state) => recheckDraft(applyProfile(state, message.profile)));
        return compareCountdowns();
      case 'fill':
        return void fillFromOutside(message);
      case 'point':
        return handle.point(message.conversation);
      case 'lost':
        for (const { requestId, sourceText } of listUnanswered(store.read())) {
          link.send({ type: 'rewrite', requestId, text: sourceText, wants: 'offline' });
        }
        return store.change((state) => failHandOver(failRephrases(failStreaming(state))));
      case 'orphaned':
        return store.change((state) => ({ ...failHandOver(failRephrases(failStreaming(state))), isOrphaned: true }));
      case 'situation':
        return store.change((state) => applySituation(state, message.situation));
      case 'tick':
        return ticker.tick();
      case 'heartbeat':
        return;
      case 'handed-over': {
        const { id, text, fellBack = false } = message;
        const note = (state: 'copied' | 'not-copied') =>
          store.change((now) => ({ ...now, handOver: { id, text, state, fellBack } }));
        return void copyText(text).then(
          () => note('copied'),
          () => note('not-copied'),
        );
      }
      case 'rephrase-done':
      case 'rephrase-failed':
        return store.change((state) => applyRephrase(state, message));
      default:
        return store.change((state) => applyProgress(state, message));
    }
  });
  link.send({ type: 'hello', console: adapter.id });

  const subscribe = (listener: () => void) => {
    store.subscribe(listener);
    ticker.subscribe(listener);
  };
  const reportQueue = createQueueReporter({ store, link, readQueue, now });
  const writeTitle = createTitleWriter({ root, signal, store, readQueue, now });
  const createRequestId = () => crypto.randomUUID();
  const rephraser = createRephraser({ store, link, createRequestId });
  const tell = () => {
    rephraser.follow();
    reportQueue();
    writeTitle();
  };
  subscribe(createPacedRunner(tell, now));
  watchSelection({ root, signal, handle, store });
  store.subscribe(createPanelAsker(store, link, parts.canShowCard));

  const intents = buildIntents({
    store,
    handle,
    link,
    clock,
    copyText,
    findMoodReader,
    createRequestId,
    rephrase: rephraser.ask,
    reloadPage: () => root.defaultView?.location.reload(),
  });
  return {
    readView: () => buildView(store.read(), readQueue(store.read(), now()), handle, findMoodReader(), now()),
    readNow: () => store.read().pausedAt ?? now(),
    readWords: () => store.read().words,
    readStyles: () => store.read().profile?.styles ?? '',
    subscribe,
    intents,
  };
};

const applyConsoleEvent = (state: SessionState, event: ConsoleEvent, now: number): SessionState => {
  const conversations = reduceConversations(state.conversations, event);
  const typing = noteTyping(state.typing, event);
  // In a storm most rows only show another last line.
  if (conversations === state.conversations && typing === state.typing) return state;
  const next = refreshPause({ ...state, conversations, typing }, now);
  return event.type === 'draft-changed' ? applyDraft(next, event.text, event.conversation) : next;
};

const applyProfile = (state: SessionState, profile: ConsoleProfile): SessionState => ({
  ...state,
  profile,
  words: unpackCatalogue<ConsoleCatalogue>(profile.words),
});

/** New rules apply to what stands in the composer now. */
const recheckDraft = (state: SessionState): SessionState =>
  applyDraft(state, state.conversations.draft, readOpenConversation(state)?.key);
