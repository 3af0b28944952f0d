import { fail, type Result, succeed } from '@/utils/base/result';
import type { DraftFill, FillProblem, TextRange, Undo } from '@/utils/consoles/types';
import { isSameConversation } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import { isTextControl, readComposerSelection, readComposerText } from '../composer';
import { doesComposerShow, writeText } from './write-text';

const readBackMs = 500;
const readBackStepMs = 30;
const compositionLimitMs = 3000;

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
 * Puts text into the composer of exactly the asked conversation and reads it back.
 * Fails with 'no-composer', 'other-conversation', 'changed-meanwhile' (the agent edited the draft, or is still composing)
 * or 'not-taken' (the page did not accept it; nothing is tried a second time).
 */
export const fillDraft = async (place: FillPlace, fill: DraftFill): Promise<Result<Undo, FillProblem>> => {
  if (place.isComposing()) {
    const composedOver = readPlace(place, fill.conversation);
    await place.whenComposed(compositionLimitMs);
    if (place.isComposing()) return fail('changed-meanwhile');
    const isAtCaret = fill.range === 'caret' || fill.range === 'selection';
    const now = readPlace(place, fill.conversation);
    if (composedOver.ok && now.ok && !isAtCaret && now.value.text !== composedOver.value.text) {
      return fail('changed-meanwhile');
    }
  }
  const found = readPlace(place, fill.conversation);
  if (!found.ok) return found;
  const { composer, text: before } = found.value;
  const range = findRange(composer, before, fill);
  if (!range || (fill.expectedDraft !== undefined && fill.expectedDraft !== before)) return fail('changed-meanwhile');

  const text = fitText(composer, fill.text);
  const after = before.slice(0, range.start) + text + before.slice(range.end);
  if (!canTake(composer, after)) return fail('not-taken');
  writeText(composer, range, text);
  const taken = await readBack(place, fill.conversation, composer, after);
  if (!taken.ok) return taken;

  const inserted = { start: range.start, end: range.start + text.length };
  return succeed(() => putBack(place, fill.conversation, after, inserted, before.slice(range.start, range.end)));
};

const putBack = async (
  place: FillPlace,
  conversation: ConversationKey,
  filled: string,
  inserted: TextRange,
  former: string,
): Promise<Result<true, FillProblem>> => {
  const found = readPlace(place, conversation);
  if (!found.ok) return found;
  const { composer } = found.value;
  if (place.isComposing() || !doesComposerShow(composer, filled)) return fail('changed-meanwhile');
  writeText(composer, inserted, former);
  const restored = filled.slice(0, inserted.start) + former + filled.slice(inserted.end);
  return await readBack(place, conversation, composer, restored);
};

const readPlace = (
  place: FillPlace,
  conversation: ConversationKey,
): Result<{ composer: HTMLElement; text: string }, FillProblem> => {
  if (!isSameConversation(place.findOpenConversation(), conversation)) return fail('other-conversation');
  const composer = place.findComposer();
  return composer ? succeed({ composer, text: readComposerText(composer) }) : fail('no-composer');
};

const findRange = (composer: HTMLElement, text: string, { range }: DraftFill): TextRange | undefined => {
  if (range === 'all') return { start: 0, end: text.length };
  const selection = readComposerSelection(composer);
  if (range === 'selection') return selection;
  if (range === 'caret') return { start: selection.end, end: selection.end };
  const isInside = range.start >= 0 && range.start <= range.end && range.end <= text.length;
  return isInside ? range : undefined;
};

/** What the control can hold: one kind of line break, and none at all in a single-line field. */
const fitText = (composer: HTMLElement, text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n');
  return composer instanceof HTMLInputElement ? lines.replaceAll('\n', ' ') : lines;
};

/** Asked before writing: a text cut short by `maxlength` would read like a finished one. */
const canTake = (composer: HTMLElement, text: string): boolean =>
  !isTextControl(composer) ||
  !(composer.disabled || composer.readOnly || (composer.maxLength >= 0 && text.length > composer.maxLength));

const readBack = async (
  place: FillPlace,
  conversation: ConversationKey,
  composer: HTMLElement,
  wanted: string,
): Promise<Result<true, FillProblem>> => {
  // The first look comes after a task, so that a framework which rejects the text has put its own back.
  for (let waitedMs = 0; waitedMs <= readBackMs; waitedMs += readBackStepMs) {
    await place.wait(waitedMs === 0 ? 0 : readBackStepMs);
    if (composer.isConnected && doesComposerShow(composer, wanted)) return succeed(true);
    // The agent went on to another customer: what the composer shows now tells nothing about this text.
    if (!isSameConversation(place.findOpenConversation(), conversation)) return fail('changed-meanwhile');
  }
  return fail('not-taken');
};
