import type { Result } from '@/utils/base/result';
import type { DraftFill, FillProblem, TextRange, Undo } from '@/utils/consoles/types';
import type { ConversationKey } from '@/utils/conversation/types';

export interface FillPlace {
  findComposer(): HTMLElement | undefined;
  /** Whose composer it is at this moment. */
  findOpenConversation(): ConversationKey | undefined;
  /** Whether an input method is composing; `whenComposed` resolves when it stopped, or after `limitMs`. */
  isComposing(): boolean;
  whenComposed(limitMs: number): Promise<void>;
  wait(ms: number): Promise<void>;
}

/**
 * How a console's composer is read and written. Content scripts for consoles with a textarea are given `textControlAccess` and
 * carry nothing else; whoever meets unknown editors is given `anyComposerAccess`. Offsets are UTF-16 units.
 */
export interface ComposerAccess {
  /** The draft as the agent sees it; lines are separated by '\n'. */
  readText(composer: HTMLElement): string;
  readSelection(composer: HTMLElement): TextRange;
  /** Focuses the composer and selects `range`. */
  select(composer: HTMLElement, range: TextRange): void;
  /**
   * Puts text into the composer of exactly the asked conversation and reads it back.
   * Fails with 'no-composer', 'other-conversation', 'changed-meanwhile' (the agent edited the draft, or is still composing)
   * or 'not-taken' (the page did not accept it; nothing is tried a second time).
   */
  fill(place: FillPlace, fill: DraftFill): Promise<Result<Undo, FillProblem>>;
}
