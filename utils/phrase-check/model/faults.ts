import type { Severity } from '@/utils/policy/rule-set';
import type { RuleMeta } from '../compiled-rules';
import type { Reading } from './propose';

/** Margins (log odds) at which the model is heard; chosen on held-back sentences, see test/eval/README.md. */
export const bounds = {
  /** It speaks by itself, quietly: the sooner the more there was to read. Between these lengths (folded characters) in proportion. */
  hintFrom: { short: { length: 4, margin: 2 }, long: { length: 7, margin: 0.45 } },
  /** As loud as its rule allows. */
  warnFrom: 6,
  /** Below: sure enough that nothing is wrong to make a rule a hint, or silent. */
  lowerBelow: { hint: 0, warn: 1.5, block: 4.5 },
  dropBelow: { hint: -2, warn: -3, block: -3.5 },
};

const findHintBound = (length: number): number => {
  const { short, long } = bounds.hintFrom;
  const share = Math.min(1, Math.max(0, (length - short.length) / (long.length - short.length)));
  return short.margin + share * (long.margin - short.margin);
};

/** The rule that speaks for the model in this category, and how loud; undefined where it is not sure or switched off. */
export const findModelFault = (
  rules: readonly RuleMeta[],
  { category, margin, start, end }: Reading,
): { rule: RuleMeta; severity: Severity } | undefined => {
  if (margin < findHintBound(end - start)) return undefined;
  const rule = rules.find((it) => it.id === `model-${category}`);
  return rule && { rule, severity: margin < bounds.warnFrom ? 'hint' : rule.severity };
};
