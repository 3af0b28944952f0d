import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { dropRules, findDroppedRules, isUnproven, type RuleCounts } from '@/utils/phrase-check/judge-rules';

const counts = (edited: number, sentAsIs: number, falseAlarm: number, ruleId = 'refusal-cannot-do'): RuleCounts => ({
  ruleId,
  shown: 0,
  edited,
  sentAsIs,
  falseAlarm,
});

describe('a rule', () => {
  it.each([
    ['has too few decisions to say anything', counts(0, 9, 0), false],
    ['was wrong ten times out of ten', counts(0, 0, 10), true],
    ['was right in half of the cases', counts(5, 3, 2), false],
    ['was right in fewer than half', counts(5, 4, 2), true],
    ['was only ever shown', { ...counts(0, 0, 0), shown: 200 }, false],
  ])('that %s', (_name, given, isDropped) => {
    expect(isUnproven(given)).toBe(isDropped);
  });
});

describe('rules that agents have proven wrong', () => {
  const wrong = (ruleId: string) => counts(0, 20, 0, ruleId);
  const some = (severity: string) => defaultRules.rules.find((rule) => rule.severity === severity)?.id ?? '';

  it('are found among those that ask; a red line never drops, a hint has nowhere to go', () => {
    const given = ['block', 'warn', 'hint'].map((severity) => wrong(some(severity)));
    const dropped = findDroppedRules(defaultRules.rules, [...given, wrong('of-another-version')]);
    expect(dropped.map(({ ruleId }) => ruleId)).toEqual([some('warn')]);
  });

  it('become hints, and the model does not raise its voice in their place', () => {
    const text = '我不能给您退';
    const [finding] = checkDraft(text, defaultRules);
    expect(finding?.severity).toBe('warn');
    const dropped = dropRules(defaultRules, findDroppedRules(defaultRules.rules, [wrong(finding?.ruleId ?? '')]));
    expect(checkDraft(text, dropped).map(({ severity }) => severity)).toEqual(['hint']);
  }, 60_000);
});
