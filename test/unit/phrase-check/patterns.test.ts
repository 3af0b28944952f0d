import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { compilePattern } from '@/utils/phrase-check/compile-patterns';
import { PatternError } from '@/utils/phrase-check/pattern-syntax';
import type { RuleSet } from '@/utils/phrase-check/types';

const ruleSetOf = (pattern: string): RuleSet => ({
  version: 1,
  wordLists: { you: ['您', '你'] },
  rules: [
    { id: 'r', category: 'hostility', severity: 'block', patterns: [pattern], reason: '测试', alternatives: ['好的'] },
  ],
});
const find = (pattern: string, draft: string): string[] =>
  checkDraft(draft, ruleSetOf(pattern)).map(({ text }) => text);

describe('the pattern language', () => {
  it.each([
    ['alternation', '(催|急)什么', '您急什么呀', ['急什么']],
    ['optional part', '都?说了', '我说了', ['说了']],
    ['one of some characters', '[退换]不了', '换不了', ['换不了']],
    ['word list', '@you等着', '你等着', ['你等着']],
    ['gap inside a clause', '您{0,4}错', '您地址写错了', ['您地址写错']],
    ['gap that stops at a comma', '您{0,4}错', '您好，错', []],
    ['gap that crosses a comma', '您{0,4+}错', '您好，错', ['您好，错']],
    ['gap that stops at a sentence end', '您{0,4+}错', '您好。错', []],
    ['clause edges', '^等着$', '好的，等着，马上', ['等着']],
    ['clause edges, not inside', '^等着$', '您等着收货', []],
    ['whole draft', '^^哦$$', '哦。', ['哦']],
    ['whole draft, not a part', '^^哦$$', '哦，好', []],
    ['not followed by', '谁让您(!是)', '谁让您是老客户', []],
    ['not preceded by', '(<麻)烦您', '麻烦您', []],
    ['marked words', '«不补»了', '不补了', ['不补']],
    ['Latin word', 'vx', 'VX-200', []],
    ['open Latin word', '加vx~', '加vx12345', ['加vx']],
  ])('understands %s', (_name, pattern, draft, found) => {
    expect(find(pattern, draft)).toEqual(found);
  });

  it.each(['(a', 'a)', '{3', '{9,2}a', '@nobody', '?a', '{3}', 'a{99}b', '[]'])('refuses %s', (pattern) => {
    expect(() => compilePattern(pattern, {}, { role: 'cue', cue: 'idiom' })).toThrow(PatternError);
  });

  it('goes on with the other rules when one pattern is broken', () => {
    const rules = ruleSetOf('(坏');
    rules.rules[0]?.patterns.push('急什么');
    expect(checkDraft('急什么', rules)).toHaveLength(1);
  });
});
