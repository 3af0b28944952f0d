import type { TextRange } from '@/utils/consoles/types';

/** The one replacement that turns `now` into `wanted`: everything between their common beginning and end. */
export const findDifference = (now: string, wanted: string): { range: TextRange; text: string } => {
  const shorter = Math.min(now.length, wanted.length);
  let start = 0;
  while (start < shorter && now[start] === wanted[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && now.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  return { range: { start, end: now.length - tail }, text: wanted.slice(start, wanted.length - tail) };
};
