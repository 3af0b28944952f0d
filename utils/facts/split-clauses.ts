/** A stretch of text between two marks. */
export interface Clause {
  text: string;
  start: number;
  end: number;
  /** Which sentence of the text it belongs to, from 0. */
  sentence: number;
}

const marks =
  /[。！？；，!?;\n→]|(?<!\d):(?!\/)|:(?![\d/])|[(（](?=[^()（）]*[不无除免])|(?<=[(（][^()（）]{0,30}[不无除免][^()（）]{0,30})[)）]|,(?!\d{3}(?!\d))|(?<=\d{4}),|、(?=[不禁忌勿别严])/g;
const sentenceMarks = /[。！？；!?;\n]/;

/** Splits text at commas, brackets and sentence marks (、 joins items of one list and splits only before a refusal). Marks belong to no clause. */
export const splitClauses = (text: string): Clause[] => {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  const push = (end: number) => {
    if (text.slice(start, end).trim() !== '') clauses.push({ text: text.slice(start, end), start, end, sentence });
  };
  for (const mark of text.matchAll(marks)) {
    push(mark.index);
    start = mark.index + mark[0].length;
    if (sentenceMarks.test(mark[0])) sentence += 1;
  }
  push(text.length);
  return clauses;
};

/** The clause at an offset, by binary search. */
export const findClause = (clauses: readonly Clause[], offset: number): Clause | undefined => {
  let low = 0;
  let high = clauses.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const clause = clauses[middle];
    if (!clause) return undefined;
    if (offset < clause.start) high = middle - 1;
    else if (offset >= clause.end) low = middle + 1;
    else return clause;
  }
  return undefined;
};
