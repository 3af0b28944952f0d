import { foldText } from '@/utils/text/fold';
import { LINE_BREAK } from '@/utils/text/punctuation';
import { type Node, PatternError, type PatternMark } from './pattern-syntax';

/** One folded word of a pattern. */
export type Word = Uint16Array;

/** A pattern after lowering: a straight line of elements, without nesting. */
export type Element =
  | { kind: 'words'; words: readonly Word[]; isOpen: boolean }
  | { kind: 'gap'; min: number; max: number; crossesCommas: boolean }
  | { kind: 'mark'; mark: PatternMark }
  | { kind: 'not-next' | 'not-previous'; words: readonly Word[] };

/** Neighbouring words are joined while their combinations stay below this: longer anchors, fewer candidates. */
const mostJoinedWords = 24;
/** A group with gaps inside is written out; so many lines a single pattern may become. */
const mostLines = 400;

type Part = { kind: 'texts'; texts: string[] } | Exclude<Element, { kind: 'words' }>;

/** A group of more texts than this is written out branch by branch instead. */
const mostTexts = 150;

const combine = (left: readonly string[], right: readonly string[]): string[] =>
  left.flatMap((head) => right.map((tail) => head + tail));

/** All texts that a sequence of literals and groups can be; undefined when it holds a gap or a mark. */
function listTexts(nodes: readonly Node[]): string[] | undefined {
  let texts = [''];
  for (const node of nodes) {
    if (node.kind === 'literal') texts = combine(texts, [node.text]);
    else if (node.kind === 'group') {
      const branches = node.branches.map(listTexts);
      if (branches.includes(undefined)) return undefined;
      texts = combine(
        texts,
        branches.flatMap((branch) => branch ?? []),
      );
    } else return undefined;
    if (texts.length > mostTexts) return undefined;
  }
  return texts;
}

const requireTexts = (branches: readonly Node[][]): string[] =>
  branches.flatMap((branch) => {
    const texts = listTexts(branch);
    if (!texts) throw new PatternError('only words may stand in (! ) and (< )');
    return texts;
  });

function lowerNode(node: Node): Part[][] {
  if (node.kind === 'literal') return [[{ kind: 'texts', texts: [node.text] }]];
  if (node.kind === 'not-next' || node.kind === 'not-previous') {
    return [[{ kind: node.kind, words: foldWords(requireTexts(node.branches)) }]];
  }
  if (node.kind === 'gap' || node.kind === 'mark') return [[node]];
  const texts = listTexts([node]);
  return texts ? [[{ kind: 'texts', texts }]] : node.branches.flatMap(lowerSequence);
}

function lowerSequence(nodes: readonly Node[]): Part[][] {
  let lines: Part[][] = [[]];
  for (const node of nodes) {
    const branches = lowerNode(node);
    lines = lines.flatMap((line) => branches.map((branch) => [...line, ...branch]));
    if (lines.length > mostLines) throw new PatternError('pattern too wide');
  }
  return lines;
}

/** Folds all texts in one go: a thousand small buffers less per rule set. */
function foldWords(texts: readonly string[]): Word[] {
  const unique = [...new Set(texts)];
  const { codes } = foldText(unique.join('\n'));
  const words: Word[] = [];
  let start = 0;
  for (let at = 0; at <= codes.length; at++) {
    if (at < codes.length && codes[at] !== LINE_BREAK) continue;
    words.push(codes.subarray(start, at));
    start = at + 1;
  }
  return words.sort((left, right) => right.length - left.length);
}

function joinLine(line: readonly Part[]): Element[] {
  const joined: Part[] = [];
  for (const part of line) {
    const last = joined.at(-1);
    if (part.kind === 'texts' && last?.kind === 'texts' && last.texts.length * part.texts.length <= mostJoinedWords) {
      joined[joined.length - 1] = { kind: 'texts', texts: combine(last.texts, part.texts) };
    } else joined.push(part);
  }
  return joined.map((part, index) => {
    if (part.kind !== 'texts') return part;
    const next = joined[index + 1];
    const isOpen = next?.kind === 'mark' && next.mark === 'open';
    return { kind: 'words', words: foldWords(part.texts), isOpen };
  });
}

/** Pattern nodes → the straight lines of elements that together match the same texts. */
export function lowerPattern(nodes: readonly Node[]): Element[][] {
  return lowerSequence(nodes).map(joinLine);
}
