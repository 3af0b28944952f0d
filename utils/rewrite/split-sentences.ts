/** A spoken sentence longer than this is split at a comma, if one of its commas ends a thought. */
const comfortableLength = 18;
/** What is split off must stand as a sentence of its own. */
const shortestSentence = 9;

/** A clause that waits for its continuation: a condition, a time, a reason. */
const isOpenEnded = (clause: string): boolean =>
  /(?:的话|时|后|前|内|起|中|的|：|考虑|情况|[前后][\u4e00-\u9fff]{2})$|一旦|出于/.test(clause) ||
  /^(?:要是|如果|只要|除非|因|由于|为了|按|根据|自|从|在|凡|对|拿着)/.test(clause);

/** A clause that leans on the one before it. */
const continues = (clause: string): boolean =>
  /^(?:并|而|就|才|也|还|则|或|和|跟|以|由|用于|包括|其中|再|都|但|不|否则|请|要|会|可以?|给|后|等|且|即|只|仅|最|需|应|均|将|按|您来|支持|无法|属|算|须|没|提供|拍|填|通过|折合|上限|具体|另|先|然后|逐步|避免|次日|首选|此)/.test(
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
    const rest = clauses.slice(index).join('，').length;
    const isBreak =
      length >= comfortableLength && rest >= shortestSentence && !isOpenEnded(previous) && !continues(clause);
    out += (isBreak ? '。' : '，') + clause;
    length = isBreak ? clause.length : length + clause.length + 1;
  }
  return out;
};
