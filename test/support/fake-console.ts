import type { SessionLink } from '@/utils/console-session/types';
import type { ConsoleAdapter, ConsoleIo, Draft, DraftFill, FillProblem, SendAttempt } from '@/utils/consoles/types';
import type { ConsoleEvent, ConversationKey } from '@/utils/conversation/types';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import { packCatalogue } from '@/utils/i18n/packed-catalogue';
import type { FromConsole } from '@/utils/messaging/console-port';
import type { ConsoleProfile } from '@/utils/messaging/profile';
import { defaultPolicy } from '@/utils/policy/policy';
import { planConsolePolicy } from '@/utils/response-timer/plan-console-policy';
import { noon } from './conversation-events';

/** A console without a page: events are pushed in, and the composer is a string. */
export const createFakeConsole = () => {
  let io: ConsoleIo | undefined;
  let decide: ((attempt: SendAttempt) => 'send' | 'hold') | undefined;
  let draft: Draft = { text: '', selection: { start: 0, end: 0 }, conversation: undefined, isFocused: true };
  const fills: DraftFill[] = [];
  let refusal: FillProblem | undefined;
  const pointed: ConversationKey[] = [];

  const emit = (event: ConsoleEvent) => io?.emit(event);
  const adapter: ConsoleAdapter = {
    id: 'pinduoduo',
    supports: () => true,
    start: (started) => {
      io = started;
      return {
        readDraft: () => draft,
        fillDraft: async (fill) => {
          if (JSON.stringify(fill.conversation) !== JSON.stringify(draft.conversation)) {
            return { ok: false, reason: 'other-conversation' };
          }
          if (refusal) return { ok: false, reason: refusal };
          const before = draft.text;
          const range =
            fill.range === 'all'
              ? { start: 0, end: before.length }
              : typeof fill.range === 'string'
                ? draft.selection
                : fill.range;
          type(before.slice(0, range.start) + fill.text + before.slice(range.end));
          fills.push(fill);
          return {
            ok: true,
            value: async () => {
              type(before);
              return { ok: true, value: true };
            },
          };
        },
        selectRange: (selection) => {
          draft = { ...draft, selection };
        },
        guardSend: (next) => {
          decide = next;
        },
        point: (conversation) => void pointed.push(conversation),
        rowBox: () => undefined,
        composerBox: () => ({ left: 0, top: 0, width: 100, height: 40 }),
        readSelection: () => undefined,
      };
    },
  };

  const type = (text: string) => {
    draft = { ...draft, text, selection: { start: text.length, end: text.length } };
    emit({ type: 'draft-changed', conversation: draft.conversation, text, at: 0, source: 'pane', certainty: 'sure' });
  };

  return {
    adapter,
    emit,
    type,
    fills,
    /** From now on the composer takes nothing. */
    refuseFills: (reason: FillProblem) => {
      refusal = reason;
    },
    pointed,
    report: (problem: Parameters<ConsoleIo['report']>[0]) => io?.report(problem),
    open: (conversation: ConversationKey, name: string) => {
      draft = { text: '', selection: { start: 0, end: 0 }, conversation, isFocused: true };
      emit({ type: 'conversation-opened', conversation, name, at: 0, source: 'pane', certainty: 'sure' });
      type('');
    },
    readDraft: () => draft,
    /** One send gesture; what comes back is the guard's verdict. */
    send: (gesture: SendAttempt['gesture'] = 'enter') =>
      decide?.({ draft: draft.text, conversation: draft.conversation, gesture }),
  };
};

export const createFakeLink = () => {
  const sent: FromConsole[] = [];
  let listener: Parameters<SessionLink['start']>[0] = () => undefined;
  const link: SessionLink = {
    send: (message) => void sent.push(message),
    start: (next) => {
      listener = next;
    },
  };
  return { link, sent, deliver: (message: Parameters<typeof listener>[0]) => listener(message) };
};

export const createProfile = (change: Partial<ConsoleProfile> = {}): ConsoleProfile => ({
  words: packCatalogue(consoleCatalogues['zh-CN']),
  styles: '',
  isSiteEnabled: true,
  hiddenUntil: 0,
  suggestionsEnabled: true,
  hasEndpoint: false,
  console: 'pinduoduo',
  response: planConsolePolicy(defaultPolicy.response, 'pinduoduo', noon),
  alerts: defaultPolicy.alerts,
  check: defaultPolicy.check,
  ...change,
});
