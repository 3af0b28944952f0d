export interface NearDuplicate {
  id: string;
  title: string;
  /** 0-1: how much of both texts is the same; 1 also where one of them stands whole in the other. */
  similarity: number;
}

/** Two wordings of one answer share about half of their pairs of characters; two answers on one subject a quarter. */
const minSimilarity = 0.5;
/** So much of the shorter text in the longer one: it is a part of it. */
const minContained = 0.9;
/** Shorter texts stand in many others by chance. */
const fewestPairs = 8;

/**
 * What is kept already and says nearly the same, most similar first: Jaccard over pairs of characters, and a text that is
 * a part of another. Punctuation, spaces, case and width do not count.
 */
export const findNearDuplicates = (
  text: string,
  kept: readonly { id: string; title: string; text: string }[],
  limit: number,
): NearDuplicate[] => {
  const pairs = listPairs(text);
  return kept
    .map(({ id, title, text: other }) => ({ id, title, similarity: compare(pairs, listPairs(other)) }))
    .filter(({ similarity }) => similarity >= minSimilarity)
    .sort((one, another) => another.similarity - one.similarity)
    .slice(0, limit);
};

const compare = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  const smaller = Math.min(one.size, other.size);
  if (smaller >= fewestPairs && shared / smaller >= minContained) return 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
};

const listPairs = (text: string): Set<string> => {
  const letters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  if (letters.length === 1) return new Set(letters);
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
};
