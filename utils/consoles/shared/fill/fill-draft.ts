import { fail, type Result, succeed } from '@/utils/base/result';
import type { DraftFill, FillProblem, TextRange, Undo } from '@/utils/consoles/types';
import { isSameConversation } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import { isTextControl, readControlSelection, readControlText } from '../composer';
import type { FillPlace } from './composer-access';
import { findTarget, readPlace } from './fill-place';
import { writeIntoControl } from './write-into-control';

const readBackMs = 500;
const readBackStepMs = 30;

/** `ComposerAccess.fill` for a `<textarea>` or an `<input>`. */
export const fillDraft = async (place: FillPlace, fill: DraftFill): Promise<Result<Undo, FillProblem>> => {
  const found = await findTarget(place, fill, readControlText, readControlSelection);
  if (!found.ok) return found;
  const { composer, text: before, range } = found.value;

  const text = fitText(composer, fill.text);
  const after = before.slice(0, range.start) + text + before.slice(range.end);
  if (!canTake(composer, after)) return fail('not-taken');
  writeIntoControl(composer, range, text);
  const [head, tail] = [before.slice(0, range.start) + text, before.slice(range.end)];
  // The agent may be typing on already, right after our text.
  const hasLanded = (shown: string) => shown.length >= after.length && shown.startsWith(head) && shown.endsWith(tail);
  const taken = await readBack(place, fill.conversation, composer, hasLanded);
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
  const found = readPlace(place, conversation, readControlText);
  if (!found.ok) return found;
  const { composer, text } = found.value;
  if (place.isComposing() || text !== filled) return fail('changed-meanwhile');
  writeIntoControl(composer, inserted, former);
  const restored = filled.slice(0, inserted.start) + former + filled.slice(inserted.end);
  return await readBack(place, conversation, composer, (shown) => shown === restored);
};

/** What the control can hold: one kind of line break, and none at all in a single-line field. */
const fitText = (composer: HTMLElement, text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n');
  return composer.tagName === 'INPUT' ? lines.replaceAll('\n', ' ') : lines;
};

/** Asked before writing: a text cut short by `maxlength` would read like a finished one. */
const canTake = (composer: HTMLElement, text: string): boolean =>
  isTextControl(composer) &&
  !(composer.disabled || composer.readOnly || (composer.maxLength >= 0 && text.length > composer.maxLength));

const readBack = async (
  place: FillPlace,
  conversation: ConversationKey,
  composer: HTMLElement,
  isWanted: (shown: string) => boolean,
): Promise<Result<true, FillProblem>> => {
  // The first look comes after a task, so that a framework which rejects the text has put its own back.
  for (let waitedMs = 0; waitedMs <= readBackMs; waitedMs += readBackStepMs) {
    await place.wait(waitedMs === 0 ? 0 : readBackStepMs);
    if (composer.isConnected && isWanted(readControlText(composer))) return succeed(true);
    // The agent went on to another customer: what the composer shows now tells nothing about this text.
    if (!isSameConversation(place.findOpenConversation(), conversation)) return fail('changed-meanwhile');
  }
  return fail('not-taken');
};
