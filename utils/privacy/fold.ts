/** Stands for any picture in a folded text: people put them between digits. */
export const pictureMark = '\ue000';

/** Characters that show nothing, parts of a keycap emoji, skin tones: people and pages put them between digits. */
const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0x20e3 ||
  code === 0xfeff ||
  (code >= 0x1f3fb && code <= 0x1f3ff);

const isPicture = (code: number): boolean =>
  code >= 0x2190 &&
  (/\p{Extended_Pictographic}/u.test(String.fromCodePoint(code)) || (code >= 0x1f1e6 && code <= 0x1f1ff));

/** Digits in circles, brackets, with a full stop, raised, lowered, of other scripts: first code point and its value. */
const digitRows: readonly (readonly [from: number, to: number, first: number])[] = [
  [0x660, 0x669, 0],
  [0x6f0, 0x6f9, 0],
  [0x2074, 0x2079, 4],
  [0x2080, 0x2089, 0],
  [0x2460, 0x2468, 1],
  [0x2474, 0x247c, 1],
  [0x2488, 0x2490, 1],
  [0x24f5, 0x24fd, 1],
  [0x2776, 0x277e, 1],
  [0x2780, 0x2788, 1],
  [0x278a, 0x2792, 1],
  [0x3220, 0x3228, 1],
  [0x3280, 0x3288, 1],
];
const singleDigits = new Map([
  [0xb9, '1'],
  [0xb2, '2'],
  [0xb3, '3'],
  [0x2070, '0'],
  [0x24ea, '0'],
  [0x24ff, '0'],
  [0x1f100, '0'],
  [0x1f10b, '0'],
  [0x1f10c, '0'],
]);

const foldCode = (code: number): string => {
  if (code < 0xb2) return code === 0xa0 ? ' ' : String.fromCharCode(code);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000) return ' ';
  if (code >= 0x4e00 && code <= 0x9fff) return String.fromCharCode(code);
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  const row = digitRows.find(([from, to]) => code >= from && code <= to);
  if (row) return String(code - row[0] + row[2]);
  return singleDigits.get(code) ?? (isPicture(code) ? pictureMark : String.fromCodePoint(code));
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
