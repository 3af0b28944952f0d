import type { KnownMessage } from '@/utils/conversation/state';
import type { ConsoleStatus, ConversationKey } from '@/utils/conversation/types';
import type { Phrase } from '@/utils/knowledge/phrases/phrase';
import type { KnownValues } from '@/utils/knowledge/phrases/variables';
import type { Finding } from '@/utils/phrase-check/types';
import type { AlertFrom } from '@/utils/policy/alert-policy';
import type { MoodKind } from '@/utils/policy/rule-set';
import type { Budget, PresenceAlarm, PromiseEntry } from '@/utils/response-timer/situation';
import type { QueueRow, TimerView } from '@/utils/response-timer/types';
import type { LevelReason } from '@/utils/rewrite/guess-level';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import type { CustomerLevel, SpokenVersion } from '@/utils/rewrite/types';

/** Viewport px. `clip` is the visible part of the list the row scrolls in: a mark never leaves it. */
export interface OverlayBox {
  left: number;
  top: number;
  width: number;
  height: number;
  clip?: { left: number; top: number; width: number; height: number };
}

export interface RowMark {
  id: string;
  box: OverlayBox;
  timer: TimerView;
}

export type OverlayBanner =
  /** Parts of the page the adapter no longer understands; timers there stand still. */
  | { kind: 'blind'; parts: string[]; canShowAgain: boolean }
  | { kind: 'status'; status: Exclude<ConsoleStatus, 'online'> }
  /** The extension was updated or removed under this page: the guard goes on, everything else asks for a reload. */
  | { kind: 'refresh-needed' }
  /** Somebody should be at a console, this one or another, and is not. */
  | { kind: 'presence'; alarm: PresenceAlarm }
  /** The last send went out unchecked because the check failed. */
  | { kind: 'unchecked' };

export interface CheckCardView {
  conversation: ConversationKey | undefined;
  findings: readonly Finding[];
  draft: string;
  /** `held`: a send was just stopped. `peek`: the agent opened it by the counter or the hotkey. */
  mode: 'held' | 'peek';
  /** The next send of exactly this text in this conversation will go through. */
  isArmed: boolean;
  rephrases: readonly RephraseView[];
  /** An endpoint is set up that can be asked for another sentence. */
  canRephrase: boolean;
}

/** One more alternative for the finding that begins at `start`; `answer` is undefined while it is on its way. */
export interface RephraseView {
  by: 'llm' | 'knowledge';
  start: number;
  /** `title`: of the article it is from, '' for none. */
  answer:
    | { type: 'rephrase-done'; text: string; title: string }
    | { type: 'rephrase-failed'; reason: LlmProblem }
    | undefined;
}

export interface LlmVersionView {
  status: 'streaming' | 'done' | 'failed';
  text: string;
  problems: SpokenVersion['problems'];
  /** Key into t.llm.problems when failed. */
  reason?: string;
}

export interface RewritePanelView {
  source: 'draft' | 'selection' | 'article';
  sourceText: string;
  /** The suggestion belongs to this conversation; `isParked` when another one is open now. */
  conversation: ConversationKey;
  customerName: string;
  isParked: boolean;
  offline: SpokenVersion;
  llm: LlmVersionView | undefined;
  hasEndpoint: boolean;
  /** What became of the last insert; key into t.rewrite.fillProblems when it failed. */
  inserted?: { ok: true } | { ok: false; reason: string };
}

/** Where the versions of a text stand: for whom, which one is on show, and which facts it has. */
export interface VersionsView {
  text: string;
  level: CustomerLevel;
  /** Why this level: guessed from the customer's words, or chosen. */
  reason: LevelReason | 'chosen';
  index: number;
  count: number;
  offlineFacts: readonly { text: string; isFound: boolean }[];
  llmFacts: readonly { text: string; isFound: boolean }[];
}

export interface ComposerView {
  box: OverlayBox;
  findings: readonly Finding[];
  isDraftEmpty: boolean;
}

/** What all tabs and consoles together add to the strip. */
export interface TeamView {
  promises: readonly PromiseEntry[];
  /** Today's figures of this console. */
  budget: Budget | undefined;
  elsewhere: { waiting: number; overdue: number };
  /** ms since 1970; in the past or 0: not snoozed, not away. */
  allSnoozedUntil: number;
  coverUntil: number;
}

/** The open conversation's customer is upset. */
export interface UpsetView {
  /** Of the conversation. */
  id: string;
  kind: MoodKind;
  strength: number;
  /** How often we have answered that already. */
  answered: number;
  isOpen: boolean;
  /** The summary for the supervisor, once it was made. */
  handOver: { text: string; state: 'writing' | 'copied' | 'not-copied'; fellBack: boolean } | undefined;
  /** A model can be asked for it. */
  hasModel: boolean;
}

/** A phrase as the picker has it. */
export type PickablePhrase = Omit<Phrase, 'updatedAt'>;

