import { describe, expect, it } from 'vitest';
import { checkCompiled } from '@/utils/phrase-check/check-compiled';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { getCompiledRules } from '@/utils/phrase-check/compile-patterns';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { readRuleProgram, ruleProgramSchema, writeRuleProgram } from '@/utils/phrase-check/rule-program';
import { readDevelopmentSets } from '../../eval/phrase-report';

describe('rules on their way to a page', () => {
  const program = writeRuleProgram(getCompiledRules(defaultRules), defaultRules);
  const arrived = readRuleProgram(ruleProgramSchema.parse(JSON.parse(JSON.stringify(program))));

  it('find exactly the same', () => {
    const { negatives, benign } = readDevelopmentSets();
    for (const { text } of [...negatives, ...benign]) {
      expect(checkCompiled(text, arrived), text).toEqual(checkDraft(text, defaultRules));
    }
  });

  it('carry no pattern', () => {
    expect(JSON.stringify(program)).not.toContain('patterns');
  });

  it('are refused when they name what they do not hold', () => {
    expect(() => readRuleProgram({ ...program, listSizes: '' })).toThrow('does not hold');
  });
});
