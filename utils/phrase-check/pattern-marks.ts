/** Places that a pattern can name; they match no character. */
export const patternMarks = [
  'clause-start',
  'clause-end',
  'draft-start',
  'draft-end',
  'span-start',
  'span-end',
  'open',
] as const;
export type PatternMark = (typeof patternMarks)[number];
