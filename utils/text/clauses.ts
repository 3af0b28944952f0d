import { commaMarks, sentenceMarks } from './punctuation';

/** A stretch of the original text between clause marks, without the marks. UTF-16 offsets, end exclusive. */
export interface Clause {
  start: number;
  end: number;
  text: string;
  /** Index of the sentence that the clause belongs to, from 0. */
  sentence: number;
}

const isCommaMark = (mark: string): boolean => commaMarks.includes(mark);
const isSentenceMark = (mark: string): boolean => mark in sentenceMarks;

/** Splits text at clause and sentence marks. Clauses of nothing but space are left out. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const mark = text.charAt(at);
    const endsSentence = mark !== '' && isSentenceMark(mark);
    if (mark !== '' && !endsSentence && !isCommaMark(mark)) continue;
    const part = text.slice(start, at);
    if (part.trim() !== '') clauses.push({ start, end: at, text: part, sentence });
    if (endsSentence && clauses.at(-1)?.sentence === sentence) sentence++;
    start = at + 1;
  }
  return clauses;
}
