import { fail, type Result, succeed } from '@/utils/base/result';
import type { DraftFill, FillProblem, TextRange, Undo } from '@/utils/consoles/types';
import { isSameConversation } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import type { FillPlace } from '../composer-access';
import { findTarget, readPlace } from '../fill-place';
import { watchHands } from '../watch-hands';
import { isEditorFocused } from './editor-root';
import { readEditorSelection, readEditorText, selectEditorRange } from './editor-selection';
import { findDifference } from './find-difference';
import { writeIntoEditor } from './write-into-editor';

/** Lexical and its like commit late (reliability.md 2.7). */
const readBackMs = 500;
const readBackStepMs = 20;

/** One replacement in one conversation's editor; offsets count in `before`. */
interface Replacement {
  conversation: ConversationKey;
  composer: HTMLElement;
  before: string;
  range: TextRange;
  text: string;
}

/** `ComposerAccess.fill` for contenteditable editors of any kind. What an editor garbled is taken back before 'not-taken'. */
export const fillEditor = async (place: FillPlace, fill: DraftFill): Promise<Result<Undo, FillProblem>> => {
  const found = await findTarget(place, fill, readEditorText, readEditorSelection);
  if (!found.ok) return found;
  const { composer, text: before, range } = found.value;
  const replacement = { conversation: fill.conversation, composer, before, range, text: fitText(fill.text) };
  const filled = await replace(place, replacement);
  if (!filled.ok) return filled;
  return succeed(() => putBack(place, replacement, filled.value));
};

const putBack = async (
  place: FillPlace,
  { conversation, before, range, text }: Replacement,
  filled: string,
): Promise<Result<true, FillProblem>> => {
  const found = readPlace(place, conversation, readEditorText);
  if (!found.ok) return found;
  if (place.isComposing() || found.value.text !== filled) return fail('changed-meanwhile');
  const restored = await replace(place, {
    conversation,
    composer: found.value.composer,
    before: filled,
    range: { start: range.start, end: range.start + text.length },
    text: before.slice(range.start, range.end),
  });
  return restored.ok ? succeed(true) : restored;
};

/** Resolves to the whole draft as it stands after the replacement. */
const replace = async (place: FillPlace, replacement: Replacement): Promise<Result<string, FillProblem>> => {
  const { composer, before, range, text } = replacement;
  if (!composer.isContentEditable) return fail('not-taken');
  if (!isEditorFocused(composer)) {
    // Focused editors put their own selection back, some a task later; only then ours stays.
    composer.focus({ preventScroll: true });
    await place.wait(0);
    if (!isUnchanged(place, replacement)) return fail('changed-meanwhile');
  }
  selectEditorRange(composer, range);
  const selected = readEditorSelection(composer);
  if (selected.start !== range.start || selected.end !== range.end) return fail('not-taken');

  writeIntoEditor(composer, range, text);
  const hands = new AbortController();
  const isTouched = watchHands(composer, hands.signal);
  const taken = await readBack(place, replacement, isTouched);
  if (!taken.ok && taken.reason === 'not-taken' && !isTouched()) await takeBack(place, composer, before);
  hands.abort();
  return taken;
};

const isUnchanged = (place: FillPlace, { conversation, composer, before }: Replacement): boolean => {
  const found = readPlace(place, conversation, readEditorText);
  return found.ok && found.value.composer === composer && found.value.text === before && !place.isComposing();
};

/** What every editor can hold: one kind of line break, and no zero-width props, which the reading leaves out too. */
const fitText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .replaceAll('\u00a0', ' ');

const readBack = async (
  place: FillPlace,
  { conversation, composer, before, range, text }: Replacement,
  isTouched: () => boolean,
): Promise<Result<string, FillProblem>> => {
  const wanted = before.slice(0, range.start) + text + before.slice(range.end);
  let wasShown = false;
  for (let waitedMs = 0; waitedMs <= readBackMs; waitedMs += readBackStepMs) {
    await place.wait(waitedMs === 0 ? 0 : readBackStepMs);
    const shown = readEditorText(composer);
    const isShown = composer.isConnected && shown === wanted;
    // Twice in a row: some editors show a text first and put their own back then.
    if (isShown && wasShown) return succeed(wanted);
    // The agent went on to another customer: what the composer shows now tells nothing about this text.
    if (!isSameConversation(place.findOpenConversation(), conversation)) return fail('changed-meanwhile');
    // The agent is typing on already.
    if (isTouched() && (wasShown || (shown.includes(text) && !before.includes(text)))) return succeed(wanted);
    wasShown = isShown;
  }
  return fail(isTouched() ? 'changed-meanwhile' : 'not-taken');
};

/** An editor that shows neither the old nor the wanted text is asked once for the old one. */
const takeBack = async (place: FillPlace, composer: HTMLElement, before: string): Promise<void> => {
  const shown = readEditorText(composer);
  if (shown === before || !composer.isConnected) return;
  const { range, text } = findDifference(shown, before);
  writeIntoEditor(composer, range, text);
  for (let waitedMs = 0; waitedMs <= readBackMs && readEditorText(composer) !== before; waitedMs += readBackStepMs) {
    await place.wait(readBackStepMs);
  }
};
