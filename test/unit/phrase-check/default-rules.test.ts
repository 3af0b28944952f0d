import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { compilePattern } from '@/utils/phrase-check/compile-patterns';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { checkCategories, ruleSetSchema } from '@/utils/policy/rule-set';

const wordLists = defaultRules.wordLists ?? {};
const owner = { role: 'cue', cue: 'idiom' } as const;

describe('the rules that ship', () => {
  it('fit the schema and cover every category', () => {
    expect(ruleSetSchema.parse(defaultRules)).toEqual(defaultRules);
    expect(new Set(defaultRules.rules.map(({ category }) => category))).toEqual(new Set(checkCategories));
  });

  it('have ids of their own', () => {
    expect(new Set(defaultRules.rules.map(({ id }) => id)).size).toBe(defaultRules.rules.length);
  });

  it('can all be read', () => {
    for (const { patterns, unless = [], unlessInSentence = [] } of defaultRules.rules) {
      for (const pattern of [...patterns, ...unless, ...unlessInSentence]) {
        expect(compilePattern(pattern, wordLists, owner).length, pattern).toBeGreaterThan(0);
      }
    }
    for (const pattern of (defaultRules.cues ?? []).flatMap((cue) => cue.patterns)) {
      expect(compilePattern(pattern, wordLists, owner).length, pattern).toBeGreaterThan(0);
    }
  });

  it.each(defaultRules.rules.map((rule) => [rule.id, rule] as const))(
    '%s says why and offers a clean sentence',
    (_id, rule) => {
      expect(rule.reason).toMatch(/。$/);
      // What belongs into an empty slot only the agent knows.
      expect(rule.alternatives.length > 0).toBe(rule.id !== 'quality-open-slot');
      for (const alternative of rule.alternatives)
        expect(checkDraft(alternative, defaultRules), alternative).toEqual([]);
    },
  );
});
