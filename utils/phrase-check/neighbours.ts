import type { FoldedText } from '@/utils/text/fold';
import type { Element, Line, Word } from './compiled-rules';

/** What must stand right beside a line's anchor: most lines can be left out by looking at one character. */
export interface Neighbours {
  /** undefined where anything may stand. */
  readonly before: ReadonlySet<number> | undefined;
  readonly after: ReadonlySet<number> | undefined;
}

/** The lists of neighbours, each made once: the same lists of words stand in thousands of lines. */
export const createNeighbourReader = () => {
  const known = { before: new Map<readonly Word[], Set<number>>(), after: new Map<readonly Word[], Set<number>>() };
  const read = (elements: readonly Element[], from: number, side: 'before' | 'after'): Set<number> | undefined => {
    const element = findNeighbour(elements, from, side === 'after' ? 1 : -1);
    // An optional word says nothing.
    if (element?.kind !== 'words' || element.words.some((word) => word.length === 0)) return undefined;
    const codes =
      known[side].get(element.words) ??
      new Set(element.words.map((word) => word[side === 'after' ? 0 : word.length - 1] ?? 0));
    known[side].set(element.words, codes);
    return codes;
  };
  return ({ elements, anchorIndex }: Line): Neighbours => ({
    before: read(elements, anchorIndex, 'before'),
    after: read(elements, anchorIndex, 'after'),
  });
};

/** Whether a line may match around an anchor at [start, end). */
export const mayMatch = (
  { before, after }: Neighbours,
  { codes, length }: FoldedText,
  start: number,
  end: number,
): boolean =>
  (!before || (start > 0 && before.has(codes[start - 1] ?? 0))) &&
  (!after || (end < length && after.has(codes[end] ?? 0)));

/** The next element that takes up characters. */
const findNeighbour = (elements: readonly Element[], from: number, step: 1 | -1): Element | undefined => {
  for (let at = from + step; at >= 0 && at < elements.length; at += step) {
    const element = elements[at];
    if (element?.kind === 'words' || element?.kind === 'gap') return element;
  }
  return undefined;
};
