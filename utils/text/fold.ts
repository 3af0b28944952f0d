import { foldDisguisedLetter, PAIR, SKIP } from './fold-codes';
import { COMMA } from './punctuation';

/**
 * Text reduced to what is compared, with the way back. `codes[i]` is a folded UTF-16 unit that stands for the
 * original units from `starts[i]` up to, not including, `ends[i]`. Where `ends[i] < starts[i + 1]`, noise was skipped.
 */
export interface FoldedText {
  readonly original: string;
  readonly length: number;
  readonly codes: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A longer run of skipped characters separates words; shorter ones are only put between characters. */
export const longestNoiseRun = 4;

/** How characters are folded; built once (create-folding.ts) and handed to every call. */
export interface Folding {
  readonly table: Uint16Array;
  readonly pictures: ReadonlyMap<number, number>;
}

/** Where a text is folded to. Used again for the next text, it saves most of the time that a short one takes. */
export interface FoldingBoard {
  codes: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
}

export const createFoldingBoard = (capacity: number): FoldingBoard => ({
  codes: new Uint16Array(capacity),
  starts: new Uint32Array(capacity),
  ends: new Uint32Array(capacity),
});

/** Folds onto a board that is the caller's own: what was folded there before is overwritten. Arrays may be longer than `length`. */
export const foldOnto = (board: FoldingBoard, text: string, folding: Folding): FoldedText => {
  if (board.codes.length < text.length) Object.assign(board, createFoldingBoard(text.length * 2));
  const { codes, starts, ends } = board;
  return { original: text, length: fold(text, folding, board), codes, starts, ends };
};

/**
 * Folds width, case, script (traditional → simplified), punctuation and noise away in one pass.
 * Linear in `text.length`; never throws, lone surrogates are skipped.
 */
export function foldText(text: string, folding: Folding): FoldedText {
  const { codes, starts, ends } = createFoldingBoard(text.length);
  const length = fold(text, folding, { codes, starts, ends });
  return {
    original: text,
    length,
    codes: codes.subarray(0, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

/** Returns the folded length. */
function fold(text: string, { table, pictures }: Folding, { codes, starts, ends }: FoldingBoard): number {
  let length = 0;
  let noiseRun = 0;
  for (let at = 0; at < text.length; at++) {
    let code = table[text.charCodeAt(at)] ?? SKIP;
    let end = at + 1;
    if (code <= PAIR) {
      if (code === PAIR) {
        const codePoint = text.codePointAt(at) ?? 0;
        if (codePoint > 0xffff) end++;
        code = pictures.get(codePoint) ?? foldDisguisedLetter(codePoint);
      }
      if (code === SKIP) {
        noiseRun++;
        at = end - 1;
        continue;
      }
    }
    if (noiseRun > 0) {
      if (noiseRun > longestNoiseRun && length > 0) {
        codes[length] = COMMA;
        starts[length] = ends[length - 1] ?? 0;
        ends[length] = at;
        length++;
      }
      noiseRun = 0;
    }
    codes[length] = code;
    starts[length] = at;
    ends[length] = end;
    length++;
    at = end - 1;
  }
  return length;
}

/** The folded form as a string, for search keys and for tests. */
export function foldToString(text: string, folding: Folding): string {
  const { codes, length } = foldText(text, folding);
  let folded = '';
  for (let i = 0; i < length; i++) folded += String.fromCharCode(codes[i] ?? 0);
  return folded;
}
