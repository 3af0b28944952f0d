import type { FactProblem } from '@/utils/rewrite/types';

/** A piece of a version; with `kind`, the words of it that do not match. */
export interface MarkedPiece {
  text: string;
  /** UTF-16 offset in the version. */
  start: number;
  kind?: FactProblem['kind'];
}

/**
 * Cuts a version at the words that were changed or invented, for marking them in place; overlapping ones count once. What
 * was lost stands nowhere in it.
 */
export const markProblems = (text: string, problems: readonly FactProblem[]): MarkedPiece[] => {
  const places = problems
    .filter(({ rewrite }) => rewrite !== '' && text.includes(rewrite))
    .map(({ kind, rewrite }) => ({ kind, start: text.indexOf(rewrite), end: text.indexOf(rewrite) + rewrite.length }))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: MarkedPiece[] = [];
  let done = 0;
  for (const { kind, start, end } of places) {
    if (start < done) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), start: done });
    pieces.push({ text: text.slice(start, end), start, kind });
    done = end;
  }
  return done < text.length ? [...pieces, { text: text.slice(done), start: done }] : pieces;
};
