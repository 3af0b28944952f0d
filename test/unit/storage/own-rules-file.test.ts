import { expect, it } from 'vitest';
import { noOwnRules, type OwnRules } from '@/utils/policy/own-rules';
import { defaultPolicy } from '@/utils/policy/policy';
import { formatOwnRulesFile, parseOwnRulesFile } from '@/utils/storage/own-rules-file';
import { parsePolicyFile } from '@/utils/storage/policy-file';

const own: OwnRules = {
  rulesOff: ['refusal-flat-no'],
  severities: { 'impatience-brush-off': 'block' },
  allowed: ['不要了没关系'],
  custom: [
    {
      id: 'custom-a1',
      phrase: '保证{4}到',
      category: 'absolute-claim',
      severity: 'warn',
      reason: '快递的时间我们说了不算',
      alternatives: ['一般{天数}天到，路上有变化我马上告诉您。'],
    },
  ],
};

it('own rules come back from their file as they went in, and nothing else is in it', () => {
  const file = formatOwnRulesFile({ ...defaultPolicy.check, ...own });
  expect(parseOwnRulesFile(file)).toEqual({ ok: true, value: own });
  expect(file).not.toMatch(/holdFrom|locks|enabled/);
});

it('a file that names one list changes only that one', () => {
  const file = JSON.stringify({
    format: 'warmreply-own-rules',
    version: 3,
    ownRules: { allowed: ['没问题的'], holdFrom: 'hint' },
  });
  expect(parseOwnRulesFile(file)).toEqual({ ok: true, value: { allowed: ['没问题的'] } });
});

it.each([
  ['not-json', '{ nearly'],
  ['invalid', '{}'],
  ['invalid', '{"format":"warmreply-policy","policy":{}}'],
  ['invalid', '{"format":"warmreply-own-rules","version":3,"ownRules":{"allowed":["{99}"]}}'],
  ['newer-version', '{"format":"warmreply-own-rules","version":99,"ownRules":{}}'],
])('a file that is %s is refused: %s', (reason, json) => {
  expect(parseOwnRulesFile(json)).toEqual({ ok: false, reason });
});

it('a policy file of version 2 says nothing about own rules: those that are there stay', () => {
  const file =
    '{"format":"warmreply-policy","policy":{"version":2,"check":{"enabled":true,"categoriesOff":[],"holdFrom":"block"}}}';
  expect(parsePolicyFile(file)).toEqual({
    ok: true,
    value: { version: 3, check: { enabled: true, categoriesOff: [], holdFrom: 'block' } },
  });
});

it('every list at its largest fits in a file', () => {
  const largest: OwnRules = {
    ...noOwnRules,
    allowed: Array.from({ length: 500 }, (_, index) => `${index}${'字'.repeat(57)}`),
    custom: Array.from({ length: 500 }, (_, index) => ({
      id: `custom-${index}`,
      phrase: `${index}${'字'.repeat(57)}`,
      category: 'review-inducement',
      severity: 'block',
      reason: '字'.repeat(200),
      alternatives: Array.from({ length: 5 }, () => '字'.repeat(200)),
    })),
  };
  expect(parseOwnRulesFile(formatOwnRulesFile(largest)).ok).toBe(true);
});
