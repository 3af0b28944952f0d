import type { ConsoleId } from '@/utils/conversation/types';
import { checkCompiled } from '@/utils/phrase-check/check-compiled';
import type { CompiledRules } from '@/utils/phrase-check/compiled-rules';
import { type RuleProgram, readRuleProgram } from '@/utils/phrase-check/rule-program';
import type { Finding } from '@/utils/phrase-check/types';
import type { CheckPolicy } from '@/utils/policy/policy';

/** What the page would say of this text on this console; on any of them where none is named. */
export type CheckInForce = (text: string, console?: ConsoleId) => Promise<readonly Finding[]>;

interface CheckParts {
  readProgram(): Promise<RuleProgram>;
  readPolicy(): Promise<CheckPolicy>;
}

/** The check with the rules that the pages have, for what the worker offers them. */
export const createCheckInForce = ({ readProgram, readPolicy }: CheckParts): CheckInForce => {
  let known: { program: RuleProgram; rules: CompiledRules } | undefined;
  return async (text, console) => {
    const [program, { categoriesOff }] = await Promise.all([readProgram(), readPolicy()]);
    if (known?.program !== program) known = { program, rules: readRuleProgram(program) };
    return checkCompiled(text, known.rules, { console }).filter(({ category }) => !categoriesOff.includes(category));
  };
};
