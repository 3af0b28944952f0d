/** Table value for a unit that folding skips. */
export const SKIP = 0;
/** Table value for a high surrogate: the next unit decides. */
export const PAIR = 1;

/** Mathematical and regional-indicator letters are letters in disguise. SKIP when the code point is neither. */
export function foldDisguisedLetter(codePoint: number): number {
  if (codePoint >= 0x1d400 && codePoint <= 0x1d6a3) return 0x61 + ((codePoint - 0x1d400) % 26);
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) return 0x61 + (codePoint - 0x1f1e6);
  if (codePoint >= 0x1d7ce && codePoint <= 0x1d7ff) return 0x30 + ((codePoint - 0x1d7ce) % 10);
  return SKIP;
}
