import type { Clock } from '@/utils/base/clock';
import type { ConsoleAdapter, ConsolePart, FillProblem, Undo } from '@/utils/consoles/types';
import type { ConversationState } from '@/utils/conversation/state';
import type { ConversationKey } from '@/utils/conversation/types';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { FromConsole, LlmProblem, RephraseAnswer, ToConsole } from '@/utils/messaging/console-port';
import type { ConsoleProfile } from '@/utils/messaging/profile';
import type { CompiledRules } from '@/utils/phrase-check/compiled-rules';
import type { readMood } from '@/utils/phrase-check/read-mood';
import type { Finding } from '@/utils/phrase-check/types';
import type { Situation } from '@/utils/response-timer/situation';
import type { FactProblem, SpokenVersion } from '@/utils/rewrite/types';

/** The way to whoever serves this page: the background's port, or a stand-in in tests. */
export interface SessionLink {
  send(message: FromConsole): void;
  /** `lost`: the worker went away and will be reached again; `orphaned`: the extension was updated or removed. */
  start(listener: (message: ToConsole | { type: 'lost' } | { type: 'orphaned' }) => void): void;
}

/** A rewrite that was asked for in one conversation and stays with it. */
export interface RewriteSuggestion {
  requestId: string;
  source: 'draft' | 'selection' | 'article';
  sourceText: string;
  conversation: ConversationKey;
  customerName: string;
  /** Made in the worker, a few ms after it was asked for; the panel opens with it. */
  offline: SpokenVersion | undefined;
  llm:
    | { status: 'streaming' | 'done'; text: string; problems: readonly FactProblem[] }
    | { status: 'failed'; text: string; problems: readonly FactProblem[]; reason: LlmProblem }
    | undefined;
  inserted: { ok: true; undo: Undo } | { ok: false; reason: FillProblem | 'facts-broken' } | undefined;
}

/** One text in one conversation, as it stood when a send was held or armed. */
export interface HeldSend {
  conversation: ConversationKey | undefined;
  text: string;
}

/** One more alternative, asked for at the background. It goes with the text it was asked for. */
export interface Rephrase {
  requestId: string;
  by: 'llm' | 'knowledge';
  /** Where its finding begins. */
  start: number;
  draft: HeldSend;
  answer: RephraseAnswer | undefined;
}

/** When the agent last wrote in the open conversation: what stood in its composer from before is no writing. */
export interface Typing {
  /** Whose draft was told last. */
  owner: string | undefined;
  /** When the open conversation was opened, ms since 1970. */
  openedAt: number;
  /** ms since 1970; 0: not since it was opened. */
  typedAt: number;
}

export interface SessionState {
  conversations: ConversationState;
  typing: Typing;
  /** What the background knows of all tabs together. */
  situation: Situation;
  /** 不用回 was just pressed here and can be taken back until then, ms since 1970. */
  undo: { conversation: ConversationKey; name: string; until: number } | undefined;
  profile: ConsoleProfile | undefined;
  rules: CompiledRules | undefined;
  /** The words of the profile's language; undefined until it has arrived. */
  words: ConsoleCatalogue | undefined;
  missingParts: ReadonlySet<ConsolePart>;
  /** Since when the page cannot be understood or is logged out, ms since 1970: the timers stand still there. */
  pausedAt: number | undefined;
  isOrphaned: boolean;
  /** An agent has shown the parts of this page: what is lost can be shown again. */
  isCalibrated: boolean;
  /** The last send went through although the check could not be made. */
  wasUnchecked: boolean;
  findings: readonly Finding[];
  card: 'held' | 'peek' | undefined;
  held: HeldSend | undefined;
  /** 原样发送: the next gesture with exactly this text in this conversation goes through. */
  armed: HeldSend | undefined;
  /** What was last put into the draft by us: an article, a version, an alternative. Until that draft is gone. */
  inserted: HeldSend | undefined;
  /** Marked 误报 by the agent on this page: rule id and words. */
  falseAlarms: ReadonlySet<string>;
  rewrites: ReadonlyMap<string, RewriteSuggestion>;
  /** The conversation, and how often it was answered, that the card for an upset customer is open for. */
  calming: string | undefined;
  /** The summary for the supervisor, last made; 'writing' while the model is at it. */
  handOver: { id: string; text: string; state: 'writing' | 'copied' | 'not-copied'; fellBack: boolean } | undefined;
  /** Of the draft as it stands now. */
  rephrases: readonly Rephrase[];
  selection: { text: string; box: { left: number; top: number; width: number; height: number } } | undefined;
}

/** Stands in the panels' script, with what helps an upset customer. */
export type MoodReader = typeof readMood;

export interface SessionParts {
  adapter: ConsoleAdapter;
  root: Document;
  link: SessionLink;
  clock: Clock;
  /** Aborts everything but the send guard. */
  signal: AbortSignal;
  /** Where a text goes when the composer does not take it. */
  copyText(text: string): Promise<void>;
  /** Whether the check card can be drawn: without it nothing may be held, or nobody could let it go. */
  canShowCard(): boolean;
  /** undefined until the panels have come. */
  findMoodReader(): MoodReader | undefined;
}
