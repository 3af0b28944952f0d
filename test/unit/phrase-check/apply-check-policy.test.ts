import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCheckPolicy } from '@/utils/phrase-check/apply-check-policy';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { compilePattern } from '@/utils/phrase-check/compile-patterns';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { writePattern } from '@/utils/phrase-check/own-rules';
import { isOwnPhrase } from '@/utils/policy/own-phrase';
import { type CustomPhrase, noOwnRules, type OwnRules } from '@/utils/policy/own-rules';
import type { RuleSet } from '@/utils/policy/rule-set';

const phrase = (text: string, changes: Partial<CustomPhrase> = {}): CustomPhrase => ({
  id: 'custom-a1',
  phrase: text,
  category: 'absolute-claim',
  severity: 'warn',
  reason: '快递的时间我们说了不算',
  alternatives: ['一般三天到。'],
  ...changes,
});
/** Compiling all that ships takes a second: where only own phrases matter, fixed expressions and one category will do. */
const few: RuleSet = {
  ...defaultRules,
  model: undefined,
  rules: defaultRules.rules.filter(({ id }) => id === 'claim-over-promise'),
  cues: defaultRules.cues?.filter(({ kind }) => kind === 'idiom' || kind === 'offer'),
};
const apply = (own: Partial<OwnRules>, rules = few) => applyCheckPolicy(rules, { ...noOwnRules, ...own });
const find = (text: string, own: Partial<OwnRules>, rules = few) =>
  checkDraft(text, apply(own, rules)).map(({ ruleId, severity, text: marked }) => [ruleId, severity, marked]);
const held = (text: string, own: Partial<OwnRules>) =>
  checkDraft(text, apply(own, defaultRules)).filter(({ severity }) => severity !== 'hint');

const refusal = '我不能给您退';
const [refusalRule] = checkDraft(refusal, defaultRules);

describe('the rules that ship, with the shop’s own', () => {
  it('stay as they are when the shop has set nothing', () => {
    expect(apply({}, defaultRules)).toEqual(defaultRules);
  });

  it('leave out a rule that is off, and the model does not say it in its place', () => {
    expect(refusalRule?.severity).toBe('warn');
    const rulesOff = [refusalRule?.ruleId ?? ''];
    const rules = apply({ rulesOff }, defaultRules);
    expect(rules.rules.map(({ id }) => id)).not.toContain(rulesOff[0]);
    expect(checkDraft(refusal, rules)).toEqual([]);
    expect(checkDraft('关我什么事，您爱买不买', rules)).not.toEqual([]);
  }, 60_000);

  it.each(['hint', 'block'] as const)(
    'speak at the level that was chosen: %s',
    (severity) => {
      const own = { severities: { [refusalRule?.ruleId ?? '']: severity } };
      expect(find(refusal, own, defaultRules)).toEqual([[refusalRule?.ruleId, severity, refusalRule?.text]]);
    },
    60_000,
  );

  it('let the local model raise a question at most', () => {
    const model = apply({ severities: { 'model-hostility': 'block' } }, defaultRules).rules.find(
      ({ id }) => id === 'model-hostility',
    );
    expect(model?.severity).toBe('warn');
  });
});

describe('an own phrase', () => {
  it('is marked where it stands, before any shipped rule of its level, with its reason and its alternatives', () => {
    const [finding] = checkDraft('亲，我们保证明天到哦', apply({ custom: [phrase('保证明天到')] }));
    expect(finding).toMatchObject({
      ruleId: 'custom-a1',
      category: 'absolute-claim',
      severity: 'warn',
      text: '保证明天到',
      reason: '快递的时间我们说了不算',
      alternatives: ['一般三天到。'],
    });
  });

  it('may have characters between, as many as it says and none across a comma', () => {
    const own = { custom: [phrase('香橙{3}款', { category: 'officialese' })] };
    expect(find('香橙味新款', own)).toEqual([['custom-a1', 'warn', '香橙味新款']]);
    expect(find('香橙款', own)).toEqual([['custom-a1', 'warn', '香橙款']]);
    expect(find('香橙味的最新款', own)).toEqual([]);
    expect(find('香橙，新款', own)).toEqual([]);
  });

  it.each(['（售后）|热线', '新品?', 'a(b)c', '[呵呵]', '@you', '香^橙$', '买一送一!', '«香»', '1~2天', '<香橙>'])(
    'stands for itself: "%s"',
    (text) => {
      const [finding] = checkDraft(`这里写着${text}哈`, apply({ custom: [phrase(text, { category: 'officialese' })] }));
      expect(finding?.ruleId).toBe('custom-a1');
      expect(checkDraft('这里写着别的话', apply({ custom: [phrase(text)] }))).toEqual([]);
    },
  );

  it('is found through full width, traditional script and spaces, as shipped phrases are', () => {
    const own = { custom: [phrase('包邮VIP')] };
    for (const text of ['包郵ＶＩＰ', '包 邮 vip']) expect(find(text, own)[0]?.[0]).toBe('custom-a1');
  });

  it.each(['不好意思', '没问题', '受不了您'])(
    'is meant as it stands, even where a fixed expression has it: %s',
    (text) => {
      expect(find(`${text}，马上给您看`, { custom: [phrase(text)] })[0]?.[0]).toBe('custom-a1');
    },
  );

  it('is not lowered by an offer and not overruled by the model', () => {
    const own = { custom: [phrase('没有货', { category: 'blunt-refusal', severity: 'block' })] };
    expect(find('这款没有货，我马上帮您换一款现货', own)).toContainEqual(['custom-a1', 'block', '没有货']);
  });

  it('is quiet inside a longer expression that is allowed', () => {
    const own = { custom: [phrase('保证')], allowed: ['保证金'] };
    expect(find('保证金会退给您', own)).toEqual([]);
    expect(find('我保证', own)).toEqual([['custom-a1', 'warn', '保证']]);
  });

  it('that can be read always compiles', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('{3}', '不', '(', ']', '{', '、'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        fc.pre(isOwnPhrase(text));
        expect(compilePattern(writePattern(text) ?? '', {}, { role: 'cue', cue: 'idiom' })).not.toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an allowed expression', () => {
  it('lets the marked words in it pass, and only there', () => {
    const text = '我不能给您退运费险的钱';
    expect(held(text, {})).not.toEqual([]);
    expect(held(text, { allowed: [text] })).toEqual([]);
    expect(held('我不能给您退', { allowed: [text] })).not.toEqual([]);
  }, 60_000);
});
