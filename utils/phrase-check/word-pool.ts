import type { Word } from './compiled-rules';

/** Many short words in one row of codes: none of them is an object. */
export interface WordPool {
  readonly codes: Uint16Array;
  /** Per word, and one behind the last: where its codes begin. */
  readonly starts: Uint32Array;
}

/** The words in their order. */
export const poolWords = (words: readonly Word[]): WordPool => {
  const starts = new Uint32Array(words.length + 1);
  for (let id = 0; id < words.length; id++) starts[id + 1] = (starts[id] ?? 0) + (words[id]?.length ?? 0);
  const codes = new Uint16Array(starts[words.length] ?? 0);
  for (let id = 0; id < words.length; id++) codes.set(words[id] ?? [], starts[id]);
  return { codes, starts };
};
