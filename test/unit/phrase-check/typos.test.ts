import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { checkQuality } from '@/utils/phrase-check/quality/check-quality';
import { qualityRules } from '@/utils/phrase-check/rules/quality';
import { typoRule } from '@/utils/phrase-check/rules/typos';
import type { RuleSet } from '@/utils/phrase-check/types';
import { readDevelopmentSets } from '../../eval/phrase-report';
import { isHurtful, readSentences } from '../../train/read-sentences';

const typosAlone: RuleSet = { version: 1, traditionalPairs: defaultRules.traditionalPairs, rules: [typoRule] };
const correct = (draft: string): string[] =>
  checkDraft(draft, typosAlone).map(({ text, alternatives }) => `${text}→${alternatives}`);

/** A text that a pattern fits: without what must not stand around, of each choice the first. */
const writeSample = (pattern: string): string =>
  pattern
    .replace(/\([!<][^)]*\)/g, '')
    .replace(/\(([^|)]*)[^)]*\)/g, '$1')
    .replace(/[«»$]/g, '');

describe('typos', () => {
  const { patterns, corrections = [] } = typoRule;

  it('has one correction for each, and no correction is a typo', () => {
    expect(corrections).toHaveLength(patterns.length);
    expect(corrections.flatMap(correct)).toEqual([]);
  });

  it.each(patterns.map((pattern, index) => [pattern, corrections[index]]))('finds %s', (pattern, correction) => {
    expect(correct(writeSample(pattern)).map((found) => found.split('→')[1])).toEqual([correction]);
  });

  it('marks the wrong characters alone, as a hint', () => {
    const [finding] = checkDraft('您好，因该明天能到', defaultRules);
    expect(finding).toMatchObject({ text: '因该', start: 3, end: 5, severity: 'hint', alternatives: ['应该'] });
  });

  it.each([
    '您现在见到的就是实物',
    '您自己经常用的那款',
    '您自己付款就行',
    '周末发货也可以',
    '店里在按装箱单核对',
    '您按排队顺序来',
    '发贷款的那个平台',
    '优惠卷尺还有货',
    '手腕内侧试一下',
    '不予计较',
    '可以经常洗',
    '立即然后点确认',
    '这项支付责任在我们',
  ])('leaves the right word alone: %s', (draft) => {
    expect(correct(draft)).toEqual([]);
  });
});

describe('our right sentences', () => {
  const own = readSentences().filter((it) => !isHurtful(it) && it.variant !== 'homophone');
  const lines = [...readDevelopmentSets().benign, ...own].map(({ text }) => text);
  /** Sentences in which a slip really stands: they were written to be right otherwise. */
  const slips = ['发漂开好啦📮，看you箱', '发漂抬头您再核对以下', '号的呢，帮您备住了', '以经帮您备注好了'];

  it('hold no typo but the real ones', () => {
    expect(lines.length).toBeGreaterThan(20_000);
    expect(lines.filter((text) => correct(text).length > 0).sort()).toEqual([...slips].sort());
  });

  it('are left alone by the other checks, but for five in a thousand', () => {
    const context = { rules: qualityRules, found: [], conversation: undefined, conversations: [], inserted: '' };
    const marked = lines.filter((text) => checkQuality(text, context).length > 0);
    expect(marked.length / lines.length).toBeLessThan(0.005);
  });
});
