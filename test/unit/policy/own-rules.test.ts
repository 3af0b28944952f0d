import { describe, expect, it } from 'vitest';
import { diffPolicy } from '@/utils/policy/diff-policy';
import { flattenFields } from '@/utils/policy/flatten';
import { findLockedChanges } from '@/utils/policy/locks';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { readOwnPhrase } from '@/utils/policy/own-phrase';
import { type CustomPhrase, maxOwnRules, ownRulesSchema } from '@/utils/policy/own-rules';
import { defaultPolicy, type Policy } from '@/utils/policy/policy';
import { policyPatchSchema } from '@/utils/policy/policy-patch';

const phrase = (text: string, changes: Partial<CustomPhrase> = {}): CustomPhrase => ({
  id: 'custom-a1',
  phrase: text,
  category: 'absolute-claim',
  severity: 'warn',
  reason: '',
  alternatives: [],
  ...changes,
});
const withCheck = (check: Partial<Policy['check']>): Policy => mergePolicy(defaultPolicy, { check });

describe('a phrase of the shop’s own', () => {
  it.each([
    ['保证明天到', [{ text: '保证明天到' }]],
    ['不{5}退', [{ text: '不' }, { gap: 5 }, { text: '退' }]],
    ['  包退（7天）|换  ', [{ text: '包退（7天）|换' }]],
  ])('"%s" is text, and {n} characters between', (text, parts) => {
    expect(readOwnPhrase(text)).toEqual({ parts });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['长'.repeat(61), 'too-long'],
    ['。。！', 'no-words'],
    ['{3}', 'no-words'],
    ['不{0}退', 'bad-gap'],
    ['不{11}退', 'bad-gap'],
    ['不{2,5}退', 'bad-gap'],
    ['不{5+}退', 'bad-gap'],
    ['您好{姓名}', 'bad-gap'],
    ['不{5退', 'bad-gap'],
    ['不}退', 'bad-gap'],
    ['{5}退', 'gap-at-edge'],
    ['不退{5}', 'gap-at-edge'],
    ['不退{5}。', 'gap-at-edge'],
  ])('"%s" is refused: %s', (text, fault) => {
    expect(readOwnPhrase(text)).toEqual({ fault });
  });
});

describe('own rules', () => {
  const read = (own: object) => ownRulesSchema.safeParse({ ...defaultPolicy.check, ...own }).success;

  it('take what a supervisor may write, within bounds', () => {
    expect(read({ custom: [phrase('保证到货')], allowed: ['不要了没关系'], rulesOff: ['refusal-flat-no'] })).toBe(true);
    const many = (count: number) => Array.from({ length: count }, (_, index) => `第${index}句`);
    expect(read({ allowed: many(maxOwnRules) })).toBe(true);
    expect(read({ allowed: many(maxOwnRules + 1) })).toBe(false);
    expect(read({ custom: many(maxOwnRules + 1).map((text, index) => phrase(text, { id: `custom-${index}` })) })).toBe(
      false,
    );
  });

  it.each([
    ['a phrase that cannot be read', { custom: [phrase('不{99}退')] }],
    ['an allowed expression that cannot be read', { allowed: ['{5}'] }],
    ['a long reason', { custom: [phrase('不退', { reason: '长'.repeat(201) })] }],
    ['a long alternative', { custom: [phrase('不退', { alternatives: ['长'.repeat(201)] })] }],
    ['two phrases with one id', { custom: [phrase('不退'), phrase('不换')] }],
    ['an id that a shipped rule could have', { custom: [phrase('不退', { id: 'refusal-flat-no' })] }],
    ['a level that is none', { severities: { 'refusal-flat-no': 'shout' } }],
    ['a rule id that is none', { severities: { __proto__x: 'warn' } }],
  ])('refuse %s', (_name, own) => {
    expect(read(own)).toBe(false);
  });

  it('differ rule by rule, so that a preview can say what a file changes', () => {
    const before = withCheck({ custom: [phrase('保证到货')], allowed: ['没问题的'], rulesOff: ['a'] });
    const after = withCheck({ custom: [phrase('保证发货')], rulesOff: [], severities: { b: 'hint' } });
    expect(diffPolicy(before, after)).toEqual([
      { path: 'check.rulesOff.a', before: false, after: true },
      { path: 'check.severities.b', before: undefined, after: 'hint' },
      { path: 'check.allowed.没问题的', before: '没问题的', after: undefined },
      { path: 'check.custom.custom-a1', before: phrase('保证到货'), after: phrase('保证发货') },
    ]);
    expect(diffPolicy(after, after)).toEqual([]);
  });

  it.each(['check.custom', 'check'])('are locked as a whole by %s: nothing is added, changed or taken away', (lock) => {
    const before = withCheck({ custom: [phrase('保证到货')] });
    for (const custom of [[], [phrase('保证发货')], [phrase('保证到货'), phrase('好的', { id: 'custom-b' })]]) {
      expect(findLockedChanges(before, withCheck({ custom }), [lock])).toHaveLength(1);
    }
    expect(findLockedChanges(before, withCheck({ custom: before.check.custom }), [lock])).toEqual([]);
  });

  it('set by the company are fields of their own, whatever is in them', () => {
    const patch = policyPatchSchema.parse({ check: { custom: [phrase('保证到货')], severities: { a: 'hint' } } });
    expect([...flattenFields(patch).keys()]).toEqual(['check.severities', 'check.custom']);
    expect([...flattenFields(policyPatchSchema.parse({ check: { custom: [] } })).keys()]).toEqual(['check.custom']);
  });
});
