import { checkCompiled } from './check-compiled';
import { getCompiledRules } from './compile-patterns';
import type { CheckContext, Finding, RuleSet } from './types';

/**
 * The places in a draft that hurt or are forbidden, in order, without overlaps. Synchronous and pure.
 * The first call with a rule set compiles it; pages use checkCompiled with what the background has compiled.
 */
export const checkDraft = (draft: string, rules: RuleSet, context?: CheckContext): Finding[] =>
  checkCompiled(draft, getCompiledRules(rules), context);