/** The phrase picker while it is open. It belongs to the panels, not to the session. */
export interface PickerView {
  /** undefined while they are on their way. */
  phrases: readonly PickablePhrase[] | 'unreachable' | undefined;
  /** What variables can be filled with here. */
  known: KnownValues;
  /** What this customer has got from the agent here, as far as the page shows it. */
  sent: readonly string[];
}

/** A reply that stands ready for the open conversation's customer. It belongs to the panels, not to the session. */
export interface SuggestionView {
  /** Of the article it is from. */
  title: string;
  text: string;
  /** A person has approved it; else it was made on this computer just now. */
  isApproved: boolean;
  mayTurnOff: boolean;
  /** The article itself, where a model may be asked for its spoken version. */
  article?: string | undefined;
  /** What became of the insert. */
  inserted?: RewritePanelView['inserted'];
}

export interface OverlayView {
  isVisible: boolean;
  /** The page cannot be understood: every time stands still, and looks like it. */
  isPaused: boolean;
  queue: readonly QueueRow[];
  /** Rows that are in sight. */
  marks: readonly RowMark[];
  /** From which stage on strip and marks take its colour. */
  markFrom: AlertFrom;
  snoozeMinutes: number;
  team: TeamView;
  /** 不用回 was just pressed for this customer and can be taken back in place. */
  undo: { conversation: ConversationKey; name: string } | undefined;
  banners: readonly OverlayBanner[];
  composer: ComposerView | undefined;
  /** The conversation that is open in the page. */
  open?:
    | {
        id: string;
        name: string;
        key: ConversationKey;
        messages?: readonly KnownMessage[];
        /** 不用回: nothing sent before this needs an answer, ms since 1970. */
        dismissedAt?: number | undefined;
      }
    | undefined;
  card: CheckCardView | undefined;
  upset: UpsetView | undefined;
  rewrite: RewritePanelView | undefined;
  suggestionsEnabled: boolean;
  stripPlace: { left: number; top: number; isCollapsed: boolean } | undefined;
  /** A text was selected in the page's messages and can be put into spoken words. */
  selection: { text: string; box: OverlayBox } | undefined;
}

/** Callbacks out. The session decides; components never touch the page. */
export interface OverlayIntents {
  point(conversation: ConversationKey): void;
  placeStrip(place: { left: number; top: number; isCollapsed: boolean }): void;
  /** Hide for an hour, for today or on this site until switched on again. */
  hideStrip(until: 'hour' | 'today' | 'site'): void;
  setSuggestions(enabled: boolean): void;
  openCard(): void;
  closeCard(): void;
  openCalming(): void;
  /** Puts a reply for the upset customer at the caret. */
  insertReply(text: string): void;
  /**
   * Puts a suggested reply at the caret of exactly this conversation and remembers what it said; the answer takes it out again
   * or says why it was not taken.
   */
  insertSuggestion(
    conversation: ConversationKey,
    text: string,
  ): Promise<{ ok: true; value: () => Promise<{ ok: boolean }> } | { ok: false; reason: string }>;
  /** A summary for the supervisor goes to the clipboard. */
  copyHandOver(by: 'template' | 'llm'): void;
  /** The focus goes from the overlay back to where the caret stood in the composer. */
  returnToDraft(): void;
  /** Puts the alternative in place of the finding (whole draft when it covers a clause). */
  useAlternative(finding: Finding, alternative: string): void;
  /** 换个说法（智能）: asks the endpoint for one more alternative. */
  rephrase(finding: Finding): void;
  /** Tab in the composer: on to the next {slot}; false where there is none and the key is the page's. */
  moveToSlot(step: 1 | -1): boolean;
  /** 改好再发: back to the draft with the finding selected. */
  editFinding(finding: Finding): void;
  /** 原样发送: arms the next gesture for exactly this text in this conversation; `reason` is needed for block. */
  sendAsIs(reason?: string): void;
  markFalseAlarm(finding: Finding): void;
  rewriteDraft(): void;
  rewriteSelection(): void;
  /** The spoken versions of an article, for the open conversation. */
  rewriteArticle(text: string): void;
  insertVersion(origin: 'offline' | 'llm'): void;
  copyVersion(origin: 'offline' | 'llm'): void;
  undoInsert(): void;
  retryLlm(): void;
  closeRewrite(): void;
  openSidePanel(): void;
  openBoard(): void;
  /** 不用回, and its undo. */
  dismissWait(conversation: ConversationKey): void;
  restoreWait(conversation: ConversationKey): void;
  /** Without a conversation: everything. */
  snooze(conversation: ConversationKey | undefined, isOn: boolean): void;
  /** 已跟进. */
  keepPromise(conversation: ConversationKey): void;
  /** 帮我盯一下 for so long; 0: back again. */
  cover(isAway: boolean): void;
  reloadPage(): void;
  /** 重新标定此项: the guide opens at what was lost. */
  showAgain(): void;
}
