import type { Result } from '@/utils/base/result';
import type { ConsoleEvent, ConsoleId, ConversationKey } from '@/utils/conversation/types';

/** Offsets in UTF-16 units, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** What stands in the composer now. */
export interface Draft {
  text: string;
  selection: TextRange;
  /** The conversation the composer belongs to; undefined when none is open. */
  conversation: ConversationKey | undefined;
  /** The agent's keys go to the composer. */
  isFocused: boolean;
}

export type SendGesture = 'enter' | 'mod-enter' | 'pointer' | 'key-on-button';

export interface SendAttempt {
  draft: string;
  conversation: ConversationKey | undefined;
  gesture: SendGesture;
}

/** Viewport coordinates in CSS px. `clip` is the visible part of the scrolling container it lives in. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
  clip?: { left: number; top: number; width: number; height: number };
}

export interface PageSelection {
  text: string;
  /** Set when the selection lies inside the open conversation's messages. */
  conversation: ConversationKey | undefined;
}

export type ConsolePart =
  | 'conversation-list'
  | 'message-pane'
  | 'composer'
  | 'send-button'
  | 'customer-id'
  | 'message-author'
  | 'countdown'
  | 'customer-name'
  | 'last-message'
  | 'agent-status';

/** What the adapter can no longer see, or sees again. Timers stop where the list, its ids, its countdowns or who wrote cannot be read. */
export type ConsoleProblem =
  | { kind: 'missing-part'; part: ConsolePart }
  | { kind: 'recovered-part'; part: ConsolePart };

export type FillProblem = 'other-conversation' | 'changed-meanwhile' | 'no-composer' | 'not-taken';

/** Puts back what stood in the composer before the fill; fails when it was edited since. */
export type Undo = () => Promise<Result<true, FillProblem>>;

export interface DraftFill {
  conversation: ConversationKey;
  text: string;
  range: 'caret' | 'selection' | 'all' | TextRange;
  /** The draft that `range` was worked out on. When another text stands there by now, nothing is written. */
  expectedDraft?: string;
}

/** One running adapter on one page. Nothing here sends, and nothing dispatches an event at the page's send control. */
export interface ConsoleHandle {
  readDraft(): Draft;
  /** Puts text into the composer of exactly this conversation, in one undo step, and reads it back. */
  fillDraft(fill: DraftFill): Promise<Result<Undo, FillProblem>>;
  selectRange(range: TextRange): void;
  /** `decide` is called synchronously, once per gesture, with the draft as it stands. 'send' lets the page have it. */
  guardSend(decide: (attempt: SendAttempt) => 'send' | 'hold'): void;
  /** Scrolls to the conversation's row and highlights it. Never clicks. */
  point(conversation: ConversationKey): void;
  rowBox(conversation: ConversationKey): Box | undefined;
  composerBox(): Box | undefined;
  readSelection(): PageSelection | undefined;
}

export interface ConsoleIo {
  root: Document;
  signal: AbortSignal;
  /** ms since 1970. */
  now(): number;
  emit(event: ConsoleEvent): void;
  report(problem: ConsoleProblem): void;
}

export interface ConsoleAdapter {
  id: ConsoleId;
  /** An agent has shown the parts of this page: what is lost can be shown again. */
  isCalibrated?: boolean;
  supports(url: URL): boolean;
  start(io: ConsoleIo): ConsoleHandle;
}
