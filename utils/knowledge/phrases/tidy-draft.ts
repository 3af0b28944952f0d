import { fail, type Result, succeed } from '@/utils/base/result';
import { cleanLine, cleanText } from '../clean-text';
import {
  maxGroupLength,
  maxPhraseTextLength,
  maxPhraseTitleLength,
  maxShortcutLength,
  type PhraseDraft,
} from './phrase';
import { normaliseVariables } from './variables';

export type DraftFault = 'no-text' | 'text-too-long';

/** A title made of the text is no longer than this. */
const madeTitleLength = 14;

/**
 * Brings a phrase as it was typed or imported into the form that is kept: no invisible characters, variables in curly
 * brackets, no slash before the shortcut, a title if there is none. Group, title and shortcut are cut, the text never.
 */
export const tidyDraft = (draft: Partial<PhraseDraft>): Result<PhraseDraft, DraftFault> => {
  const text = normaliseVariables(cleanText(draft.text ?? ''));
  if (text === '') return fail('no-text');
  if (text.length > maxPhraseTextLength) return fail('text-too-long');
  return succeed({
    text,
    title: cutText(cleanLine(draft.title ?? ''), maxPhraseTitleLength) || makeTitle(text),
    group: cutText(cleanLine(draft.group ?? ''), maxGroupLength),
    shortcut: cutText(cleanLine(draft.shortcut ?? '').replace(/^[/／]+\s*/, ''), maxShortcutLength),
  });
};

const makeTitle = (text: string): string => {
  const words = text.replace(/\{[^{}\n]*\}/g, '').replace(/^[\s\p{P}]+/u, '');
  const [line = ''] = words.split(/[\n。！？!?]/);
  return cutText(line || text, madeTitleLength);
};

/** Never through the middle of a character outside the basic plane. */
const cutText = (text: string, length: number): string =>
  text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
