/**
 * Officialese → spoken Chinese, as data (tables in utils/rewrite/spoken). Rules run in order on one sentence. They
 * replace function words and set phrases and leave what carries facts (nouns, numbers, conditions) as the shop wrote it.
 */
export interface SpokenRule {
  pattern: RegExp;
  spoken: string;
}

/** Where a sentence begins or a clause begins. */
export const clauseStart = '(?<=^|[，；。：、\\s（])';
/** The customer as the shop's papers call her. */
export const customerWord = '(?:消费者|买家|顾客|客户|用户|买方|甲方)';
/** The shop as its papers call it. */
export const sellerWord = '(?:商家|卖家|我司|我公司|本公司|本司|我方|商户|本店|乙方)';

/** Builds rules from rows of a pattern and what is said instead. */
export const buildRules = (...rows: (readonly [pattern: string, spoken: string])[]): readonly SpokenRule[] =>
  rows.map(([pattern, spoken]) => ({ pattern: new RegExp(pattern, 'g'), spoken }));

/** Applies rules in order. */
export const applyRules = (text: string, rules: readonly SpokenRule[]): string =>
  rules.reduce((said, { pattern, spoken }) => said.replace(pattern, spoken), text);
