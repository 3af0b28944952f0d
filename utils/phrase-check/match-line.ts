import type { FoldedText } from '@/utils/text/fold';
import { isClauseEnd, isSentenceEnd } from '@/utils/text/punctuation';
import {
  END,
  GAP,
  type LineTable,
  leastOf,
  MARK,
  mostOf,
  NOT_NEXT,
  OPEN_WORDS,
  stepSize,
  WIDE_GAP,
  WORDS,
} from './line-table';
import { firstRow, hasBit, type ListBits, lastRow } from './list-bits';
import { patternMarks } from './pattern-marks';
import { indexWords, type WordIndex } from './word-index';

/** Where a line matched, in folded indices, end exclusive. The span is what the pattern marks, or all of it. */
export interface LineMatch {
  start: number;
  end: number;
}

/** Steps that one verification may take. Ordinary ones take below 50; the bound keeps hostile input linear. */
const mostSteps = 1_500;
const NONE = -1;
const joiners = '-_.';
/** No clause mark is beyond it but the full stop. */
const LAST_MARK = 0x3f;
const LAST_LATIN = 0x7a;
const FULL_STOP = 0x3002;

const [CLAUSE_START, CLAUSE_END, DRAFT_START, DRAFT_END, SPAN_START, SPAN_END] = (
  ['clause-start', 'clause-end', 'draft-start', 'draft-end', 'span-start', 'span-end'] as const
).map((mark) => patternMarks.indexOf(mark));

const isLatinOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= LAST_LATIN) || (code >= 0x30 && code <= 0x39);

/** Whether the folded units `left` and `left + 1` belong to one Latin word or model number: VX-200, USB. */
function isInsideLatinWord(text: FoldedText, left: number): boolean {
  if (left < 0 || left + 1 >= text.length) return false;
  if (!isLatinOrDigit(text.codes[left] ?? 0) || !isLatinOrDigit(text.codes[left + 1] ?? 0)) return false;
  const leftEnd = text.ends[left] ?? 0;
  return leftEnd === text.starts[left + 1] || joiners.includes(text.original.charAt(leftEnd));
}

const isWholeWord = (text: FoldedText, start: number, end: number, isOpen: boolean): boolean =>
  start === end ||
  (((text.codes[start] ?? 0) > LAST_LATIN || !isInsideLatinWord(text, start - 1)) &&
    (isOpen || (text.codes[end - 1] ?? 0) > LAST_LATIN || !isInsideLatinWord(text, end - 1)));

const hasNoiseBefore = (text: FoldedText, at: number): boolean => (text.ends[at - 1] ?? 0) < (text.starts[at] ?? 0);

/** `beside`: the character on the other side of the edge. */
const isClauseEdge = (text: FoldedText, at: number, beside: number): boolean =>
  beside < 0 || beside >= text.length || isClauseEnd(text.codes[beside] ?? 0) || hasNoiseBefore(text, at);

function isDraftEnd(text: FoldedText, at: number): boolean {
  for (let i = at; i < text.length; i++) if (!isClauseEnd(text.codes[i] ?? 0)) return false;
  return true;
}

const isGapBroken = (code: number, crossesCommas: boolean): boolean =>
  (code <= LAST_MARK || code === FULL_STOP) && (crossesCommas ? isSentenceEnd(code) : isClauseEnd(code));

const none: readonly number[] = [];
const nothing: FoldedText = {
  original: '',
  length: 0,
  codes: new Uint16Array(0),
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
};

/**
 * Verifies lines around their anchors, one at a time: what it is about to read stands in variables, nothing is made per line.
 */
