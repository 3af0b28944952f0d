import { synonymGroups } from './synonyms';

/** Marks a concept among the terms; such characters stand in no article. */
const conceptMark = '\u0001';

/** Words that every question has. */
const fillers =
  /请问|麻烦|在吗|在不在|有人吗|你好|您好|亲爱的|一下|是不是|有没有|能不能|可不可以|可以吗|怎么办|怎么样|怎么|什么|为什么|我想|我要|想问|那个|这个|吗|呢|啊|吧|呀|哦|嘛|了|的|我|你|您|亲/g;

/** Lower case, half width, letters and digits and Han only; everything else becomes a gap. */
export const normaliseForSearch = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Script=Han}a-z0-9]+/gu, ' ')
    .trim();

/** A question without what says nothing about its subject; the question itself when nothing is left. */
export const normaliseQuestion = (question: string): string => {
  const normal = normaliseForSearch(question);
  const bare = normal.replace(fillers, ' ').replace(/ +/g, ' ').trim();
  return bare === '' ? normal : bare;
};

/** Terms of a normalised text: single Han characters, pairs of them, Latin words and numbers, and concepts. */
export const listTerms = (normal: string): string[] => {
  const terms: string[] = [];
  for (const piece of normal.match(/[a-z0-9]+|\p{Script=Han}+/gu) ?? []) {
    if (/^[a-z0-9]/.test(piece)) {
      terms.push(piece);
      continue;
    }
    for (let index = 0; index < piece.length; index++) {
      terms.push(piece.charAt(index));
      if (index + 1 < piece.length) terms.push(piece.slice(index, index + 2));
    }
  }
  return terms;
};

export const listConcepts = (normal: string): string[] =>
  synonymGroups.flatMap((words, index) => (words.some((word) => normal.includes(word)) ? [conceptMark + index] : []));

export const isConcept = (term: string): boolean => term.startsWith(conceptMark);
