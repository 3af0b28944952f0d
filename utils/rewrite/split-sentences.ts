/** A spoken sentence longer than this is split at a comma, if one of its commas ends a thought. */
const comfortableLength = 16;

const isOpenEnded = (clause: string): boolean =>
  /(?:的话|时|后|前|内|起|中|的|：)$/.test(clause) ||
  /^(?:要是|如果|只要|除非|因|由于|为了|按|根据|自|从|在|凡|对|拿着)/.test(clause);

const continues = (clause: string): boolean =>
  /^(?:并|而|就|才|也|还|则|或|和|跟|以|由|用于|包括|其中|再|都|但|不过|否则|请|要|会|可以|不能|不要|不用|给|后|等|且|即|只|仅|最|需|应|均|将|按)/.test(
    clause,
  );

/** Ends the sentence at commas where a thought is complete. Never between a condition and what follows from it. */
export const splitSentences = (sentence: string): string => {
  const clauses = sentence.replace(/；/g, '。').split('，');
  let out = clauses[0] ?? '';
  let length = out.length;
  for (let index = 1; index < clauses.length; index += 1) {
    const previous = clauses[index - 1] ?? '';
    const clause = clauses[index] ?? '';
    const isBreak = length >= comfortableLength && !isOpenEnded(previous) && !continues(clause);
    out += (isBreak ? '。' : '，') + clause;
    length = isBreak ? clause.length : length + clause.length + 1;
  }
  return out;
};
