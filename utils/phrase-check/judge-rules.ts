import type { PhraseRule, RuleSet } from '@/utils/policy/rule-set';
import { levelRules } from './level-rules';

/** What agents did with one rule's findings on this computer. */
export interface RuleCounts {
  ruleId: string;
  /** Sends that it held. */
  shown: number;
  edited: number;
  sentAsIs: number;
  falseAlarm: number;
}

/** Fewer decisions say nothing. */
const leastDecided = 10;
/** Below this share of findings that were worth an edit, a rule disturbs more than it helps. */
const leastPrecision = 0.5;

/** Whether agents have shown, often enough, that this rule is wrong more often than right. */
export const isUnproven = ({ edited, sentAsIs, falseAlarm }: RuleCounts): boolean => {
  const decided = edited + sentAsIs + falseAlarm;
  return decided >= leastDecided && edited / decided < leastPrecision;
};

/** The rules that agents have proven wrong, in the order of the rules. A red line never drops, a hint has nowhere to. */
export const findDroppedRules = (rules: readonly PhraseRule[], counts: readonly RuleCounts[]): RuleCounts[] =>
  rules.flatMap(({ id, severity }) => {
    const found = counts.find(({ ruleId }) => ruleId === id);
    return severity === 'warn' && found && isUnproven(found) ? [found] : [];
  });

/** The rule set with those rules as hints. */
export const dropRules = (rules: RuleSet, dropped: readonly RuleCounts[]): RuleSet =>
  levelRules(rules, new Map(dropped.map(({ ruleId }) => [ruleId, 'hint'])));
