/** Characters that show nothing, and the parts of a keycap emoji: people and pages put them between digits. */
const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0x20e3 ||
  code === 0xfeff;

const foldCode = (code: number): string => {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0) return ' ';
  if (code >= 0x2460 && code <= 0x2468) return String(code - 0x245f);
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  return String.fromCodePoint(code);
};

/** A text as the detectors read it: half width, nothing invisible, every character with its place in the original. */
export interface FoldedText {
  text: string;
  /** `starts[i]`: where unit i of `text` began in the original; one more entry at the end. */
  starts: Int32Array;
}

export const foldForDetection = (original: string): FoldedText => {
  const starts = new Int32Array(original.length + 1);
  let text = '';
  for (let index = 0; index < original.length; ) {
    const code = original.codePointAt(index) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    if (!isInvisible(code)) {
      const folded = foldCode(code);
      for (let unit = 0; unit < folded.length; unit++) starts[text.length + unit] = index + unit;
      text += folded;
    }
    index += width;
  }
  starts[text.length] = original.length;
  return { text, starts: starts.subarray(0, text.length + 1) };
};

/**
 * Where a folded range stands in the original. The end is right behind its last character, so that invisible ones
 * after it stay outside.
 */
export const unfoldRange = (
  folded: FoldedText,
  original: string,
  range: { start: number; end: number },
): { start: number; end: number } => {
  const start = folded.starts[range.start] ?? 0;
  const last = folded.starts[range.end - 1] ?? start;
  const width = (original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  return { start, end: last + width };
};
