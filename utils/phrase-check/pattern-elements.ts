import type { Element } from './compiled-rules';
import { combineTexts, type WordFolder } from './fold-words';
import { type Node, PatternError } from './pattern-syntax';

/** Neighbouring words are joined while their combinations stay below this: longer anchors, fewer candidates. */
const mostJoinedWords = 6;
/** A group with gaps inside is written out; so many lines a single pattern may become. */
const mostLines = 400;

type Part = { kind: 'texts'; texts: readonly string[] } | Exclude<Element, { kind: 'words' }>;

/** A group of more texts than this is written out branch by branch instead. */
const mostTexts = 150;

/** All texts that a sequence of literals and groups can be; undefined when it holds a gap or a mark. */
function listTexts(nodes: readonly Node[]): string[] | undefined {
  let texts = [''];
  for (const node of nodes) {
    if (node.kind === 'literal') texts = combineTexts(texts, [node.text]);
    else if (node.kind === 'group') {
      const branches = node.branches.map(listTexts);
      if (branches.includes(undefined)) return undefined;
      texts = combineTexts(
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

function lowerNode(node: Node, folder: WordFolder): Part[][] {
  if (node.kind === 'literal') return [[{ kind: 'texts', texts: [node.text] }]];
  if (node.kind === 'not-next' || node.kind === 'not-previous') {
    return [[{ kind: node.kind, words: folder.fold(requireTexts(node.branches)) }]];
  }
  if (node.kind === 'gap' || node.kind === 'mark') return [[node]];
  const texts = listTexts([node]);
  return texts ? [[{ kind: 'texts', texts }]] : node.branches.flatMap((branch) => lowerSequence(branch, folder));
}

function lowerSequence(nodes: readonly Node[], folder: WordFolder): Part[][] {
  let lines: Part[][] = [[]];
  for (const node of nodes) {
    const branches = lowerNode(node, folder);
    lines = lines.flatMap((line) => branches.map((branch) => [...line, ...branch]));
    if (lines.length > mostLines) throw new PatternError('pattern too wide');
  }
  return lines;
}

function joinLine(line: readonly Part[], folder: WordFolder): Element[] {
  const joined: Part[] = [];
  for (const part of line) {
    const last = joined.at(-1);
    if (part.kind === 'texts' && last?.kind === 'texts' && last.texts.length * part.texts.length <= mostJoinedWords) {
      joined[joined.length - 1] = { kind: 'texts', texts: folder.combine(last.texts, part.texts) };
    } else joined.push(part);
  }
  return joined.map((part, index) => {
    if (part.kind !== 'texts') return part;
    const next = joined[index + 1];
    const isOpen = next?.kind === 'mark' && next.mark === 'open';
    return { kind: 'words', words: folder.fold(part.texts), isOpen };
  });
}

/** Pattern nodes → the straight lines of elements that together match the same texts. */
export function lowerPattern(nodes: readonly Node[], folder: WordFolder): Element[][] {
  return lowerSequence(nodes, folder).map((line) => joinLine(line, folder));
}
