import {
  isAtLeast,
  isModelRule,
  type PhraseRule,
  qualityCategory,
  type RuleSet,
  type Severity,
} from '@/utils/policy/rule-set';

/** Another level than the rule's own; `off`: the rule is left out. */
export type Level = Severity | 'off';

/**
 * The rule set with other levels for single rules. What a rule that is off or quieter now would mark is settled: the
 * local model is not heard there, else it would say again what the shop has silenced.
 */
export const levelRules = (rules: RuleSet, levels: ReadonlyMap<string, Level>): RuleSet => {
  const settled = rules.rules
    // Typos and the like say nothing of what the model looks for.
    .filter((rule) => rule.category !== qualityCategory && isQuieter(levels.get(rule.id), rule.severity))
    .flatMap(({ patterns }) => patterns);
  return {
    ...rules,
    rules: rules.rules.flatMap((rule) => setLevel(rule, levels.get(rule.id))),
    cues: settled.length > 0 ? [...(rules.cues ?? []), { kind: 'settled', patterns: settled }] : rules.cues,
  };
};

const isQuieter = (level: Level | undefined, severity: Severity): boolean =>
  level === 'off' || (level !== undefined && !isAtLeast(level, severity));

const setLevel = (rule: PhraseRule, level: Level | undefined): PhraseRule[] => {
  if (level === 'off') return [];
  if (level === undefined || level === rule.severity) return [rule];
  const severity = level === 'block' && isModelRule(rule) ? 'warn' : level;
  return [{ ...rule, severity, shipped: rule.shipped ?? rule.severity }];
};
