/** A spoken sentence longer than this is split at a comma, if one of its commas ends a thought. */
const comfortableLength = 16;
/** What is split off must stand as a sentence of its own. */
const shortestSentence = 8;
/** Where a new condition begins, a shorter sentence may already end. */
const shortestCase = 12;
/** A shorter clause at the head of a new sentence mostly goes on with the verb before it. */
const shortestHead = 7;
/** Commas inside brackets end nothing. */
const comma = /，(?![^（]*）)/;

const opener = '(?:您)?(?:要是|如果|只要|除非|一旦|万一)';
const startsCase = (clause: string): boolean => new RegExp(`^${opener}`).test(clause) || /的话$/.test(clause);

/** A clause under which the rest of the sentence stands: cutting the rest off would make it hold always. */
const opensScope = (clause: string): boolean =>
  startsCase(clause) ||
  new RegExp(`.${opener}`).test(clause) ||
  /(?:时|后|前|期间|情况下|前提下|的|条件)$|：/.test(clause) ||
  /^(?:因|由于|凡|对)[^，]{4,}/.test(clause);

/** A clause that waits for its continuation: a condition, a time, a reason. */
const isOpenEnded = (clause: string): boolean =>
  /(?:的话|时|后|前|内|起|中|的|：|考虑|情况|[前后][\u4e00-\u9fff]{2})$|一旦|出于/.test(clause) ||
  /^(?:要是|如果|只要|除非|因|由于|为了|按|根据|自|从|在|凡|对|带上|报)/.test(clause);

/** A clause that leans on the one before it. */
const continues = (clause: string): boolean =>
  /^(?:并|而|就|才|也|还|那|或|和|跟|以|由|用于|包括|其中|再|都|但|不|否则|请|要|会|可以?|给|后|等|且|即|只|仅|最|需|应|均|把|按|您来|支持|无法|属|算|是|须|没|提供|拍|填|通过|折合|上限|具体|另|先|然后|逐步|避免|次日|第二天|首选|此|一律|有|含|方便|核实|例|过期|退回运费|到期|用|满\d|超过|超出|不足|低于|第\d|违者)/.test(
    clause,
  );

/** 出现鼓包，而且不是人为损坏的话: two halves of one condition. */
const joinsCases = (clause: string): boolean => /^(?:而且|并|且|或|又|同时|和)/.test(clause);

const shapeOf = (clause: string): string => clause.replace(/[^\d\u4e00-\u9fff]/g, '').replace(/\d+/g, '#');

/** S码80到95斤，M码96到110斤: items of one list stay in one breath. */
const areParallel = (one: string, other: string): boolean => {
  const a = shapeOf(one);
  const b = shapeOf(other);
  const limit = /不超过|不高于|不低于|不少于|不大于|不小于/;
  if (limit.test(a) && limit.test(b)) return true;
  return a.includes('#') && b.includes('#') && a.slice(-2) === b.slice(-2) && Math.abs(a.length - b.length) <= 4;
};

/** 工时费每条30元，车主在门店支付: who pays belongs to what is paid. */
const isPaying = (previous: string, clause: string): boolean =>
  /费|元/.test(previous) && /(?:支付|承担|负担|收取|结算)$/.test(clause) && !/费|元/.test(clause);

/** 要保留包装，床垫没有污渍: what is still demanded would read as a statement of its own. */
const isDemanded = (said: string, clause: string): boolean =>
  /[要须]|保持|保证|确保/.test(said) &&
  /没有|无(?![法论需须])|完好|齐全|完整|未/.test(clause) &&
  !/[要请]|可以|不能/.test(clause);

/**
 * Ends the sentence at commas where a thought is complete. Never between a condition and what follows from it: once a
 * condition stands, the sentence goes on until the next condition begins.
 */
export const splitSentences = (sentence: string): string => {
  const clauses = sentence.split(comma);
  let out = clauses[0] ?? '';
  let length = out.length;
  let isScoped = opensScope(out);
  for (let index = 1; index < clauses.length; index += 1) {
    const previous = clauses[index - 1] ?? '';
    const clause = clauses[index] ?? '';
    const rest = clauses.slice(index).join('，').length;
    const isNewCase = startsCase(clause) && !joinsCases(clause) && !opensScope(previous) && length >= shortestCase;
    const isNewThought =
      !isScoped &&
      length >= comfortableLength &&
      rest >= shortestSentence &&
      clause.length >= shortestHead &&
      !isOpenEnded(previous) &&
      !continues(clause) &&
      !areParallel(previous, clause) &&
      !isPaying(previous, clause.replace(/[。；]$/, '')) &&
      !isDemanded(out.slice(-length), clause);
    const isBreak = isNewCase || isNewThought;
    out += (isBreak ? '。' : '，') + clause;
    length = isBreak ? clause.length : length + clause.length + 1;
    isScoped = isBreak ? opensScope(clause) : isScoped || opensScope(clause);
  }
  return out;
};

/** Cases joined by semicolons become sentences; lists after a colon, and what leans on the case before, stay joined. */
export const splitSemicolons = (text: string): string =>
  text.replace(/[^。！？\n]+/g, (block) =>
    block.includes('：') ? block : block.replace(/；(?=.)/g, '。').replace(/；$/, '。'),
  );
