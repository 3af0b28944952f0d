import { createFolding } from '@/utils/text/create-folding';
import { type Folding, foldText } from '@/utils/text/fold';
import { isClauseEnd } from '@/utils/text/punctuation';

export const longestPhrase = 60;
/** So many characters may stand at a `{n}`. */
export const longestPhraseGap = 10;

/** Why a phrase cannot be read; closed set. */
export type PhraseFault = 'empty' | 'too-long' | 'no-words' | 'bad-gap' | 'gap-at-edge';

/** An own phrase taken apart: literal text, and gaps of up to so many characters. */
export type PhrasePart = { text: string } | { gap: number };

const braces = /([{}][^{}]*\}?)/;
const gap = /^\{(\d{1,2})\}$/;

const readPart = (piece: string): PhrasePart | undefined => {
  const size = Number(gap.exec(piece)?.[1] ?? 0);
  if (/[{}]/.test(piece)) return size >= 1 && size <= longestPhraseGap ? { gap: size } : undefined;
  return { text: piece };
};

/**
 * Reads a phrase from outside: literal text in which `{n}` means up to n characters between, and nothing else means
 * anything. A fault says why it would mark nothing, or more than anybody means.
 */
export const readOwnPhrase = (phrase: string): { parts: PhrasePart[] } | { fault: PhraseFault } => {
  if (phrase.trim() === '') return { fault: 'empty' };
  if (phrase.length > longestPhrase) return { fault: 'too-long' };
  const parts = phrase
    .trim()
    .split(braces)
    .filter((piece) => piece !== '')
    .map(readPart);
  if (!parts.every((part) => part !== undefined)) return { fault: 'bad-gap' };
  if (!parts.some((part) => 'text' in part && holdsWords(part.text))) return { fault: 'no-words' };
  const edges = [parts[0], parts.at(-1)];
  if (edges.some((part) => part && ('gap' in part || !holdsWords(part.text)))) return { fault: 'gap-at-edge' };
  return { parts };
};

let folding: Folding | undefined;

/** Whether anything is left of a text once what carries no meaning is folded away: spaces, dots, pictures, full stops. */
const holdsWords = (text: string): boolean => {
  folding ??= createFolding('');
  return foldText(text, folding).codes.some((code) => !isClauseEnd(code));
};

export const isOwnPhrase = (phrase: string): boolean => 'parts' in readOwnPhrase(phrase);
