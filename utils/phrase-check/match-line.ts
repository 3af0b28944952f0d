import type { FoldedText } from '@/utils/text/fold';
import { isClauseEnd, isSentenceEnd } from '@/utils/text/punctuation';
import type { Word } from './compiled-rules';
import {
  END,
  GAP,
  type LineTable,
  leastOf,
  MARK,
  mostOf,
  NOT_NEXT,
  NOT_PREVIOUS,
  OPEN_WORDS,
  stepSize,
  WIDE_GAP,
  WORDS,
} from './line-table';
import { firstRow, hasBit, type ListBits, lastRow } from './list-bits';
import { type PatternMark, patternMarks } from './pattern-marks';
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

const isLatinOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= LAST_LATIN) || (code >= 0x30 && code <= 0x39);

/** Whether the folded units `left` and `left + 1` belong to one Latin word or model number: VX-200, USB. */
function isInsideLatinWord(text: FoldedText, left: number): boolean {
  if (left < 0 || left + 1 >= text.length) return false;
  if (!isLatinOrDigit(text.codes[left] ?? 0) || !isLatinOrDigit(text.codes[left + 1] ?? 0)) return false;
  const leftEnd = text.ends[left] ?? 0;
  return leftEnd === text.starts[left + 1] || joiners.includes(text.original.charAt(leftEnd));
}

function standsAt({ codes, length }: FoldedText, word: Word, at: number): boolean {
  if (at < 0 || at + word.length > length) return false;
  for (let i = 0; i < word.length; i++) if (codes[at + i] !== word[i]) return false;
  return true;
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

const none: readonly Word[] = [];
const emptyWord: Word = new Uint16Array(0);
const nothing: FoldedText = {
  original: '',
  length: 0,
  codes: new Uint16Array(0),
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
};

/** Verifies lines around their anchors. It keeps what it knows of the lists of words, so that only those reached cost anything. */
export class LineMatcher {
  private text = nothing;
  private stepsLeft = 0;
  private spanStart = NONE;
  private spanEnd = NONE;
  private readonly indexes: (WordIndex | undefined)[];

  constructor(
    private readonly table: LineTable,
    private readonly lists: ListBits,
  ) {
    this.indexes = new Array(table.lists.length).fill(undefined);
  }

  /**
   * Verifies a line around one of its words that was found at [anchorStart, anchorEnd) of the folded text.
   * Nearest words win, longer words before shorter ones.
   */
  match(line: number, text: FoldedText, anchorStart: number, anchorEnd: number): LineMatch | undefined {
    const anchor = this.table.anchors[line] ?? 0;
    if (!isWholeWord(text, anchorStart, anchorEnd, this.table.steps[anchor] === OPEN_WORDS)) return undefined;
    this.text = text;
    this.stepsLeft = mostSteps;
    this.spanStart = this.spanEnd = NONE;
    const start = this.walk(anchor - stepSize, anchorStart, -1);
    if (start === NONE) return undefined;
    const end = this.walk(anchor + stepSize, anchorEnd, 1);
    if (end === NONE) return undefined;
    return {
      start: this.spanStart === NONE ? start : this.spanStart,
      end: this.spanEnd === NONE ? end : this.spanEnd,
    };
  }

  /** Follows the steps from `step` on in one direction (1 or -1), starting at the folded index `from`. */
  private walk(step: number, from: number, direction: 1 | -1): number {
    const { steps } = this.table;
    const at = from;
    for (let pc = step; ; pc += direction * stepSize) {
      const operation = steps[pc] ?? END;
      if (operation === END) return at;
      if (this.stepsLeft-- <= 0) return NONE;
      const operand = steps[pc + 1] ?? 0;
      if (operation === MARK) {
        if (!this.holdsMark(patternMarks[operand] ?? 'open', at)) return NONE;
      } else if (operation === GAP || operation === WIDE_GAP) {
        return this.walkGap(pc, at, direction);
      } else if (operation === NOT_NEXT || operation === NOT_PREVIOUS) {
        if (this.stands(operand, at, operation === NOT_NEXT ? 1 : -1)) return NONE;
      } else {
        const isOptional = this.lists.isOptional[operand] === 1;
        const words = this.listWords(operand, at, direction);
        for (let i = 0; i < words.length; i++) {
          const length = words[i]?.length ?? 0;
          const start = direction === 1 ? at : at - length;
          if (!standsAt(this.text, words[i] ?? emptyWord, start)) continue;
          if (!isWholeWord(this.text, start, start + length, operation === OPEN_WORDS)) continue;
          const reached = this.walk(pc + direction * stepSize, at + direction * length, direction);
          if (reached !== NONE) return reached;
        }
        if (!isOptional) return NONE;
      }
    }
  }

  private walkGap(gap: number, from: number, direction: 1 | -1): number {
    const operand = this.table.steps[gap + 1] ?? 0;
    const crossesCommas = this.table.steps[gap] === WIDE_GAP;
    const [min, max] = [leastOf(operand), mostOf(operand)];
    const { codes, length } = this.text;
    const next = gap + direction * stepSize;
    const row = this.findRowOfWord(next, direction);
    for (let size = 0, at = from; size <= max; size++, at += direction) {
      const code = direction === 1 ? at : at - 1;
      const isInside = code >= 0 && code < length;
      if (size >= min && (row === NONE || (isInside && hasBit(this.lists.bits, row, codes[code] ?? 0)))) {
        const reached = this.walk(next, at, direction);
        if (reached !== NONE) return reached;
      }
      if (!isInside || isGapBroken(codes[code] ?? 0, crossesCommas)) return NONE;
    }
    return NONE;
  }

  /** The row of a step that is a word and must be there; NONE for any other. */
  private findRowOfWord(step: number, direction: 1 | -1): number {
    const operation = this.table.steps[step] ?? END;
    const list = this.table.steps[step + 1] ?? 0;
    if ((operation !== WORDS && operation !== OPEN_WORDS) || this.lists.isOptional[list] === 1) return NONE;
    return direction === 1 ? firstRow(list) : lastRow(list);
  }

  private holdsMark(mark: PatternMark, at: number): boolean {
    switch (mark) {
      case 'clause-start':
        return isClauseEdge(this.text, at, at - 1);
      case 'clause-end':
        return isClauseEdge(this.text, at, at);
      case 'draft-start':
        return at === 0;
      case 'draft-end':
        return isDraftEnd(this.text, at);
      case 'span-start':
        this.spanStart = at;
        return true;
      case 'span-end':
        this.spanEnd = at;
        return true;
      case 'open':
        return true;
    }
  }

  /** Whether a word of the list begins at `at`, or ends before it. The empty word stands everywhere. */
  private stands(list: number, at: number, direction: 1 | -1): boolean {
    if (this.lists.isOptional[list] === 1) return true;
    const words = this.listWords(list, at, direction);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? emptyWord;
      if (standsAt(this.text, word, direction === 1 ? at : at - word.length)) return true;
    }
    return false;
  }

  /** The words that can begin at `at`, or end before it, longest first. */
  private listWords(list: number, at: number, direction: 1 | -1): readonly Word[] {
    const { codes, length } = this.text;
    const next = direction === 1 ? at : at - 1;
    if (next < 0 || next >= length) return none;
    const code = codes[next] ?? 0;
    if (!hasBit(this.lists.bits, direction === 1 ? firstRow(list) : lastRow(list), code)) return none;
    let index = this.indexes[list];
    if (!index) {
      index = indexWords(this.table.lists[list] ?? none);
      this.indexes[list] = index;
    }
    return (direction === 1 ? index.byFirst : index.byLast).get(code) ?? none;
  }
}