export const createLineMatcher = (table: LineTable, { bits, isOptional }: ListBits) => {
  const { steps } = table;
  const { codes: wordCodes, starts: wordStarts } = table.words;
  /** By row of the list; made at the first use, for most are never reached. */
  const indexes: (WordIndex | undefined)[] = new Array(firstRow(table.listStarts.length)).fill(undefined);
  let text = nothing;
  let { codes, length } = nothing;
  let stepsLeft = 0;
  let spanStart = NONE;
  let spanEnd = NONE;

  /**
   * Verifies a line around one of its words that was found at [anchorStart, anchorEnd) of the folded text.
   * Nearest words win, longer words before shorter ones.
   */
  function match(line: number, draft: FoldedText, anchorStart: number, anchorEnd: number): LineMatch | undefined {
    const anchor = table.anchors[line] ?? 0;
    if (!isWholeWord(draft, anchorStart, anchorEnd, steps[anchor] === OPEN_WORDS)) return undefined;
    text = draft;
    codes = draft.codes;
    length = draft.length;
    stepsLeft = mostSteps;
    spanStart = spanEnd = NONE;
    const start = walk(anchor - stepSize, anchorStart, -1);
    if (start === NONE) return undefined;
    const end = walk(anchor + stepSize, anchorEnd, 1);
    if (end === NONE) return undefined;
    return {
      start: spanStart === NONE ? start : spanStart,
      end: spanEnd === NONE ? end : spanEnd,
    };
  }

  /** Follows the steps from `step` on in one direction (1 or -1), starting at the folded index `at`. */
  function walk(step: number, at: number, direction: 1 | -1): number {
    for (let pc = step; ; pc += direction * stepSize) {
      const operation = steps[pc] ?? END;
      if (operation === END) return at;
      if (stepsLeft-- <= 0) return NONE;
      const operand = steps[pc + 1] ?? 0;
      if (operation === WORDS || operation === OPEN_WORDS) {
        const reached = walkWords(pc, operand, at, direction, operation === OPEN_WORDS);
        if (reached !== NONE || isOptional[operand] === 0) return reached;
      } else if (operation === GAP || operation === WIDE_GAP) {
        return walkGap(pc, operand, at, direction, operation === WIDE_GAP);
      } else if (operation === MARK) {
        if (!holdsMark(operand, at)) return NONE;
      } else if (stands(operand, at, operation === NOT_NEXT ? 1 : -1)) return NONE;
    }
  }

  /** Tries the words of a list, longest first, each with all that follows. */
  function walkWords(pc: number, list: number, at: number, direction: 1 | -1, isOpen: boolean): number {
    const words = listWords(list, at, direction);
    for (let i = 0; i < words.length; i++) {
      const beyond = passWord(words[i] ?? 0, at, direction);
      if (beyond === NONE) continue;
      const isWhole = direction === 1 ? isWholeWord(text, at, beyond, isOpen) : isWholeWord(text, beyond, at, isOpen);
      if (!isWhole) continue;
      const reached = walk(pc + direction * stepSize, beyond, direction);
      if (reached !== NONE) return reached;
    }
    return NONE;
  }

  function walkGap(pc: number, gap: number, from: number, direction: 1 | -1, crossesCommas: boolean): number {
    const [min, max] = [leastOf(gap), mostOf(gap)];
    const next = pc + direction * stepSize;
    const row = findRowOfWord(next, direction);
    for (let size = 0, at = from; size <= max; size++, at += direction) {
      const beside = direction === 1 ? at : at - 1;
      const isInside = beside >= 0 && beside < length;
      const code = isInside ? (codes[beside] ?? 0) : 0;
      if (size >= min && (row === NONE || (isInside && hasBit(bits, row, code)))) {
        const reached = walk(next, at, direction);
        if (reached !== NONE) return reached;
      }
      if (!isInside || isGapBroken(code, crossesCommas)) return NONE;
    }
    return NONE;
  }

  /** The row of a step that is a word and must be there; NONE for any other. */
  function findRowOfWord(step: number, direction: 1 | -1): number {
    const operation = steps[step] ?? END;
    const list = steps[step + 1] ?? 0;
    if ((operation !== WORDS && operation !== OPEN_WORDS) || isOptional[list] === 1) return NONE;
    return direction === 1 ? firstRow(list) : lastRow(list);
  }

  function holdsMark(mark: number, at: number): boolean {
    switch (mark) {
      case CLAUSE_START:
        return isClauseEdge(text, at, at - 1);
      case CLAUSE_END:
        return isClauseEdge(text, at, at);
      case DRAFT_START:
        return at === 0;
      case DRAFT_END:
        return isDraftEnd(text, at);
      case SPAN_START:
        spanStart = at;
        return true;
      case SPAN_END:
        spanEnd = at;
        return true;
      default:
        return true;
    }
  }

  /** Whether a word of the list begins at `at`, or ends before it. The empty word stands everywhere. */
  function stands(list: number, at: number, direction: 1 | -1): boolean {
    if (isOptional[list] === 1) return true;
    const words = listWords(list, at, direction);
    for (let i = 0; i < words.length; i++) {
      if (passWord(words[i] ?? 0, at, direction) !== NONE) return true;
    }
    return false;
  }

  /** The words that can begin at `at`, or end before it, longest first. */
  function listWords(list: number, at: number, direction: 1 | -1): readonly number[] {
    const next = direction === 1 ? at : at - 1;
    if (next < 0 || next >= length) return none;
    const row = direction === 1 ? firstRow(list) : lastRow(list);
    const code = codes[next] ?? 0;
    if (!hasBit(bits, row, code)) return none;
    let index = indexes[row];
    if (!index) {
      index = indexWords(table, list, direction);
      indexes[row] = index;
    }
    return index.get(code) ?? none;
  }

  /** Where one is behind a word that begins at `at`, or before one that ends there; NONE where it does not stand there. */
  function passWord(word: number, at: number, direction: 1 | -1): number {
    const from = wordStarts[word] ?? 0;
    const size = (wordStarts[word + 1] ?? 0) - from;
    const start = direction === 1 ? at : at - size;
    if (start < 0 || start + size > length) return NONE;
    for (let i = 0; i < size; i++) if (codes[start + i] !== wordCodes[from + i]) return NONE;
    return at + direction * size;
  }

  return match;
};
