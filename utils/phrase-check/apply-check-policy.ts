import type { OwnRules } from '@/utils/policy/own-rules';
import type { RuleSet } from '@/utils/policy/rule-set';
import { type Level, levelRules } from './level-rules';
import { buildOwnRule, writePatterns } from './own-rules';

/**
 * The rules as the shop wants them: rules that are off are left out, levels replaced, own phrases added, and what may be
 * written becomes a fixed expression, in which neither a rule nor the model finds anything.
 * Where the shop wants nothing else it is the very same set, which is compiled once.
 */
export const applyCheckPolicy = (rules: RuleSet, { rulesOff, severities, allowed, custom }: OwnRules): RuleSet => {
  const levels = new Map<string, Level>([
    ...Object.entries(severities),
    ...rulesOff.map((id): [string, Level] => [id, 'off']),
  ]);
  if (levels.size === 0 && custom.length === 0 && allowed.length === 0) return rules;
  const leveled = levelRules({ ...rules, rules: [...rules.rules, ...custom.map(buildOwnRule)] }, levels);
  const idioms = writePatterns(allowed);
  if (idioms.length === 0) return leveled;
  return { ...leveled, cues: [...(leveled.cues ?? []), { kind: 'idiom', patterns: idioms }] };
};
