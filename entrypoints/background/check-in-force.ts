import type { ConsoleId } from '@/utils/conversation/types';
import { checkCompiled } from '@/utils/phrase-check/check-compiled';
import type { CompiledRules } from '@/utils/phrase-check/compiled-rules';
import { leaveOutDoubts } from '@/utils/phrase-check/leave-out-doubts';
import { type RuleProgram, readRuleProgram } from '@/utils/phrase-check/rule-program';
import type { Finding } from '@/utils/phrase-check/types';
import type { CheckPolicy } from '@/utils/policy/policy';

/** What speaks against this text on this console; on any of them where none is named. */
export type CheckInForce = (text: string, console?: ConsoleId) => Promise<readonly Finding[]>;

interface CheckParts {
  readProgram(): Promise<RuleProgram>;
  readPolicy(): Promise<CheckPolicy>;
}

/** The check with the rules that the pages have, for what the worker offers them; without the model's doubts. */
export const createCheckInForce = ({ readProgram, readPolicy }: CheckParts): CheckInForce => {
  let known: { program: RuleProgram; rules: CompiledRules } | undefined;
  return async (text, console) => {
    const [program, { categoriesOff }] = await Promise.all([readProgram(), readPolicy()]);
    if (known?.program !== program) known = { program, rules: readRuleProgram(program) };
    const findings = checkCompiled(text, known.rules, { console });
    return leaveOutDoubts(findings).filter(({ category }) => !categoriesOff.includes(category));
  };
};
