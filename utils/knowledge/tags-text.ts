import { cleanLine } from './clean-text';

const separators = /[,，、;；|]/;

/** Tags in one cell or field. Where they stand on lines of their own, nothing within a line separates. Each once, in order. */
export const splitTags = (text: string): string[] => {
  const parts = text.split(text.includes('\n') ? '\n' : separators);
  return [...new Set(parts.map(cleanLine).filter(Boolean))];
};

/** Such a cell: `splitTags` gives the same tags again. */
export const joinTags = (tags: readonly string[]): string =>
  tags.some((tag) => separators.test(tag)) ? tags.map((tag) => `${tag}\n`).join('') : tags.join('、');
