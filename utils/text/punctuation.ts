/** Codes that stand for punctuation in folded text: many marks, few meanings. */
export const COMMA = 0x2c;
export const FULL_STOP = 0x3002;
export const EXCLAMATION = 0x21;
export const QUESTION = 0x3f;
export const LINE_BREAK = 0x0a;

/** Marks that end a clause but not a sentence. The enumeration comma 、 is not among them: it joins words. */
export const commaMarks = '，,：:（）()—…';

/** Marks that end a sentence, by what they fold to. The half-width dot is noise: it stands inside numbers and words. */
export const sentenceMarks: Readonly<Record<string, number>> = {
  '。': FULL_STOP,
  '．': FULL_STOP,
  '；': FULL_STOP,
  ';': FULL_STOP,
  '！': EXCLAMATION,
  '!': EXCLAMATION,
  '？': QUESTION,
  '?': QUESTION,
  '\n': LINE_BREAK,
  '\r': LINE_BREAK,
};

/** True for a folded code that ends a sentence. */
export const isSentenceEnd = (code: number): boolean =>
  code === FULL_STOP || code === EXCLAMATION || code === QUESTION || code === LINE_BREAK;

/** True for a folded code that ends a clause (a sentence end does, too). */
export const isClauseEnd = (code: number): boolean => code === COMMA || isSentenceEnd(code);
