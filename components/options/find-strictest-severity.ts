import type { CheckCategory, RuleSet, Severity } from '@/utils/policy/rule-set';
import { severities } from '@/utils/policy/rule-set';

/** Reads the strictest severity among a category's rules: what the options page shows beside the category's name. */
export const findStrictestSeverity = (rules: RuleSet, category: CheckCategory): Severity => {
  const ranks = rules.rules
    .filter((rule) => rule.category === category)
    .map(({ severity }) => severities.indexOf(severity));
  return severities[Math.max(0, ...ranks)] ?? 'hint';
};
