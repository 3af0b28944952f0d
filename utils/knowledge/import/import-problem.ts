/** Why a file is refused as a whole. Nothing has changed then. */
export const importProblems = [
  'empty',
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'cell-too-long',
  'not-text',
  'unknown-encoding',
  'not-json',
  'not-a-list',
  'broken-quotes',
  'damaged-archive',
  'locked-archive',
  'archive-too-large',
  'unsafe-archive',
  'unsafe-markup',
  'no-sheet',
  'old-excel',
  'other-format',
  'too-slow',
  'cancelled',
  'reader-failed',
] as const;
export type ImportProblem = (typeof importProblems)[number];

/** Carries a problem out of the depths of a parser. It never leaves `readImport`. */
export class ImportRefusal extends Error {
  constructor(readonly problem: ImportProblem) {
    super(problem);
  }
}
