/** Called with a feature's hash (32 bits, unsigned) and the characters it is made of, as indices of the text, end exclusive. */
export type OnFeature = (hash: number, start: number, end: number) => void;

/** Stand before and after the text, so that a word at its edge differs from the same word inside. */
const TEXT_START = 2;
const TEXT_END = 3;
/** Between two characters that are taken without what stands between them. */
const ANYTHING = 4;

const longestRun = 4;
const widestSkip = 4;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const add = (hash: number, code: number): number => Math.imul(hash ^ code, FNV_PRIME);

/** FNV leaves the low bits poor; the table takes its slots from them. */
const finish = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) >>> 0;
};

/**
 * What the local model sees of a stretch of folded text: runs of one to four characters, and pairs of characters with one to
 * three others between them. Trainer and page use this one function: a change here needs `npm run train`.
 */
export const forEachFeature = (codes: Uint16Array, start: number, end: number, onFeature: OnFeature): void => {
  const read = (at: number): number => (at < start ? TEXT_START : at >= end ? TEXT_END : (codes[at] ?? 0));
  for (let at = start - 1; at <= end; at++) {
    const first = read(at);
    let run = FNV_START;
    for (let width = 1; width <= longestRun && at + width - 1 <= end; width++) {
      run = add(run, read(at + width - 1));
      onFeature(finish(run), at, at + width);
    }
    const pair = add(add(FNV_START, first), ANYTHING);
    for (let skip = 2; skip <= widestSkip && at + skip <= end; skip++) {
      onFeature(finish(add(pair, read(at + skip))), at, at + skip + 1);
    }
  }
};

/** A feature that is no run of characters, such as a rule that has matched. */
export const hashName = (name: string): number => {
  let hash = FNV_START;
  for (let at = 0; at < name.length; at++) hash = add(hash, name.charCodeAt(at));
  return finish(hash);
};
