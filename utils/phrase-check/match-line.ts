import type { FoldedText } from '@/utils/text/fold';
import { isClauseEnd, isSentenceEnd } from '@/utils/text/punctuation';
import type { Element, Word } from './compiled-rules';
import type { PatternMark } from './pattern-marks';
import { indexWords, type WordIndex } from './word-index';

/** Where a line matched, in folded indices, end exclusive. The span is what the pattern marks, or all of it. */
export interface LineMatch {
  start: number;
  end: number;
}

interface Attempt {
  readonly line: readonly Element[];
  readonly text: FoldedText;
  stepsLeft: number;
  spanStart: number;
  spanEnd: number;
}

/** Steps that one verification may take. Ordinary ones take below 50; the bound keeps hostile input linear. */
const mostSteps = 1_500;
const NONE = -1;
const joiners = '-_.';

const isLatinOrDigit = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** Whether the folded units `left` and `left + 1` belong to one Latin word or model number: VX-200, USB. */
function isInsideLatinWord(text: FoldedText, left: number): boolean {
  if (left < 0 || left + 1 >= text.length) return false;
  if (!isLatinOrDigit(text.codes[left] ?? 0) || !isLatinOrDigit(text.codes[left + 1] ?? 0)) return false;
  const leftEnd = text.ends[left] ?? 0;
  return leftEnd === text.starts[left + 1] || joiners.includes(text.original.charAt(leftEnd));
}

function standsAt(text: FoldedText, word: Word, at: number): boolean {
  if (at < 0 || at + word.length > text.length) return false;
  for (let i = 0; i < word.length; i++) if (text.codes[at + i] !== word[i]) return false;
  return true;
}

const isWholeWord = (text: FoldedText, start: number, end: number, isOpen: boolean): boolean =>
  start === end || (!isInsideLatinWord(text, start - 1) && (isOpen || !isInsideLatinWord(text, end - 1)));

const hasNoiseBefore = (text: FoldedText, at: number): boolean => (text.ends[at - 1] ?? 0) < (text.starts[at] ?? 0);

function isClauseEdge(text: FoldedText, at: number, edgeCode: number | undefined): boolean {
  return edgeCode === undefined || isClauseEnd(edgeCode) || hasNoiseBefore(text, at);
}

function isDraftEnd(text: FoldedText, at: number): boolean {
  for (let i = at; i < text.length; i++) if (!isClauseEnd(text.codes[i] ?? 0)) return false;
  return true;
}

function holdsMark(attempt: Attempt, mark: PatternMark, at: number): boolean {
  const { text } = attempt;
  switch (mark) {
    case 'clause-start':
      return isClauseEdge(text, at, at === 0 ? undefined : text.codes[at - 1]);
    case 'clause-end':
      return isClauseEdge(text, at, at >= text.length ? undefined : text.codes[at]);
    case 'draft-start':
      return at === 0;
    case 'draft-end':
      return isDraftEnd(text, at);
    case 'span-start':
      attempt.spanStart = at;
      return true;
    case 'span-end':
      attempt.spanEnd = at;
      return true;
    case 'open':
      return true;
  }
}

const none: readonly Word[] = [];

/** The words that can begin at `at`, or end before it. */
const listWords = ({ byFirst, byLast }: WordIndex, { codes, length }: FoldedText, at: number, step: 1 | -1) => {
  const next = step === 1 ? at : at - 1;
  if (next < 0 || next >= length) return none;
  return (step === 1 ? byFirst : byLast).get(codes[next] ?? 0) ?? none;
};

const followsOrPrecedes = (text: FoldedText, element: Element & { words: readonly Word[] }, at: number): boolean => {
  const step = element.kind === 'not-previous' ? -1 : 1;
  const index = indexWords(element.words);
  return (
    index.isOptional ||
    listWords(index, text, at, step).some((word) => standsAt(text, word, step === 1 ? at : at - word.length))
  );
};

const isGapBroken = (text: FoldedText, at: number, crossesCommas: boolean): boolean => {
  const code = text.codes[at] ?? 0;
  return crossesCommas ? isSentenceEnd(code) : isClauseEnd(code);
};

/** Matches elements from `index` on in one direction (1 or -1), starting at the folded index `at`. */
function walk(attempt: Attempt, index: number, at: number, step: 1 | -1): number {
  const element = attempt.line[index];
  if (!element) return at;
  if (attempt.stepsLeft-- <= 0) return NONE;
  const { text } = attempt;
  if (element.kind === 'mark')
    return holdsMark(attempt, element.mark, at) ? walk(attempt, index + step, at, step) : NONE;
  if (element.kind === 'gap') return walkGap(attempt, element, index, at, step);
  if (element.kind !== 'words') {
    return followsOrPrecedes(text, element, at) ? NONE : walk(attempt, index + step, at, step);
  }
  const words = indexWords(element.words);
  for (const word of listWords(words, text, at, step)) {
    const start = step === 1 ? at : at - word.length;
    if (!standsAt(text, word, start) || !isWholeWord(text, start, start + word.length, element.isOpen)) continue;
    const reached = walk(attempt, index + step, at + step * word.length, step);
    if (reached !== NONE) return reached;
  }
  return words.isOptional ? walk(attempt, index + step, at, step) : NONE;
}

function walkGap(attempt: Attempt, gap: Element & { kind: 'gap' }, index: number, from: number, step: 1 | -1): number {
  const { text } = attempt;
  for (let size = 0, at = from; size <= gap.max; size++, at += step) {
    if (size >= gap.min) {
      const reached = walk(attempt, index + step, at, step);
      if (reached !== NONE) return reached;
    }
    const next = step === 1 ? at : at - 1;
    if (next < 0 || next >= text.length || isGapBroken(text, next, gap.crossesCommas)) return NONE;
  }
  return NONE;
}

/**
 * Verifies a line around one of its words that was found at [anchorStart, anchorEnd) of the folded text.
 * Nearest words win, longer words before shorter ones.
 */
export function matchLine(
  line: readonly Element[],
  anchorIndex: number,
  text: FoldedText,
  anchorStart: number,
  anchorEnd: number,
): LineMatch | undefined {
  const anchor = line[anchorIndex];
  const isOpen = anchor?.kind === 'words' && anchor.isOpen;
  if (!isWholeWord(text, anchorStart, anchorEnd, isOpen)) return undefined;
  const attempt: Attempt = { line, text, stepsLeft: mostSteps, spanStart: NONE, spanEnd: NONE };
  const start = walk(attempt, anchorIndex - 1, anchorStart, -1);
  if (start === NONE) return undefined;
  const end = walk(attempt, anchorIndex + 1, anchorEnd, 1);
  if (end === NONE) return undefined;
  return {
    start: attempt.spanStart === NONE ? start : attempt.spanStart,
    end: attempt.spanEnd === NONE ? end : attempt.spanEnd,
  };
}
