import type { Severity } from '@/utils/policy/rule-set';
import type { RuleMeta } from '../compiled-rules';
import type { Reading } from './propose';

/** Margins (log odds) at which the model is heard; chosen on held-back sentences, see test/eval/README.md. */
export const bounds = {
  /** It speaks by itself: quietly, and as loud as its rule allows. */
  hintFrom: 1.2,
  warnFrom: 6,
  /** It is sure enough that nothing is wrong to make a rule a hint, or silent. A red line is harder to talk away. */
  lowerBelow: { hint: 0, warn: 3, block: 1 },
  dropBelow: -3,
};

/** The rule that speaks for the model in this category, and how loud; undefined where it is not sure or switched off. */
export const findModelFault = (
  rules: readonly RuleMeta[],
  { category, margin }: Reading,
): { rule: RuleMeta; severity: Severity } | undefined => {
  if (margin < bounds.hintFrom) return undefined;
  const rule = rules.find((it) => it.id === `model-${category}`);
  return rule && { rule, severity: margin < bounds.warnFrom ? 'hint' : rule.severity };
};
