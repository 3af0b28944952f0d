import { fail, type Result, succeed } from '@/utils/base/result';
import type { DraftFill, FillProblem, TextRange } from '@/utils/consoles/types';
import { isSameConversation } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import type { ComposerAccess, FillPlace } from './composer-access';

const compositionLimitMs = 3000;

export interface FoundPlace {
  composer: HTMLElement;
  text: string;
}

/** The composer and its draft, while the asked conversation is the open one. */
export const readPlace = (
  place: FillPlace,
  conversation: ConversationKey,
  readText: ComposerAccess['readText'],
): Result<FoundPlace, FillProblem> => {
  if (!isSameConversation(place.findOpenConversation(), conversation)) return fail('other-conversation');
  const composer = place.findComposer();
  return composer ? succeed({ composer, text: readText(composer) }) : fail('no-composer');
};

/** Where `fill` may be written now: waits for an input method first, and looks whether the agent changed the draft. */
export const findTarget = async (
  place: FillPlace,
  fill: DraftFill,
  readText: ComposerAccess['readText'],
  readSelection: ComposerAccess['readSelection'],
): Promise<Result<FoundPlace & { range: TextRange }, FillProblem>> => {
  const composedOver = readPlace(place, fill.conversation, readText);
  // Without an input method at work this takes no task, so that no key of the agent comes in between.
  await place.whenComposed(compositionLimitMs);
  const found = readPlace(place, fill.conversation, readText);
  if (!found.ok) return found;
  const { composer, text } = found.value;
  const isAtCaret = fill.range === 'caret' || fill.range === 'selection';
  const expected = fill.expectedDraft ?? (isAtCaret || !composedOver.ok ? text : composedOver.value.text);
  const range = findRange(readSelection(composer), text, fill);
  return range && text === expected && !place.isComposing()
    ? succeed({ composer, text, range })
    : fail('changed-meanwhile');
};

const findRange = (selection: TextRange, text: string, { range }: DraftFill): TextRange | undefined => {
  if (range === 'all') return { start: 0, end: text.length };
  if (range === 'selection') return selection;
  if (range === 'caret') return { start: selection.end, end: selection.end };
  const isInside = range.start >= 0 && range.start <= range.end && range.end <= text.length;
  return isInside ? range : undefined;
};
