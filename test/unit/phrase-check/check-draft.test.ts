import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { severities } from '@/utils/policy/rule-set';

const worst = (draft: string): string => {
  const found = checkDraft(draft, defaultRules).map(({ severity }) => severities.indexOf(severity));
  return severities[Math.max(...found)] ?? 'none';
};
const isQuiet = (draft: string): boolean => ['none', 'hint'].includes(worst(draft));

describe('quoting the customer', () => {
  const customerTexts = ['你们就是骗子，脑子有病吧', '我说了退不了'];
  const rulesIn = (draft: string, texts: readonly string[]): string[] =>
    checkDraft(draft, defaultRules, { customerTexts: texts }).map(({ ruleId }) => ruleId);

  it('leaves the customer’s own words in quotation marks alone', () => {
    expect(rulesIn('“脑子有病吧”这话我不往心里去', [])).toContain('hostility-insult');
    expect(rulesIn('“脑子有病吧”这话我不往心里去', customerTexts)).toEqual([]);
  });

  it('still marks the same words said by us', () => {
    expect(rulesIn('脑子有病吧', customerTexts)).toContain('hostility-insult');
    expect(rulesIn('主管的原话是“脑子有病吧”', customerTexts)).toContain('hostility-insult');
  });
});

describe('checking a draft', () => {
  it.each([
    ['我不能给您退', 'warn'],
    ['这个不归我管', 'warn'],
    ['后果自负', 'block'],
    ['我们会追究您的法律责任', 'block'],
    ['加我微信聊', 'block'],
    ['喝一周根治失眠', 'block'],
    ['等通知吧', 'hint'],
  ])('finds %s', (draft, severity) => {
    expect(worst(draft)).toBe(severity);
  });

  it.each([
    ['a question', '能不能麻烦您拍张照片'],
    ['a question of ours', '我可不可以晚上给您回电话？'],
    ['harm that is negated', '不用您自己联系快递，我来联系。'],
    ['reassurance', '不是您操作的问题，是我们页面没写清。'],
    ['a double negation', '不是不给您退，您先点一下申请售后。'],
    ['an idiom', '不好意思让您久等了'],
    ['a troubleshooting branch', '如果还是不行，您跟我说，我远程帮您看。'],
    ['a quotation of the customer that is repaired', '您说的“催什么催”是哪位客服回复的？我向您道歉。'],
    ['a refusal with a concrete offer', '这个颜色换不了，我给您申请了一张10元券，您看可以吗？'],
    ['care instructions', '羊毛衫不能机洗，也不要暴晒。'],
    ['anti-solicitation', '请不要加微信转账，谨防诈骗。'],
    ['a product name', '神经酰胺面霜还有货'],
    ['a model number', 'VX-200 和 USB 接口都适配'],
    ['an order to enjoy the wait', '您等着收货就好'],
    ['a picture code', '[呵呵]'],
    ['a greeting alone', '您好，'],
  ])('leaves alone %s', (_name, draft) => {
    expect(isQuiet(draft)).toBe(true);
  });

  it.each([
    ['the house quoted', '主管的原话是“爱退不退”'],
    ['a rule of the house in quotes', '我们店的规矩就是“概不退换”'],
    ['an offer that is none', '可以去投诉啊'],
    ['help that blames', '帮您查了，是您自己点错了'],
    ['a rhetorical question', '这不是你自己贪便宜买的嘛'],
    ['a denial before the deed', '我们不做好评返现，但是您晒图好评后我会送您一个小红包。'],
  ])('is not fooled by %s', (_name, draft) => {
    expect(isQuiet(draft)).toBe(false);
  });

  it.each([
    ['full width', 'ｎｍｓｌ吧', 'ｎｍｓｌ'],
    ['spaced', '好 神 经 病 啊', '神 经 病'],
    ['punctuated', '概-不-退-换哈', '概-不-退-换'],
    ['traditional', '這個不歸我管的', '這個不歸我管'],
    ['zero width', '加\u200b我\u200b微\u200b信', '加\u200b我\u200b微\u200b信'],
    ['pictures', '快➕🌏信', '➕🌏信'],
  ])('marks the original characters: %s', (_name, draft, marked) => {
    const [finding] = checkDraft(draft, defaultRules);
    expect(finding?.text).toBe(marked);
    expect(draft.slice(finding?.start, finding?.end)).toBe(marked);
  });

  it.each(['哦', '呵呵', '1', '？'])('holds a reply that is only %s', (draft) => {
    expect(worst(draft)).toBe('warn');
  });

  it('gives findings in order, without overlaps, that say what stands there', () => {
    const draft = '爱买不买，我们不能给您退，你自己看详情页。';
    const findings = checkDraft(draft, defaultRules);
    expect(findings.length).toBeGreaterThan(1);
    let last = 0;
    for (const { start, end, text } of findings) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(draft.slice(start, end)).toBe(text);
      last = end;
    }
  });

  it('applies rules of a console only there', () => {
    const rules = {
      version: 1,
      rules: defaultRules.rules.map((rule) => ({ ...rule, consoles: ['pinduoduo'] })),
      wordLists: defaultRules.wordLists,
    };
    expect(checkDraft('这个不归我管', rules, { console: 'practice' })).toEqual([]);
    expect(checkDraft('这个不归我管', rules, { console: 'pinduoduo' })).toHaveLength(1);
  });

  it('never throws, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '我不能',
      '给您',
      '退',
      '，',
      '您自己',
      '“',
      '”',
      '加',
      '微信',
      '不',
      '🙅',
      '\ud83d',
      ' ',
      'v',
      'x',
      '好评',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(pieces, { maxLength: 200 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (draft) => {
        for (const { start, end, text } of checkDraft(draft, defaultRules)) {
          expect(end).toBeGreaterThan(start);
          expect(draft.slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['您自己', '我不能给您退', '加微信', '哈🙅', '\u200b', '不', '\ud83d'])('takes 10 KB of %s', (piece) => {
    const draft = piece.repeat(Math.ceil(10_240 / piece.length));
    expect(Array.isArray(checkDraft(draft, defaultRules))).toBe(true);
  });
});
