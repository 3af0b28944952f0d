import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calmingReplies } from '@/utils/i18n/calming-replies';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { getCompiledRules } from '@/utils/phrase-check/compile-patterns';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { findCandidates } from '@/utils/phrase-check/find-candidates';
import { hearMood } from '@/utils/phrase-check/hear-mood';
import { nameEvidence } from '@/utils/phrase-check/model/evidence';
import { readMood } from '@/utils/phrase-check/read-mood';
import { foldText } from '@/utils/text/fold';
import { readMoodLines } from '../../mood/read-lines';

const rules = getCompiledRules(defaultRules);
const hear = (texts: readonly string[]) => texts.map((text) => hearMood(rules, text));
const mood = (...texts: string[]) => readMood(hear(texts), rules.moodWeights);

const readLines = (name: string): { kind: string; text: string }[] =>
  readFileSync(new URL(`../../fixtures/language/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('reading whether a customer is upset', () => {
  const angry = readLines('upset-angry.jsonl');
  const calm = readLines('upset-calm.jsonl');

  it('knows at least nine of ten upset sentences', () => {
    expect(angry.length).toBeGreaterThanOrEqual(120);
    const missed = angry.filter(({ text }) => !mood(text)).map(({ text }) => text);
    expect(missed.length / angry.length, missed.join('\n')).toBeLessThanOrEqual(0.1);
  });

  it('is silent on at least 97 of 100 calm ones', () => {
    expect(calm.length).toBeGreaterThanOrEqual(120);
    const wrong = calm.filter(({ text }) => mood(text)).map(({ text }) => text);
    expect(wrong.length / calm.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it('hears more than half of lines that neither cues nor score were made with, and is silent on 96 of 100 calm ones', () => {
    const held = readMoodLines().filter(({ isHeldBack }) => isHeldBack);
    const share = (isUpset: boolean) => {
      const lines = held.filter((it) => it.isUpset === isUpset);
      expect(lines.length).toBeGreaterThan(130);
      return lines.filter(({ text }) => mood(text)).length / lines.length;
    };
    expect(share(true)).toBeGreaterThanOrEqual(0.55);
    expect(share(false)).toBeLessThanOrEqual(0.04);
  });

  it.each([
    ['我要投诉你们店', 'complaint-threat', 3],
    ['再不发货就给你差评', 'review-threat', 3],
    ['差评！', 'review-threat', 2],
    ['你们就是骗子', 'anger', 2],
    ['到底什么时候退款', 'urging', 1],
    ['我要投訴你們', 'complaint-threat', 3],
    ['别再敷衍我了行吗', 'anger', 2],
  ])('tells what %s means, and how grave it is', (text, kind, strength) => {
    expect(mood(text)).toEqual({ kind, strength, at: 0 });
  });

  it.each([
    '我不是要投诉您，就是想问问进度',
    '谢谢，没生气，您慢慢查',
    '笑死我了，这个玩偶太可爱了',
    '垃圾袋有黑色的吗',
    '机器一直滴滴报警怎么解除',
    '评论里有人说“骗子”，是怎么回事呀',
  ])('leaves alone %s', (text) => {
    expect(mood(text)).toBeUndefined();
  });

  it('takes a question that is asked once for a question, asked twice for urging', () => {
    expect(mood('在吗')).toBeUndefined();
    expect(mood('在吗', '怎么还没发货')).toEqual({ kind: 'urging', strength: 1, at: 1 });
  });

  it('keeps the gravest of several messages and points at the newest', () => {
    expect(mood('我要投诉', '气死我了', '图片发你了')).toEqual({ kind: 'complaint-threat', strength: 3, at: 1 });
  });

  it('is over when the customer says thanks or takes it back', () => {
    expect(mood('气死我了', '好的谢谢，辛苦了')).toBeUndefined();
    expect(mood('我要投诉', '不投诉了，问题解决了')).toBeUndefined();
    expect(mood('在吗', '收到了，谢谢', '在吗')).toBeUndefined();
  });

  it('goes by the cues alone where a rule set has no weights', () => {
    expect(readMood(hear(['差评！']), undefined)).toEqual({ kind: 'review-threat', strength: 2, at: 0 });
    expect(readMood(hear(['什么时候发货']), undefined)).toBeUndefined();
  });

  it('never throws, whatever is written', () => {
    for (const text of ['', '？', '！！！', '\ud83d', '投'.repeat(10_000), '“投诉'])
      expect(() => mood(text)).not.toThrow();
  });
});

describe('the cues of upset customers', () => {
  it('are no evidence for the local model, which judges drafts', () => {
    const text = foldText('我要投诉你们，差评，骗子，都催了三遍了', rules.folding);
    const sighting = findCandidates(rules, text);
    expect([...sighting.cues.keys()]).toEqual(expect.arrayContaining(['complaint-threat', 'review-threat', 'anger']));
    const without = {
      ...sighting,
      cues: new Map([...sighting.cues].filter(([kind]) => !/threat|anger|urging|ask|upset|soothed/.test(kind))),
    };
    expect(nameEvidence([], sighting)).toEqual(nameEvidence([], without));
  });

  it('change nothing about how a draft is judged', () => {
    const bare = {
      ...defaultRules,
      cues: defaultRules.cues?.filter(({ kind }) => !/threat|anger|urging|ask|upset|soothed/.test(kind)),
    };
    for (const draft of [
      '我不能给您退',
      '您要投诉我帮您提交',
      '您说的骗子我理解，我来处理',
      '催什么催',
      '差评我们也不怕',
    ])
      expect(checkDraft(draft, defaultRules), draft).toEqual(checkDraft(draft, bare));
  });
});

describe('the replies for an upset customer', () => {
  const { calm, repeat, handOver } = calmingReplies;
  const all = [...Object.values(calm).flat(), ...repeat, ...handOver];

  it.each(all)('%s passes the check, names no fact and ends with a question', (text) => {
    expect(checkDraft(text, defaultRules)).toEqual([]);
    expect(text).toMatch(/您看(这样可以吗|哪个方便)？$/);
    expect(text).toMatch(/\{[^{}]{1,12}\}/);
    expect(text.replace(/\{[^{}]*\}/g, '')).not.toMatch(/\d/);
  });

  it.each(Object.values(calm).flat())('%s says sorry exactly once', (text) => {
    expect(text.match(/对不起|抱歉/g)).toHaveLength(1);
  });
});
