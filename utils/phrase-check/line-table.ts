import { cueKinds } from '@/utils/policy/rule-set';
import type { Element, Line, Owner, Word } from './compiled-rules';
import { patternMarks } from './pattern-marks';
import { poolWords, type WordPool } from './word-pool';

/**
 * All lines as rows of numbers: nothing is built per line when a page reads them, and matching follows numbers only. A step is
 * two numbers: operation and operand. A line is END, its steps, END.
 */
export interface LineTable {
  readonly words: WordPool;
  /** Per list, and one behind the last: where its words begin in `listed`. */
  readonly listStarts: Uint32Array;
  /** Words of the lists; within a list longest first. */
  readonly listed: Uint16Array;
  readonly steps: Uint16Array;
  /** Per line: where in `steps` the step of its anchor begins. */
  readonly anchors: Uint32Array;
  /** Per line three numbers: role, then the index of the rule or cue kind, then of the rule's pattern. */
  readonly owners: Uint16Array;
}

/** How many numbers a step takes. */
export const stepSize = 2;
export const END = 0;
/** Operand: list. */
export const WORDS = 1;
/** The same; a word may go on with Latin letters or digits. */
export const OPEN_WORDS = 2;
/** Operand: least and most characters, see leastOf. */
export const GAP = 3;
export const WIDE_GAP = 4;
/** Operand: index in patternMarks. */
export const MARK = 5;
/** Operand: list. */
export const NOT_NEXT = 6;
export const NOT_PREVIOUS = 7;

export const ownerSize = 3;
export const RULE = 0;
export const UNLESS = 1;
export const UNLESS_IN_SENTENCE = 2;
export const CUE = 3;

const numberGap = (min: number, max: number): number => (min << 8) | max;
/** How few characters a gap may take, and how many. */
export const leastOf = (gap: number): number => gap >>> 8;
export const mostOf = (gap: number): number => gap & 0xff;

const numberOwner = (owner: Owner): [number, number, number] => {
  if (owner.role === 'cue') return [CUE, cueKinds.indexOf(owner.cue), 0];
  if (owner.role === 'rule') return [RULE, owner.rule, owner.pattern];
  return [owner.role === 'unless' ? UNLESS : UNLESS_IN_SENTENCE, owner.rule, 0];
};

/** Writes lines as numbers; the same list of words, or the same word, is numbered once. */
export const buildLineTable = (lines: readonly Line[]): LineTable => {
  const { numberList, readLists } = createListNumbering();
  const numberElement = (element: Element): [number, number] => {
    if (element.kind === 'gap') return [element.crossesCommas ? WIDE_GAP : GAP, numberGap(element.min, element.max)];
    if (element.kind === 'mark') return [MARK, patternMarks.indexOf(element.mark)];
    if (element.kind === 'words') return [element.isOpen ? OPEN_WORDS : WORDS, numberList(element.words)];
    return [element.kind === 'not-next' ? NOT_NEXT : NOT_PREVIOUS, numberList(element.words)];
  };
  const steps: number[] = [END, 0];
  const anchors: number[] = [];
  const owners: number[] = [];
  for (const { elements, anchorIndex, owner } of lines) {
    anchors.push(steps.length + anchorIndex * stepSize);
    owners.push(...numberOwner(owner));
    for (const element of elements) steps.push(...numberElement(element));
    steps.push(END, 0);
  }
  return {
    ...readLists(),
    steps: Uint16Array.from(steps),
    anchors: Uint32Array.from(anchors),
    owners: Uint16Array.from(owners),
  };
};

const createListNumbering = () => {
  const idOfObject = new Map<Word, number>();
  const idOfText = new Map<string, number>();
  const words: Word[] = [];
  const lists = new Map<readonly Word[], number>();
  const listed: number[] = [];
  const listStarts = [0];

  const numberWord = (word: Word): number => {
    const known = idOfObject.get(word);
    if (known !== undefined) return known;
    const text = String.fromCharCode(...word);
    const id = idOfText.get(text) ?? words.push(word) - 1;
    idOfText.set(text, id);
    idOfObject.set(word, id);
    return id;
  };
  const numberList = (list: readonly Word[]): number => {
    const known = lists.get(list);
    if (known !== undefined) return known;
    for (const word of list) listed.push(numberWord(word));
    listStarts.push(listed.length);
    lists.set(list, lists.size);
    return lists.size - 1;
  };
  const readLists = () => {
    if (words.length > 0xffff || lists.size > 0xffff) throw new Error('more words than have a number');
    return { words: poolWords(words), listStarts: Uint32Array.from(listStarts), listed: Uint16Array.from(listed) };
  };
  return { numberList, readLists };
};

/** Throws on a table that names what it does not hold: it was not written by us. */
export const requireWholeTable = ({ words, listStarts, listed, steps, anchors, owners }: LineTable): void => {
  const isWhole =
    listStarts[listStarts.length - 1] === listed.length &&
    listed.every((word) => word + 1 < words.starts.length) &&
    owners.length === anchors.length * ownerSize &&
    anchors.every((at) => steps[at] === WORDS || steps[at] === OPEN_WORDS);
  if (!isWhole) throw new Error('rule program names what it does not hold');
};
