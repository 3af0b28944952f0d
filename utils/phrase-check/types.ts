import type { CheckCategory, PhraseCategory, PhraseRule, RuleSet, Severity } from '@/utils/policy/rule-set';

export type { CheckCategory, PhraseCategory, PhraseRule, RuleSet, Severity };

/** One place in a draft that a rule marks. Offsets are UTF-16 units of the original draft, end exclusive. */
export interface Finding {
  ruleId: string;
  category: CheckCategory;
  severity: Severity;
  start: number;
  end: number;
  /** The marked words as they stand in the draft. */
  text: string;
  /** Why it hurts, one sentence, from the rule. */
  reason: string;
  /** Better sentences; may hold slots such as {时间} that the agent fills. */
  alternatives: readonly string[];
}

/** What may be known besides the draft. */
export interface CheckContext {
  /** Console id, for rules that apply to some consoles only. */
  console?: string;
  /** The customer's last messages, newest last: a quotation of them is not an insult. */
  customerTexts?: readonly string[];
}
